import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { GateItem } from '../../../shared/domain/claim/gate.ts';
import type { Hint } from '../../../shared/domain/reading/hint.ts';
import { useSeatStatus, useSignedIn } from '../../bridge/seat.ts';
import { ActionBar } from './action-bar.tsx';
import type { ClaimActs } from './claim-acts.ts';
import { ChecklistPanel } from './checklist-panel.tsx';
import { ClaimDialogs } from './claim-dialogs.tsx';
import { MoveNews } from './move-news.tsx';
import { ClaimHeader, ClaimNews } from './claim-header.tsx';
import { useClaimKeys } from './claim-keys.ts';
import type { ClaimScreenProps } from './claim-screen-props.ts';
import { useClaimWords } from './claim-words.ts';
import { DataPanel } from './data-panel.tsx';
import { factsOf } from './facts.ts';
import { layoutOf, PartTabs, type Part } from './parts.tsx';
import { standpointOf, type ClaimMode } from './standpoint.ts';
import { useBoxWidth } from './use-box-size.ts';
import type { OpenClaim } from './use-claim.ts';
import { useDialogs } from './use-dialogs.ts';
import { countReadings } from './hints/hint-facts.ts';
import { HintStrip } from './hints/hint-strip.tsx';
import { useHintWalk } from './hints/use-hint-walk.ts';
import { useHintWords } from './hints/use-hint-words.ts';
import { useHints } from './hints/use-hints.ts';
import { moveByKey } from './move-menu.tsx';
import { ReachNews } from './reach-news.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useShowNewPaper } from './attach/use-show-new-paper.ts';
import { useReview } from './use-review.ts';
import { useMove } from '../../ui/moves/use-move.tsx';
import { useTakeKey } from './use-take-key.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { DocumentViewer } from './viewer/document-viewer.tsx';
import { usePrefetchPaper } from './viewer/paper-file.ts';
import classes from './claim.module.css';

interface ClaimWorkspaceProps extends Omit<ClaimScreenProps, 'claimId' | 'mode'> {
  readonly claim: OpenClaim;
  readonly view: ClaimView;
  readonly mode: ClaimMode;
}

export function ClaimWorkspace({
  claim,
  view,
  mode,
  actions,
  interview,
  onStartInterview,
  onOpenClaim,
}: ClaimWorkspaceProps) {
  const { t } = useTranslation();
  const person = useSignedIn();
  const words = useClaimWords(view.today);
  const facts = useMemo(() => factsOf(view), [view]);
  const people = useSeatStatus()?.people;
  const standpoint = standpointOf(view, person, mode, people);
  const { canWork } = standpoint;
  const { ref: root, width } = useBoxWidth<HTMLElement>(usualWidth());
  // The checklist is painted first; the paper and the data follow in the same moment, without holding it up.
  const restWanted = useDeferredValue(true, false);
  const [part, setPart] = useState<Part>('papers');
  const [interviewShown, setInterviewShown] = useState(canWork && facts.interviewOpen);
  const { data, documents } = view.state;
  const moving = useMove();
  const moved = { claimId: view.state.id, queueNumber: data.queueNumber };
  const dialogs = useDialogs(data.queueNumber, standpoint.takesOver, claim.act);
  const hints = useHints(view, facts, restWanted && !view.masked);
  const hintWords = useHintWords();
  const turnsOf = (documentId: string): number => {
    const reading = hints.readings.get(documentId);
    return reading?.status === 'read' ? reading.reading.quarterTurns : 0;
  };
  const review = useReview({
    facts,
    documents,
    hints: hints.byItem,
    words,
    turnsOf,
    canWork,
    act: claim.act,
    onLook: () => setPart('document'),
  });
  const walk = useHintWalk({
    hints,
    selected: review.selected,
    viewer: review.viewer,
    words: hintWords,
    onLook: () => setPart('document'),
    announce: review.announce,
  });
  const showNewPaper = useShowNewPaper(documents, (documentId) => {
    review.viewer.dispatch({ type: 'show', documentId, pane: 0 });
    setPart('document');
  });
  const drop = useFileDrop(canWork, (files) =>
    dialogs.show({ kind: 'attach', request: { item: review.selected?.item ?? null, files } }),
  );
  usePrefetchPaper(view.state.id, view.masked ? undefined : review.nextDocumentId);

  const canCall = interview !== undefined || onStartInterview !== undefined;
  const withInterview = interviewShown && interview !== undefined;
  const layout = layoutOf(width, withInterview, review.viewer.state.comparing);
  const closeInterview = (): void => {
    setInterviewShown(false);
    setPart('document');
  };
  const acts: ClaimActs = {
    submit: () => {
      const [first] = facts.gate;
      if (first) acts.jumpTo(first);
      else if (!facts.interviewOpen && !claim.busy)
        void claim.act({ type: 'submit' }, t('claim.act.submitted', { queue: data.queueNumber }));
    },
    take: () => {
      if (standpoint.takeNeedsReason) dialogs.show({ kind: 'take' });
      else void claim.act({ type: 'take', mode: 'pick' });
    },
    resume: () => void claim.act({ type: 'resume' }),
    giveBack: () => {
      if (facts.missing.length > 0 && !facts.interviewOpen) dialogs.show({ kind: 'return' });
      else review.announce(t('claim.act.nothingMissing'));
    },
    call: () => {
      onStartInterview?.(view);
      setInterviewShown(true);
      setPart('interview');
      focusLater(root.current, '#claim-part-interview [data-stage-focus]');
    },
    confirmAtCounter: () => dialogs.show({ kind: 'counter' }),
    move: (of) => dialogs.show({ kind: 'move', of }),
    endHold: () => void moving.move(moved, { type: 'end-hold' }),
    attach: () =>
      dialogs.show({ kind: 'attach', request: { item: review.selected?.item ?? null, files: [] } }),
    jumpTo: (item) => jumpTo(item),
  };
  const jumpTo = (item: GateItem): void => {
    if ('itemId' in item.target) {
      setPart('document');
      return review.select(item.target.itemId);
    }
    if ('finding' in item.target) {
      setPart('data');
      return focusLater(root.current, `[data-finding="${item.target.finding}"]`);
    }
    if (item.target.identity === 'counter') acts.confirmAtCounter();
    else if (canCall) acts.call();
  };
  useTakeKey(standpoint.canTake ? acts.take : null);
  const onlyWhenWorking = (run: () => void) => (): void => {
    if (canWork) run();
  };
  useClaimKeys(
    {
      ...review.keys,
      nextHint: walk.next,
      beside: walk.showBoth,
      giveBack: onlyWhenWorking(acts.giveBack),
      call: onlyWhenWorking(() => {
        if (canCall && !standpoint.manual) acts.call();
      }),
      submit: onlyWhenWorking(acts.submit),
      move: (key) => moveByKey(key, standpoint, acts),
    },
    root,
  );

  const shows = (one: Part): boolean =>
    layout.always.includes(one) ||
    (layout.tabs.includes(one)
      ? part === one || (!layout.tabs.includes(part) && layout.tabs[0] === one)
      : false);
  const interviewNode: ReactNode = withInterview
    ? typeof interview === 'function'
      ? interview(view, closeInterview)
      : interview
    : null;
  const { selected } = review;
  const shownPaper = documents.find((one) => one.id === review.viewer.state.shown[0]);
  return (
    <section
      ref={root}
      className={classes['screen']}
      aria-label={t('claim.region', { queue: data.queueNumber })}
      {...drop.handlers}
    >
      <ClaimHeader view={view} facts={facts} words={words} me={person?.staffId ?? null} />
      <ClaimNews view={view} words={words} onShowMessage={() => dialogs.show({ kind: 'message' })} />
      <ReachNews view={view} words={words} />
      <MoveNews view={view} words={words} me={person?.staffId ?? null} onResume={acts.endHold} />
      <PartTabs tabs={layout.tabs} part={part} facts={facts} onChange={setPart} />
      <div
        className={classes['body']}
        data-layout={layout.name}
        data-interview={layout.always.includes('interview')}
      >
        <div className={classes['column']} hidden={!shows('papers')} id="claim-part-papers">
          <ChecklistPanel
            facts={facts}
            words={words}
            selectedId={selected?.item.id ?? null}
            shownId={review.viewer.state.shown[0]}
            canWork={canWork}
            looks={looksOf(hints.byItem)}
            onSelect={(itemId) => {
              review.select(itemId);
              setPart('document');
            }}
            onShow={(documentId) => {
              review.viewer.dispatch({ type: 'show', documentId });
              setPart('document');
            }}
            onAttach={() => acts.attach()}
          />
        </div>
        <div className={classes['column']} hidden={!shows('document')} id="claim-part-document">
          {restWanted ? (
            <DocumentViewer
              claimId={view.state.id}
              documents={documents}
              readings={hints.readings}
              viewer={review.viewer}
              words={words}
              closed={view.masked ? (isPastDesk(view) ? 'closedAgain' : 'closed') : null}
              emptyItem={selected && selected.documents.length === 0 ? selected.item.id : null}
              verdict={
                canWork && selected ? (
                  <VerdictBar
                    facts={selected}
                    words={words}
                    reasons={review.reasons}
                    onAccept={review.keys.accept}
                    onReject={review.keys.reject}
                  />
                ) : null
              }
              hints={
                documents.length > 0 ? (
                  <HintStrip
                    hints={walk.beside}
                    chosenKey={walk.chosenKey}
                    shown={shownPaper ?? null}
                    state={shownPaper && hints.readings.get(shownPaper.id)}
                    count={countReadings(documents, hints.readings)}
                    words={hintWords}
                    onChoose={walk.choose}
                  />
                ) : null
              }
              onMarkDefect={canWork ? review.keys.reject : undefined}
            />
          ) : null}
        </div>
        <div className={classes['column']} hidden={!shows('data')} id="claim-part-data">
          {restWanted ? (
            <DataPanel
              view={view}
              facts={facts}
              words={words}
              canWork={canWork}
              paperKind={shownPaper?.kind ?? null}
              hints={hints.byField}
              hintWords={hintWords}
              onHint={(hint) => walk.choose(hint, false)}
              onShowPaper={(documentId) => {
                review.viewer.dispatch({ type: 'show', documentId, pane: 0 });
                setPart('document');
              }}
              act={claim.act}
              onOpenClaim={onOpenClaim}
              onCorrect={(field) => dialogs.show({ kind: 'correct', field })}
              onMembership={(membership) => claim.act({ type: 'record-membership', membership })}
            />
          ) : null}
        </div>
        {interviewNode ? (
          <div className={classes['column']} hidden={!shows('interview')} id="claim-part-interview">
            {interviewNode}
          </div>
        ) : null}
      </div>
      <ActionBar
        standpoint={standpoint}
        facts={facts}
        words={words}
        acts={acts}
        busy={claim.busy || moving.busy}
        canCall={canCall}
        actions={typeof actions === 'function' ? actions(view) : actions}
      />
      <div className={classes['live']} role="status" aria-live="polite">
        {review.spoken}
      </div>
      {drop.over ? <div className={classes['drop']}>{t('claim.attach.drop')}</div> : null}
      <ClaimDialogs dialogs={dialogs} claim={claim} view={view} facts={facts} onAttached={showNewPaper} />
    </section>
  );
}

/** How much there is to look at on the papers of each item. */
function looksOf(byItem: ReadonlyMap<string, readonly Hint[]>): ReadonlyMap<string, number> {
  const looks = (hints: readonly Hint[]): number => hints.filter(({ level }) => level === 'look').length;
  return new Map([...byItem].map(([itemId, hints]) => [itemId, looks(hints)]));
}

/** Whether the claim has left the officer's desk, so that nobody at the counter opens its papers now. */
function isPastDesk({ state }: ClaimView): boolean {
  return state.status !== 'queued' && state.status !== 'at-desk';
}

/** What the frame usually leaves to the claim: the window without the list, which small windows do not show. */
function usualWidth(): number {
  return window.innerWidth > 900 ? window.innerWidth - listWidth : window.innerWidth;
}
const listWidth = 352;

/** Brings something into sight once its tab is shown, and puts the focus there for screen readers. */
function focusLater(root: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => {
    const target = root?.querySelector<HTMLElement>(selector);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  });
}
