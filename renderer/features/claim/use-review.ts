/** Walking the checklist: which item is looked at, its paper in the viewer, and the judgement that leads to the next. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { Hint } from '../../../shared/domain/reading/hint.ts';
import type { Defect } from '../../../shared/domain/vocabulary.ts';
import type { ClaimKeys } from './claim-keys.ts';
import type { ClaimWords } from './claim-words.ts';
import { isOpen, nextOpenItem, type ClaimFacts, type ItemFacts } from './facts.ts';
import { codesBeside } from './hints/hint-facts.ts';
import { useReasons, type Reasons } from './use-reasons.ts';
import { useViewer, type Viewer } from './viewer/use-viewer.ts';

interface ReviewOptions {
  readonly facts: ClaimFacts;
  readonly documents: readonly ClaimDocument[];
  /** What was noticed about the papers of each item, by its id. */
  readonly hints: ReadonlyMap<string, readonly Hint[]>;
  readonly words: ClaimWords;
  /** Quarter turns that bring a paper upright, as it was read. */
  turnsOf(documentId: string): number;
  readonly canWork: boolean;
  act(command: ClaimCommand): Promise<boolean>;
  /** The paper should be in sight now. */
  onLook(): void;
}

export interface Review {
  readonly selected: ItemFacts | null;
  readonly viewer: Viewer;
  /** The reasons of "tidak sesuai" while they are asked for. */
  readonly reasons: Reasons | null;
  /** What a screen reader should say of the last act. */
  readonly spoken: string;
  readonly nextDocumentId: string | undefined;
  readonly keys: Omit<ClaimKeys, 'giveBack' | 'call' | 'submit' | 'move' | 'nextHint' | 'beside'>;
  select(itemId: string): void;
  announce(sentence: string): void;
}

export function useReview({
  facts,
  documents,
  hints,
  words,
  turnsOf,
  canWork,
  act,
  onLook,
}: ReviewOptions): Review {
  const { t } = useTranslation();
  const first = facts.items.find(isOpen) ?? facts.items[0] ?? null;
  const [selectedId, setSelectedId] = useState(first?.item.id ?? null);
  const [spoken, setSpoken] = useState('');
  const viewer = useViewer(documents, first?.documents[0]?.id ?? null, turnsOf);
  const selected = facts.items.find((one) => one.item.id === selectedId) ?? null;
  const next = nextOpenItem(facts.items, selectedId);

  const look = (one: ItemFacts): void => {
    setSelectedId(one.item.id);
    close();
    viewer.dispatch({ type: 'show', documentId: one.documents[0]?.id ?? null, pane: 0 });
    onLook();
  };
  const judge = (verdict: 'sesuai' | 'tidak-sesuai', defects: Defect[], note?: string): void => {
    if (!canWork || !selected) return;
    const { id } = selected.item;
    const beside = codesBeside(hints.get(id) ?? []);
    void act({
      type: 'review-item',
      itemId: id,
      verdict,
      defects,
      note,
      hints: beside.length > 0 ? beside : undefined,
    });
    const key = verdict === 'sesuai' ? 'ok' : 'rejected';
    const item = words.shortItem(id);
    setSpoken(
      next
        ? t(`claim.live.${key}`, { item, next: words.shortItem(next.item.id) })
        : t(`claim.live.${key}Last`, { item }),
    );
    close();
    if (next) look(next);
  };
  const { reasons, ask, close } = useReasons((defects, note) => judge('tidak-sesuai', defects, note));
  const accept = (): void => {
    if (!canWork || !selected) return;
    if (selected.covered) judge('sesuai', []);
    else setSpoken(t('claim.live.noPaper', { item: words.shortItem(selected.item.id) }));
  };
  const place = facts.items.findIndex((one) => one.item.id === selectedId);
  const lookAt = (index: number): void => {
    const one = facts.items[index];
    if (one) look(one);
  };

  return {
    selected,
    viewer,
    reasons: canWork ? reasons : null,
    spoken,
    nextDocumentId: next?.documents[0]?.id,
    announce: setSpoken,
    select: (itemId) => lookAt(facts.items.findIndex((one) => one.item.id === itemId)),
    keys: {
      reasons: canWork ? reasons : null,
      pick: lookAt,
      step: (by) => lookAt(place + by),
      nextOpen: () => {
        if (next) look(next);
        else setSpoken(t('claim.checklist.allDone'));
      },
      accept,
      reject: () => {
        if (!canWork || !selected) return;
        onLook();
        ask(selected);
      },
      compare: viewer.toggleCompare,
      turn: (by) => viewer.dispatch({ type: 'turn', by }),
      zoom: viewer.zoom,
      fit: () => viewer.dispatch({ type: 'fit' }),
      page: viewer.page,
      stepPaper: viewer.stepPaper,
      otherPane: viewer.otherPane,
      choosePaper: viewer.choosePaper,
      crop: viewer.crop,
      view: (type) => viewer.dispatch({ type }),
      together: () => viewer.dispatch({ type: 'together', together: !viewer.state.together }),
      upright: viewer.upright,
    },
  };
}
