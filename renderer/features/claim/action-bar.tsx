/** The foot of the claim: what forbids the one primary act, and the acts themselves. */
import { Button, Popover, Text } from '@mantine/core';
import { IconId, IconPhoneCall } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateItem } from '../../../shared/domain/claim/gate.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { ClaimActs } from './claim-acts.ts';
import type { ClaimWords } from './claim-words.ts';
import type { ClaimFacts } from './facts.ts';
import { hasMoves, MoveMenu } from './move-menu.tsx';
import type { Standpoint } from './standpoint.ts';
import classes from './claim.module.css';

interface ActionBarProps {
  readonly standpoint: Standpoint;
  readonly facts: ClaimFacts;
  readonly words: ClaimWords;
  readonly acts: ClaimActs;
  readonly busy: boolean;
  readonly canCall: boolean;
  /** Acts of another desk, in reading mode. */
  readonly actions: ReactNode;
}

export function ActionBar({ standpoint, facts, words, acts, busy, canCall, actions }: ActionBarProps) {
  const { t } = useTranslation();
  return (
    <footer className={classes['bar']} aria-label={t('claim.act.label')}>
      <div className={classes['barWords']}>
        {standpoint.canWork ? (
          <GateList facts={facts} words={words} acts={acts} />
        ) : actions ? null : (
          <Text size="sm" c="dimmed">
            {standpoint.why(words)}
          </Text>
        )}
      </div>
      <div className={classes['barActs']}>
        {standpoint.canWork ? (
          <WorkActs standpoint={standpoint} facts={facts} acts={acts} busy={busy} canCall={canCall} />
        ) : (
          <OtherActs standpoint={standpoint} acts={acts} busy={busy} />
        )}
        {actions}
      </div>
    </footer>
  );
}

/** How many reasons stand in the bar itself; the others are one press away. */
const shownReasons = 2;

function GateList({ facts, words, acts }: Pick<ActionBarProps, 'facts' | 'words' | 'acts'>) {
  const { t } = useTranslation();
  const { gate, warnings, interviewOpen } = facts;
  if (gate.length === 0 && interviewOpen)
    return (
      <Text size="sm">
        {t('claim.gate.blocked')} {t('claim.gate.interviewOpen')}
      </Text>
    );
  if (gate.length === 0) {
    return (
      <Text size="sm" c="var(--loket-go)">
        {warnings.length > 0 ? t('claim.gate.readyWarnings', { n: warnings.length }) : t('claim.gate.ready')}
      </Text>
    );
  }
  const first = gate.slice(0, gate.length > shownReasons + 1 ? shownReasons : gate.length);
  const rest = gate.slice(first.length);
  const reason = (item: GateItem): ReactNode => (
    <li key={JSON.stringify(item)}>
      <button type="button" className={classes['link']} onClick={() => acts.jumpTo(item)}>
        {words.gate(item)}
      </button>
    </li>
  );
  return (
    <div className={classes['gate']}>
      <span>{t('claim.gate.blocked')}</span>
      <ul>
        {first.map(reason)}
        {rest.length > 0 ? (
          <li>
            <Popover position="top-start" shadow="md" trapFocus returnFocus width={280}>
              <Popover.Target>
                <button type="button" className={classes['link']}>
                  {t('claim.gate.more', { n: rest.length })}
                </button>
              </Popover.Target>
              <Popover.Dropdown aria-label={t('claim.gate.blocked')}>
                <ul className={classes['gateRest']}>{rest.map(reason)}</ul>
              </Popover.Dropdown>
            </Popover>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function WorkActs({ standpoint, facts, acts, busy, canCall }: Omit<ActionBarProps, 'words' | 'actions'>) {
  const { t } = useTranslation();
  const ready = facts.gate.length === 0 && !facts.interviewOpen;
  const nothingMissing = facts.missing.length === 0;
  return (
    <>
      <MoveMenu acts={acts} standpoint={standpoint} />
      <Button
        variant="default"
        size="sm"
        disabled={nothingMissing || facts.interviewOpen}
        aria-keyshortcuts="K"
        rightSection={<KeyHint keys="K" />}
        title={nothingMissing ? t('claim.act.nothingMissing') : undefined}
        onClick={acts.giveBack}
      >
        {t('claim.act.return')}
      </Button>
      {standpoint.atCounter && !standpoint.identityDone ? (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconId size={16} />}
          onClick={acts.confirmAtCounter}
        >
          {t('claim.act.counter')}
        </Button>
      ) : null}
      {!standpoint.manual && canCall ? (
        <Button
          variant="default"
          size="sm"
          aria-keyshortcuts="V"
          leftSection={<IconPhoneCall size={16} />}
          rightSection={<KeyHint keys="V" />}
          onClick={acts.call}
        >
          {t(facts.interviewOpen ? 'claim.act.callAgain' : 'claim.act.call')}
        </Button>
      ) : null}
      <Button
        size="sm"
        disabled={!ready}
        loading={busy}
        aria-keyshortcuts="Control+Enter"
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={acts.submit}
      >
        {t('claim.act.submit')}
      </Button>
    </>
  );
}

function OtherActs({ standpoint, acts, busy }: { standpoint: Standpoint; acts: ClaimActs; busy: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {hasMoves(standpoint) ? <MoveMenu acts={acts} standpoint={standpoint} /> : null}
      {standpoint.canTake ? (
        <Button size="sm" loading={busy} onClick={acts.take}>
          {t(standpoint.takesOver ? 'claim.act.takeOver' : 'claim.act.take')}
        </Button>
      ) : null}
      {standpoint.canResume ? (
        <Button size="sm" loading={busy} onClick={acts.resume}>
          {t('claim.act.resume')}
        </Button>
      ) : null}
    </>
  );
}
