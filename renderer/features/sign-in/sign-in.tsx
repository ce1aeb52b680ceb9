import { Alert, Anchor, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatStatus } from '../../../shared/contract/desk.ts';
import type { StaffMember } from '../../../shared/contract/hub.ts';
import { useStaff } from '../../bridge/seat.ts';
import { useScreen } from '../../state/screen.ts';
import { BranchClock } from '../../ui/branch-clock.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { PersonList } from './person-list.tsx';
import { PinForm } from './pin-form.tsx';
import classes from './sign-in.module.css';

/** Who sits here: choose the name, type the PIN. After a lock the same person is already chosen. */
export function SignIn({ status }: { status: SeatStatus }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const lastStaffId = useScreen((screen) => screen.lastStaffId);
  const locked = useScreen((screen) => screen.locked);
  const [chosen, setChosen] = useState<string | null>(locked ? lastStaffId : null);
  const person = staff.find((member) => member.staffId === chosen) ?? null;
  useEffect(() => {
    document.title = t('app.signIn.windowTitle');
    return () => {
      document.title = 'Loket';
    };
  }, [t]);
  return (
    <Center component="main" className={classes['page']}>
      <Paper withBorder shadow="sm" radius="lg" className={classes['card']}>
        <Group gap={12} wrap="nowrap">
          <Mark size={40} />
          <Stack gap={0}>
            <Title order={1}>{locked ? t('app.signIn.lockedTitle') : t('app.signIn.title')}</Title>
            <Group gap={8}>
              <Text size="sm" c="dimmed">
                {status.branch?.name ?? t('app.header.noBranch')}
              </Text>
              <BranchClock className={classes['clock']} />
            </Group>
          </Stack>
        </Group>
        {locked ? (
          <Alert color="blue" icon={<IconLock size={18} />}>
            {t('app.signIn.lockedHint')}
          </Alert>
        ) : null}
        {status.connected || status.branch === null ? null : (
          <Alert color="yellow" icon={<IconPlugConnectedX size={18} />} title={t('app.signIn.offline.title')}>
            {t('app.signIn.offline.hint')}
          </Alert>
        )}
        {status.signedOut === null ? null : <RefusalNotice refusal={status.signedOut} />}
        <div className={classes['choice']}>
          <div>
            <People staff={staff} person={person} onChoose={(member) => setChosen(member?.staffId ?? null)} />
          </div>
          {status.branch?.practice === true ? <PracticeHint /> : null}
        </div>
      </Paper>
    </Center>
  );
}

function People({
  staff,
  person,
  onChoose,
}: {
  staff: StaffMember[];
  person: StaffMember | null;
  onChoose: (person: StaffMember | null) => void;
}) {
  const { t } = useTranslation();
  if (staff.length === 0)
    return <EmptyState title={t('app.signIn.nobody.title')} hint={t('app.signIn.nobody.hint')} />;
  if (person === null) return <PersonList staff={staff} onChoose={onChoose} />;
  return (
    <>
      <PinForm person={person} />
      <Anchor component="button" type="button" size="sm" onClick={() => onChoose(null)}>
        {t('app.signIn.someoneElse')}
      </Anchor>
    </>
  );
}

/** The last figure is the place of the name in its list. */
const practicePins = [
  ['cso', '111101–05'],
  ['verifikator', '222201–04'],
  ['keuangan', '333301–03'],
  ['kabid-keuangan', '444401'],
  ['kabid', '555501'],
] as const;

/** Only the practice branch: its PINs are public, they open nothing but invented claims. */
function PracticeHint() {
  const { t } = useTranslation();
  return (
    <aside className={classes['practice']}>
      <strong>{t('app.signIn.practice.title')}</strong>
      <dl className={classes['pins']}>
        {practicePins.map(([role, pins]) => (
          <div key={role}>
            <dt>{t(`vocabulary.role.${role}`)}</dt>
            <dd>{pins}</dd>
          </div>
        ))}
      </dl>
      {t('app.signIn.practice.hint')}
    </aside>
  );
}
