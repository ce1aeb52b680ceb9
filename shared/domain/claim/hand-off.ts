/** What a verifikator must know of a claim in half a minute: one judgement for each block, drawn from the record alone. */
import { compareNames } from '../formats/name.ts';
import type { CallNote } from '../interview/record.ts';
import type { Id } from '../vocabulary.ts';
import { checklistOf, standingOf, type ItemStanding } from './gate.ts';
import type { ClaimState, Interview } from './state.ts';

/** `fine`: nothing to look at; `look`: a person should look before he decides; `bad`: speaks against the claim. */
export type HandOffLevel = 'fine' | 'look' | 'bad';

export interface HandOffAnswer {
  readonly questionId: string;
  readonly text: string | undefined;
  readonly mark: Interview['answers'][string]['mark'] | null;
  readonly note: string | undefined;
  readonly alone: boolean;
}

export interface HandOff {
  readonly papers: {
    readonly level: HandOffLevel;
    readonly fine: number;
    readonly total: number;
    /** Those that are not in order. */
    readonly others: readonly { readonly itemId: string; readonly standing: ItemStanding }[];
  };
  readonly identity: {
    readonly level: HandOffLevel;
    /** The interview that counts: the last with an outcome; null = face to face or not at all. */
    readonly interview: Interview | null;
    /** Whole minutes from the beginning to the end. */
    readonly minutes: number | null;
  };
  readonly account: { readonly level: HandOffLevel; readonly isSame: boolean };
  readonly answers: {
    readonly level: HandOffLevel;
    readonly fine: number;
    readonly doubtful: readonly HandOffAnswer[];
    readonly others: readonly HandOffAnswer[];
  };
  readonly helper: { readonly level: HandOffLevel; readonly alone: number };
  readonly line: LineFacts & { readonly level: HandOffLevel };
  readonly tries: number;
  /** Items that were judged in order although a hint stood beside them. */
  readonly hintsDecided: readonly { readonly itemId: string; readonly count: number }[];
}

export interface LineFacts {
  /** Times in which nothing came through, and how long altogether in whole seconds. */
  readonly gaps: number;
  readonly gapSeconds: number;
  readonly audioOnly: boolean;
  readonly telephone: boolean;
}

/** How the line was, by the notes of the call. */
export function lineFactsOf(notes: readonly CallNote[]): LineFacts {
  const lost = notes.filter(({ kind }) => kind === 'line-lost');
  return {
    gaps: lost.length,
    gapSeconds: Math.round(lost.reduce((sum, { seconds = 0 }) => sum + seconds, 0)),
    audioOnly: notes.some(({ kind }) => kind === 'audio-only'),
    telephone: notes.some(({ kind }) => kind === 'telephone'),
  };
}

function papersOf(state: ClaimState): HandOff['papers'] {
  const items = checklistOf(state).map((item) => ({
    itemId: item.id,
    standing: standingOf(state, item),
    level: item.level,
  }));
  const others = items.filter(({ standing }) => standing !== 'ok');
  const isBad = others.some(({ level }) => level === 'must');
  return {
    level: isBad ? 'bad' : others.length > 0 ? 'look' : 'fine',
    fine: items.length - others.length,
    total: items.length,
    others: others.map(({ itemId, standing }) => ({ itemId, standing })),
  };
}

function identityOf(state: ClaimState, interview: Interview | null): HandOff['identity'] {
  const isDoubted = interview?.outcome === 'TIDAK_COCOK' || interview?.outcome === 'DICURIGAI';
  const minutes = !interview?.endedAt
    ? null
    : Math.max(1, Math.round((Date.parse(interview.endedAt) - Date.parse(interview.startedAt)) / 60_000));
  // A doubt in a call that was settled at the counter afterwards is still worth a look.
  const level = state.identity === null ? 'bad' : isDoubted ? 'look' : 'fine';
  return { level, interview, minutes };
}

function answersOf(interview: Interview | null): HandOff['answers'] {
  const all = (interview?.questions ?? []).map(({ id, text }): HandOffAnswer => {
    const answer = interview?.answers[id];
    return {
      questionId: id,
      text,
      mark: answer?.mark ?? null,
      note: answer?.note,
      alone: answer?.alone === true,
    };
  });
  const rank = ({ mark }: HandOffAnswer): number => (mark === 'tidak-cocok' ? 0 : 1);
  const doubtful = all.filter(({ mark }) => mark === 'ragu' || mark === 'tidak-cocok');
  const isBad = doubtful.some(({ mark }) => mark === 'tidak-cocok');
  return {
    level: isBad ? 'bad' : doubtful.length > 0 ? 'look' : 'fine',
    fine: all.filter(({ mark }) => mark === 'cocok').length,
    doubtful: doubtful.toSorted((one, other) => rank(one) - rank(other)),
    others: all.filter((one) => !doubtful.includes(one)),
  };
}

function helperOf(interview: Interview | null): HandOff['helper'] {
  const alone = Object.values(interview?.answers ?? {}).filter((answer) => answer.alone).length;
  const assistance = interview?.assistance;
  if (!assistance) return { level: 'fine', alone };
  return { level: assistance.freeWill === true ? 'look' : 'bad', alone };
}

/** The last interview that came to an outcome other than a technical abort; else the last with any. */
export function countedInterview({ interviews }: Pick<ClaimState, 'interviews'>): Interview | null {
  const ended = interviews.filter(({ outcome }) => outcome !== null);
  return ended.findLast(({ outcome }) => outcome !== 'ULANG_TEKNIS') ?? ended.at(-1) ?? null;
}

export function handOffOf(state: ClaimState): HandOff {
  const interview = countedInterview(state);
  const line = lineFactsOf(interview?.notes ?? []);
  const isSame = compareNames(state.data.name, state.data.accountHolder).verdict === 'same';
  return {
    papers: papersOf(state),
    identity: identityOf(state, interview),
    account: { level: isSame ? 'fine' : 'look', isSame },
    answers: answersOf(interview),
    helper: helperOf(interview),
    line: { ...line, level: line.gaps > 0 || line.telephone || line.audioOnly ? 'look' : 'fine' },
    tries: state.attempts.length,
    hintsDecided: Object.entries(state.reviews).flatMap(([itemId, { verdict, hints }]) =>
      verdict === 'sesuai' && hints && hints.length > 0 ? [{ itemId, count: hints.length }] : [],
    ),
  };
}

/** The paper to lay beside the pictures of the call: the identity card that came last. */
export function identityCardOf({ documents }: Pick<ClaimState, 'documents'>): Id | null {
  return documents.findLast(({ kind }) => kind === 'ktp')?.id ?? null;
}
