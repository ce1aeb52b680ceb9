import { Button, Group, PasswordInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/contract/hub.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { desk } from '../../bridge/desk-client.ts';
import { readAfterSignIn } from '../../bridge/session.ts';
import { useScreen } from '../../state/screen.ts';
import { useTellFailure } from '../../ui/acting.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import classes from './sign-in.module.css';

const longestPin = 12;
const shortestPin = 4;

/** The PIN by keyboard or by the pad on the screen; a wrong one is explained and the field is empty again. */
export function PinForm({ person }: { person: StaffMember }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const signedIn = useScreen((screen) => screen.signedIn);
  const tellFailure = useTellFailure();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async (): Promise<void> => {
    if (pin.length < shortestPin) return;
    setBusy(true);
    try {
      const answer = await desk.session.signIn({ staffId: person.staffId, pin });
      if (answer.status === 'refused') {
        setRefusal(answer.refusal);
        setPin('');
        field.current?.focus();
      } else {
        signedIn(person.staffId);
        await readAfterSignIn(client, person);
      }
    } catch (cause) {
      tellFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  const press = (digit: string): void => {
    setPin((typed) => (typed + digit).slice(0, longestPin));
    field.current?.focus();
  };

  return (
    <form
      className={classes['pin']}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Stack gap={12} className={classes['pinField']}>
        <Stack gap={0}>
          <Text fw={600} size="md">
            {person.name}
          </Text>
          <Text size="sm" c="dimmed">
            {person.roles.map((role) => t(`vocabulary.role.${role}`)).join(', ')}
            {person.counter === undefined ? '' : ` · ${person.counter}`}
          </Text>
        </Stack>
        <PasswordInput
          ref={field}
          label={t('app.signIn.pin')}
          description={t('app.signIn.pinHint')}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replaceAll(/\D/gu, '').slice(0, longestPin))}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          size="md"
          data-testid="pin"
          visibilityToggleButtonProps={{ 'aria-label': t('app.signIn.showPin') }}
        />
        <Button type="submit" size="md" loading={busy} disabled={pin.length < shortestPin}>
          {t('app.signIn.enter')}
        </Button>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      </Stack>
      <PinPad onDigit={press} onBack={() => setPin((typed) => typed.slice(0, -1))} />
    </form>
  );
}

/** For a touch screen; the keyboard never needs it, so it is skipped by Tab. */
function PinPad({ onDigit, onBack }: { onDigit: (digit: string) => void; onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={3} spacing={8} verticalSpacing={8} className={classes['pad']} aria-hidden="true">
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <PadKey key={digit} label={digit} onPress={() => onDigit(digit)} />
      ))}
      <Group />
      <PadKey label="0" onPress={() => onDigit('0')} />
      <Button
        variant="subtle"
        color="gray"
        tabIndex={-1}
        size="md"
        onClick={onBack}
        title={t('app.signIn.backspace')}
      >
        <IconBackspace size={20} />
      </Button>
    </SimpleGrid>
  );
}

function PadKey({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <Button variant="default" tabIndex={-1} size="md" onClick={onPress}>
      {label}
    </Button>
  );
}
