/** Whether everything that a seat was ever told still holds. */
import type { Readable } from '../../../hub/store/tables.ts';
import { CommandAnswer } from '../../../shared/contract/hub.ts';
import type { Id, Sha256, StaffId } from '../../../shared/domain/vocabulary.ts';
import { Broken } from '../broken.ts';
import { readJournal, type JournalLine } from '../seat/journal.ts';
import type { LedgerJudge } from './ledger.ts';

type Of<K extends JournalLine['kind']> = Extract<JournalLine, { kind: K }>;

/** One seat's journal, sorted by what the lines say. */
export interface SeatJournal {
  readonly person: StaffId;
  readonly heard: readonly Of<'heard'>[];
  readonly told: readonly Of<'told'>[];
  /** Refused commands that the person has decided about. */
  readonly decided: ReadonlySet<Id>;
  readonly uploads: readonly { readonly claimId: Id; readonly sha256: Sha256 }[];
}

export function seatJournalOf(person: StaffId, journalFile: string): SeatJournal {
  const lines = readJournal(journalFile);
  const of = <K extends JournalLine['kind']>(kind: K): Of<K>[] =>
    lines.filter((line): line is Of<K> => line.kind === kind);
  return {
    person,
    heard: of('heard'),
    told: of('told'),
    decided: new Set(of('decides').flatMap(({ ids }) => ids)),
    uploads: of('uploaded'),
  };
}

export interface Counts {
  /** Commands that the hub said it accepted, or refused. */
  readonly accepted: number;
  readonly refused: number;
  /** Commands of which an officer read "akan dikirim". */
  readonly kept: number;
  readonly files: number;
}

export function countOf(journals: readonly SeatJournal[]): Counts {
  const heard = journals.flatMap((journal) => journal.heard);
  const idsOf = (status: string): number =>
    new Set(heard.filter((line) => line.status === status).map(({ id }) => id)).size;
  return {
    accepted: idsOf('accepted'),
    refused: idsOf('refused'),
    kept: journals.flatMap(({ told }) => told.filter(({ delivery }) => delivery === 'kept')).length,
    files: journals.flatMap(({ uploads }) => uploads).length,
  };
}

/** Refusals that leave a command undecided: it may come again and be accepted. */
const leaveOpen: readonly (string | null)[] = ['held-back', 'session-expired', 'not-signed-in'];

/** The stored answer to each command. */
export async function storedAnswers(db: Readable): Promise<Map<Id, CommandAnswer>> {
  const rows = await db.selectFrom('commands').select(['id', 'answer']).execute();
  return new Map(rows.map(({ id, answer }) => [id, CommandAnswer.parse(JSON.parse(answer))]));
}

export interface Truth {
  /** Read after the journals were. */
  readonly ledger: LedgerJudge;
  readonly answers: ReadonlyMap<Id, CommandAnswer>;
}

/** What the hub has answered holds from that moment on. @throws Broken */
export function judgeHeard({ person, heard, told }: SeatJournal, { ledger, answers }: Truth): void {
  for (const { id, status, seq, code } of heard) {
    const effect = ledger.effects.get(id);
    if (status === 'refused') {
      if (effect !== undefined && !leaveOpen.includes(code))
        throw new Broken(
          'acknowledged-kept',
          `${person} was told that ${id} is refused (${code}); it had effect`,
        );
      continue;
    }
    const where = effect === undefined ? 'nowhere' : `at ${effect}`;
    if (effect !== seq)
      throw new Broken('acknowledged-kept', `${person} was told that ${id} is entry ${seq}; it is ${where}`);
    const stored = answers.get(id);
    if (stored?.status !== 'accepted' || stored.seq !== seq)
      throw new Broken('acknowledged-kept', `the hub has another answer to ${id} than ${person} was given`);
  }
  for (const { id, delivery } of told)
    if (delivery === 'sent' && !ledger.effects.has(id))
      throw new Broken('told-kept', `${person} read "terkirim" of ${id}, which is not in the ledger`);
}

/**
 * "Akan dikirim" is a promise: when nothing waits any more, the hub has decided it, or it is shown as refused.
 * @param undecided what the seat shows as refused @throws Broken
 */
export function judgeKept(
  { person, told, decided }: SeatJournal,
  { ledger, answers }: Truth,
  undecided: ReadonlySet<Id>,
): void {
  for (const { id } of told) {
    const isKnown = ledger.effects.has(id) || answers.has(id) || undecided.has(id) || decided.has(id);
    if (!isKnown)
      throw new Broken('told-kept', `${person} read "akan dikirim" of ${id}; nobody knows it any more`);
  }
}
