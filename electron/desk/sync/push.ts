/** One round of sending: what waits, in the order it was made, in batches of one session each. */
import { ORPCError } from '@orpc/client';
import type { CommandAnswer, CommandEnvelope } from '../../../shared/contract/hub.ts';
import type { Refusal, RefusalCode } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { appendAudit } from '../database/queries/audit.ts';
import { findWaiting, markRefused, markSent, type WaitingRow } from '../database/queries/outbox.ts';
import { findSession } from '../database/queries/sessions.ts';
import type { DeskWorld } from '../desk-world.ts';
import type { HubLink } from './hub-link.ts';
import { rebaseStored } from './rebase.ts';

export const batchSize = 100;
export const pushTimeout = 15_000;

/** Answers that speak of the session, not of the command: the command waits until its person signs in again. */
const sessionCodes: readonly RefusalCode[] = ['session-expired', 'not-signed-in'];

export function isSessionRefusal(refusal: Refusal): boolean {
  return sessionCodes.includes(refusal.code);
}

export interface PushRound {
  readonly answers: readonly CommandAnswer[];
  /** Claims whose shown state changed by a refusal. */
  readonly claimIds: readonly Id[];
  /** Sessions the hub no longer takes. */
  readonly blocked: readonly number[];
}

/** Consecutive rows of one session, skipping the sessions that are blocked and the claims they wait for. */
export function nextBatch(world: DeskWorld, blocked: ReadonlySet<number>): WaitingRow[] {
  const batch: WaitingRow[] = [];
  const heldBack = new Set<Id>();
  let after = 0;
  for (;;) {
    const rows = findWaiting(world.database, after, batchSize);
    for (const row of rows) {
      after = row.position;
      const claimId = row.body.type === 'claim' ? row.body.claimId : null;
      const isBlocked = row.sessionId !== null && blocked.has(row.sessionId);
      if (isBlocked || (claimId !== null && heldBack.has(claimId))) {
        if (claimId !== null) heldBack.add(claimId);
        continue;
      }
      if (batch.length > 0 && batch[0]?.sessionId !== row.sessionId) return batch;
      batch.push(row);
      if (batch.length === batchSize) return batch;
    }
    if (rows.length < batchSize) return batch;
  }
}

function envelopeOf({ id, madeAt, body }: WaitingRow): CommandEnvelope {
  return { id, madeAt, body };
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

/** Sends one batch and stores its answers in one transaction. */
export async function pushBatch(
  world: DeskWorld,
  hub: HubLink,
  batch: readonly WaitingRow[],
  signal: AbortSignal,
): Promise<PushRound> {
  const sessionId = batch[0]?.sessionId ?? null;
  const token = sessionId === null ? null : (findSession(world.database, sessionId)?.token ?? null);
  const answers = await send(hub, token, batch.map(envelopeOf), signal);
  // Without a session only the seat itself can be meant: that is no answer to a command, but no way to the hub.
  if (
    sessionId === null &&
    answers.some((answer) => answer.status === 'refused' && isSessionRefusal(answer.refusal))
  )
    throw new Error('the hub does not know this seat');
  const claimIds = new Set<Id>();
  let sessionLost = false;
  inTransaction(world.database, () => {
    for (const answer of answers) {
      if (answer.status === 'accepted') markSent(world.database, answer.id);
      else if (isSessionRefusal(answer.refusal)) sessionLost = true;
      else {
        const row = batch.find((one) => one.id === answer.id);
        markRefused(world.database, answer.id, answer.refusal);
        if (row?.body.type === 'claim') claimIds.add(row.body.claimId);
        appendAudit(world.database, {
          at: world.now(),
          actor: 'seat',
          act: `hub-refused:${answer.refusal.code}`,
          subjects: [answer.id],
        });
      }
    }
    for (const claimId of claimIds) rebaseStored(world, claimId);
  });
  return { answers, claimIds: [...claimIds], blocked: sessionLost && sessionId !== null ? [sessionId] : [] };
}
