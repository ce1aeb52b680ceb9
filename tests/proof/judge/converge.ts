/** Waits until everybody knows the same, and says who does not when that takes too long. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { Broken } from '../broken.ts';
import type { SeatProcess } from '../processes/seat-process.ts';
import type { Digest, Standing } from '../seat/messages.ts';
import { hashOf } from '../seat/standing.ts';
import {
  judgeHeard,
  judgeKept,
  seatJournalOf,
  storedAnswers,
  type SeatJournal,
  type Truth,
} from './acknowledged.ts';
import { quotaKeyOf, quotaRows, type LedgerJudge } from './ledger.ts';
import { atOneMoment } from './look.ts';

export interface Court {
  readonly seats: readonly SeatProcess[];
  readonly ledger: LedgerJudge;
  /** Of the database, for a role that may read. */
  readonly url: string;
  /** Throws when a process has ended or failed by itself. */
  readonly watch: () => void;
}

export interface Verdict {
  readonly journals: readonly SeatJournal[];
  /** Refused commands that wait for a person. */
  readonly undecided: number;
}

const pause = 100;

/**
 * To be called while nobody works.
 * @param limit milliseconds @throws Broken with the first rule that does not hold, or who is behind when the time is over
 */
export async function converge(court: Court, limit: number): Promise<Verdict> {
  const { seats, ledger, watch } = court;
  for (const until = Date.now() + limit; ;) {
    watch();
    const standings = await Promise.all(seats.map((seat) => seat.standing()));
    const look = await lookAtHub(court);
    const late = seats.flatMap(({ person }, index) => whyNotYet(person, standings[index], ledger.lastSeq));
    const different = late.length > 0 ? [] : await differences(court, look.quotas);
    if (late.length === 0 && different.length === 0) {
      look.journals.forEach((journal, index) =>
        judgeKept(journal, look.truth, new Set<Id>(standings[index]?.undecided)),
      );
      const undecided = standings.reduce((sum, standing) => sum + standing.undecided.length, 0);
      return { journals: look.journals, undecided };
    }
    if (Date.now() > until) {
      if (late.length > 0) throw new Broken('converges', late.join('; '));
      throw new Broken('caches-equal', different.slice(0, 5).join('; '));
    }
    await delay(pause);
  }
}

interface HubLook {
  readonly journals: readonly SeatJournal[];
  readonly truth: Truth;
  readonly quotas: Awaited<ReturnType<typeof quotaRows>>;
}

/** Everything answered so far must be there already, whether or not the seats have read it back. */
async function lookAtHub({ seats, ledger, url }: Court): Promise<HubLook> {
  // First the journals: what is heard after them may be too young for the look at the ledger.
  const journals = seats.map(({ person, journalFile }) => seatJournalOf(person, journalFile));
  return atOneMoment(url, async (db) => {
    await ledger.read(db);
    const truth = { ledger, answers: await storedAnswers(db) };
    for (const journal of journals) judgeHeard(journal, truth);
    return { journals, truth, quotas: await quotaRows(db) };
  });
}

function whyNotYet(person: string, standing: Standing | undefined, lastSeq: number): string[] {
  if (!standing) return [`${person} is silent`];
  const { isBusy, isSignedIn, unsettled, filesToSend, filesFailed, cursor } = standing;
  return [
    ...(isBusy ? [`${person} is at work`] : []),
    ...(isSignedIn ? [] : [`${person} is not signed in`]),
    ...(unsettled > 0 ? [`${person} has ${unsettled} commands to send`] : []),
    ...(filesToSend > 0 ? [`${person} has ${filesToSend} files to send`] : []),
    ...(filesFailed > 0 ? [`${person} gave up on ${filesFailed} files`] : []),
    ...(cursor === lastSeq ? [] : [`${person} stands at ${cursor} of ${lastSeq}`]),
  ];
}

async function differences({ seats, ledger }: Court, rows: HubLook['quotas']): Promise<string[]> {
  const digests = await Promise.all(seats.map((seat) => seat.digest(rows.map(quotaKeyOf))));
  const claims = new Map([...ledger.claims].map(([id, state]) => [id, hashOf(state)]));
  const quotas = rows.map(({ used, cap }) => `${used}/${cap}`);
  return seats.flatMap(({ person }, index) => {
    const digest = digests[index] as Digest;
    if (!digest.isAuditIntact) throw new Broken('audit-chain', `${person}'s audit log is broken`);
    const known = Object.keys(digest.claims);
    return [
      ...known
        .filter((id) => !claims.has(id))
        .map((id) => `${person} shows ${id}, which the hub does not know`),
      ...[...claims.keys()]
        .filter((id) => digest.claims[id] !== claims.get(id))
        .map((id) => `${person} shows another state of ${id} (${digest.claims[id]})`),
      ...quotas.flatMap((quota, place) =>
        digest.quotas[place] === quota ? [] : [`${person} counts ${digest.quotas[place]} of ${quota}`],
      ),
      ...(digest.counters === ledger.counters ? [] : [`${person} knows other closed counters`]),
    ];
  });
}
