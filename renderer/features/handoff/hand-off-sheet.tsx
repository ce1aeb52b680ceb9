/** What a verifikator reads in half a minute: a judgement for each block, the pictures, the doubts; the rest folded below. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { handOffOf, identityCardOf, type HandOff } from '../../../shared/domain/claim/hand-off.ts';
import { shell } from '../../bridge/shell.ts';
import { SnapshotPicture } from '../../ui/evidence/snapshot-picture.tsx';
import { SmallPaper } from '../../ui/evidence/small-paper.tsx';
import { Block } from './block.tsx';
import { Details } from './details.tsx';
import { useHandOffWarnings } from './use-warnings.ts';
import { useHandOffWords } from './use-words.ts';
import classes from './handoff.module.css';

interface HandOffSheetProps {
  readonly view: ClaimView;
}

export function HandOffSheet({ view }: HandOffSheetProps) {
  const { t } = useTranslation();
  const { state } = view;
  const facts = handOffOf(state);
  const sheet = useOpenedForPrint();
  return (
    <section
      ref={sheet}
      className={classes['sheet']}
      aria-label={t('desks.handOff.title')}
      data-testid="hand-off"
      data-print-area
    >
      <h2 className={classes['printed']}>
        {t('evidence.handOff.printTitle', {
          number: state.data.queueNumber,
          name: state.data.name,
        })}
      </h2>
      <div className={classes['top']}>
        <Blocks view={view} facts={facts} />
        <Pictures view={view} facts={facts} />
      </div>
      <Doubts view={view} facts={facts} />
      <div className={classes['foot']}>
        <Details view={view} facts={facts} />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPrinter size={14} />}
          onClick={() => void (shell()?.print() ?? window.print())}
          className={classes['noPrint']}
        >
          {t('evidence.handOff.print')}
        </Button>
      </div>
    </section>
  );
}

/** On paper everything is unfolded; on the screen it is as it was afterwards. */
function useOpenedForPrint() {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const before = (): void => {
      opened = [...(sheet.current?.querySelectorAll('details') ?? [])].filter(({ open }) => !open);
      for (const one of opened) one.open = true;
    };
    const after = (): void => {
      for (const one of opened) one.open = false;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return sheet;
}

interface PartProps {
  readonly view: ClaimView;
  readonly facts: HandOff;
}

function Blocks({ view, facts }: PartProps) {
  const { t } = useTranslation();
  const words = useHandOffWords(view, facts);
  const { papers, identity, account, answers, helper, line } = facts;
  return (
    <dl className={classes['blocks']}>
      <Block name="papers" level={papers.level} verdict={words.papers} />
      <Block name="identity" level={identity.level} verdict={words.identity} />
      <Block name="account" level={account.level} verdict={words.account} />
      {identity.interview && <Block name="answers" level={answers.level} verdict={words.answers} />}
      {identity.interview && <Block name="helper" level={helper.level} verdict={words.helper} />}
      {identity.interview && <Block name="line" level={line.level} verdict={words.line} />}
      <div className={classes['block']}>
        <dt>{t('desks.handOff.checkedBy')}</dt>
        <dd>{words.checkedBy}</dd>
      </div>
    </dl>
  );
}

/** Face and KTP of the call beside the KTP of the papers, to be compared at a glance. */
function Pictures({ view, facts }: PartProps) {
  const { t } = useTranslation();
  const { state } = view;
  const snapshots = facts.identity.interview?.snapshots ?? [];
  const shown = (['wajah', 'ktp'] as const).flatMap((kind) => {
    const last = snapshots.findLast((one) => one.kind === kind);
    return last ? [last] : [];
  });
  const card = identityCardOf(state);
  if (shown.length === 0) return null;
  return (
    <div className={classes['pictures']}>
      {shown.map((snapshot) => (
        <figure key={snapshot.id}>
          <SnapshotPicture claimId={state.id} snapshot={snapshot} height={84} />
          <figcaption>{t(`evidence.handOff.picture.${snapshot.kind}`)}</figcaption>
        </figure>
      ))}
      {card && (
        <figure>
          <SmallPaper claimId={state.id} documentId={card} height={84} />
          <figcaption>{t('evidence.handOff.picture.paper')}</figcaption>
        </figure>
      )}
    </div>
  );
}

/** What speaks against it or asks for a second look, the gravest first. */
function Doubts({ view, facts }: PartProps) {
  const { t } = useTranslation();
  const { state } = view;
  const warnings = useHandOffWarnings(view);
  const { answer } = useHandOffWords(view, facts);
  const { doubtful } = facts.answers;
  const note = facts.identity.interview?.note;
  if (warnings.length + doubtful.length === 0 && !note && state.stepBack === null) return null;
  return (
    <ul className={classes['doubts']} aria-label={t('desks.handOff.warnings')}>
      {state.stepBack && (
        <li>
          {t('desks.handOff.stepBack', {
            from: t(`desks.handOff.from.${state.stepBack.from}`),
            reason: state.stepBack.reason,
          })}
        </li>
      )}
      {doubtful.map((one) => (
        <li key={one.questionId}>{answer(one)}</li>
      ))}
      {note && <li>{t('evidence.handOff.note', { note })}</li>}
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
