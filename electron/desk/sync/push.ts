/** One round of sending: what waits, in the order it was made, in batches of one person each. */
import { ORPCError } from '@orpc/client';
import type { CommandAnswer, CommandEnvelope } from '../../../shared/contract/hub.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id, StaffId } from '../../../shared/domain/vocabulary.ts';
import { findWaiting, type WaitingRow } from '../database/queries/outbox.ts';
import { findNewestSession } from '../database/queries/sessions.ts';
import type { DeskWorld } from '../desk-world.ts';
import { isSessionRefusal, writeAnswers } from './answers.ts';
import type { HubLink } from './hub-link.ts';

export const batchSize = 100;

/** What one person's waiting commands are sent under; null for the seat alone. */
interface Batch {
  readonly token: string | null;
  readonly rows: readonly WaitingRow[];
}

export interface PushRound {
  readonly answers: readonly CommandAnswer[];
  /** Claims whose shown state changed by a refusal. */
  readonly claimIds: readonly Id[];
  readonly heldBack: readonly Id[];
  /** Whose session the hub no longer takes. */
  readonly blocked: StaffId | null;
  /** What the hub stumbled over: it is asked again another time. */
  readonly unanswered: readonly Id[];
  /** The error of the first of these. */
  readonly fault: ORPCError<string, unknown> | null;
}

/**
 * What is left for another time: people without a session that the hub takes, claims that must wait for the feed, and
 * commands that the hub stumbled over.
 */
export interface Withheld {
  readonly people: ReadonlySet<StaffId>;
  readonly claimIds: ReadonlySet<Id>;
  readonly commands: ReadonlySet<Id>;
}

/** What can go, in order; what stands behind something on its claim that cannot go waits with it. */
function* sendable(
  world: DeskWorld,
  withheld: Withheld,
): Generator<{ row: WaitingRow; token: string | null }, void> {
  const heldBack = new Set(withheld.claimIds);
  const tokens = new Map<StaffId | null, string | null>([[null, null]]);
  const isReady = (staffId: StaffId | null): boolean => {
    if (tokens.has(staffId)) return true;
    if (staffId === null || withheld.people.has(staffId)) return false;
    const session = findNewestSession(world.database, staffId);
    if (session) tokens.set(staffId, session.token);
    return session !== null;
  };
  let after = 0;
  let page: WaitingRow[];
  do {
    page = findWaiting(world.database, after, batchSize);
    for (const row of page) {
      after = row.position;
      const claimId = row.body.type === 'claim' ? row.body.claimId : null;
      const isHeldBack = withheld.commands.has(row.id) || (claimId !== null && heldBack.has(claimId));
      if (!isHeldBack && isReady(row.staffId)) yield { row, token: tokens.get(row.staffId) ?? null };
      else if (claimId !== null) heldBack.add(claimId);
    }
  } while (page.length === batchSize);
}

/** The first commands that can go, all of one person. */
export function nextBatch(world: DeskWorld, withheld: Withheld): Batch {
  const rows: WaitingRow[] = [];
  let batchToken: string | null = null;
  for (const { row, token } of sendable(world, withheld)) {
    if (rows.length > 0 && firstOf(rows) !== row.staffId) break;
    batchToken = token;
    rows.push(row);
    if (rows.length === batchSize) break;
  }
  return { token: batchToken, rows };
}

function firstOf(rows: readonly WaitingRow[]): StaffId | null {
  return rows[0]?.staffId ?? null;
}

/** People under whose names something waits that cannot be sent before they sign in. */
export function needsSignIn(
  world: DeskWorld,
  makers: readonly StaffId[],
  blocked: ReadonlySet<StaffId>,
): StaffId[] {
  return makers.filter(
    (staffId) => blocked.has(staffId) || findNewestSession(world.database, staffId) === null,
  );
}

function envelopeOf({ id, madeAt, body, after }: WaitingRow): CommandEnvelope {
  return after === undefined ? { id, madeAt, body } : { id, madeAt, body, after };
}

const invalid: Refusal = { code: 'invalid-input', mender: 'nobody', params: {} };

/** Sends envelopes; an error of the network is thrown, a refused session and an unreadable command are answers. */
export async function send(
  hub: HubLink,
  token: string | null,
  envelopes: CommandEnvelope[],
  signal: AbortSignal,
): Promise<CommandAnswer[]> {
  try {
    return await hub(token).push({ envelopes }, { signal });
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const refuseAll = (refusal: Refusal) =>
      envelopes.map(({ id }) => ({ status: 'refused' as const, id, refusal }));
    if (error.status === 401) return refuseAll({ code: 'session-expired', mender: 'you', params: {} });
    // Too large for the hub is as final as unreadable: a command like that must not hold up all that wait behind it.
    if (error.status !== 400 && error.status !== 413) throw error;
    if (envelopes.length === 1) return refuseAll(invalid);
    const answers: CommandAnswer[] = [];
    for (const envelope of envelopes) answers.push(...(await send(hub, token, [envelope], signal)));
    return answers;
  }
}

/** So often in a row the hub may stumble before it counts as broken itself. */
const mostStumbles = 5;

/**
 * As `send`, but a hub that fails by a bug on something of the batch is given its commands one by one: what it stumbles
 * over has no answer, and holds up only what was made on top of it.
 */
async function sendAround(
  hub: HubLink,
  token: string | null,
  envelopes: CommandEnvelope[],
  signal: AbortSignal,
): Promise<Pick<PushRound, 'answers' | 'fault'>> {
  try {
    return { answers: await send(hub, token, envelopes, signal), fault: null };
  } catch (error) {
    if (!(error instanceof ORPCError) || error.status !== 500) throw error;
    if (envelopes.length === 1) return { answers: [], fault: error };
    const answers: CommandAnswer[] = [];
    const stumbled = new Set<Id | null>();
    for (const envelope of envelopes) {
      const claimId = envelope.body.type === 'claim' ? envelope.body.claimId : null;
      if (claimId !== null && stumbled.has(claimId)) continue;
      const one = await sendAround(hub, token, [envelope], signal);
      answers.push(...one.answers);
      if (one.fault) stumbled.add(claimId);
      if (answers.length === 0 && stumbled.size === mostStumbles) throw error;
    }
    return { answers, fault: error };
  }
}

/** Sends one batch and stores its answers in one transaction. */
export async function pushBatch(
  world: DeskWorld,
  hub: HubLink,
  { token, rows }: Batch,
  signal: AbortSignal,
): Promise<PushRound> {
  const { answers, fault } = await sendAround(hub, token, rows.map(envelopeOf), signal);
  const staffId = firstOf(rows);
  // Without a session only the seat itself can be meant: that is no answer to a command, but no way to the hub.
  if (
    staffId === null &&
    answers.some((answer) => answer.status === 'refused' && isSessionRefusal(answer.refusal))
  )
    throw new Error('the hub does not know this seat');
  const { claimIds, isSessionLost, heldBack } = writeAnswers(world, rows, answers);
  const answered = new Set(answers.map(({ id }) => id));
  const unanswered = fault ? rows.flatMap(({ id }) => (answered.has(id) ? [] : [id])) : [];
  return { answers, claimIds, heldBack, blocked: isSessionLost ? staffId : null, unanswered, fault };
}
