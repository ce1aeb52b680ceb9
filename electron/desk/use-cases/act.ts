/**
 * An officer acts on a claim. At his own desk he needs no hub: the act is kept here and certain to be sent. What takes
 * something from others, or hands it on, only the hub may decide.
 */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { CommandBody } from '../../../shared/contract/hub.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { undoableMove } from '../../../shared/domain/claim/decide-moves.ts';
import { isOwnDeskWork } from '../../../shared/domain/claim/own-desk.ts';
import { mayCommand } from '../../../shared/domain/claim/rights.ts';
import { accept, refuse, type Outcome, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim } from '../database/queries/claims.ts';
import { findUndecided, lastPendingId, removeFromOutbox } from '../database/queries/outbox.ts';
import { actorOf, type Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';
import { isHeldBack, isSessionRefusal } from '../sync/answers.ts';
import { keepCommand } from './keep-command.ts';
import { forgetPerson } from './sign-in.ts';

export interface ActInput {
  readonly claimId: Id;
  readonly command: ClaimCommand;
  readonly expectedVersion?: number;
}

export function refused(refusal: Refusal): Extract<ActResult, { status: 'refused' }> {
  return { status: 'refused', refusal };
}

export function refusedFor(...why: Parameters<typeof refuse>): Extract<ActResult, { status: 'refused' }> {
  return refused(refuse(...why).refusal);
}

/** Carries out one command of the person at this seat. */
export async function act(seat: Seat, input: ActInput): Promise<ActResult> {
  const { person } = seat;
  if (!person) return refusedFor('not-signed-in');
  const { command, claimId } = input;
  if (!mayCommand(actorOf(person), command.type)) {
    audit(seat, `refused:${command.type}:role-not-allowed`, [claimId]);
    return refusedFor('role-not-allowed', 'nobody', { command: command.type });
  }
  if (command.type !== 'register' && !isKeptHere(seat, person, input))
    return actAtHub(seat, person, { type: 'claim', ...input });
  return keepAndSend(seat, person, input);
}

/**
 * Whether the seat answers for it: work at his own desk, and taking back a move that itself still waits to be sent (one
 * that the office has told others of, only the office can take back).
 */
function isKeptHere({ world }: Seat, { staff }: Person, { claimId, command }: ActInput): boolean {
  const stored = findClaim(world.database, claimId);
  if (!stored) return false;
  if (command.type === 'undo')
    return stored.pending > 0 && undoableMove(stored.shown, staff.staffId, world.now()) !== null;
  return stored.shown.holder?.staffId === staff.staffId && isOwnDeskWork(command.type);
}

/** Keeps a command, then waits a moment for the hub, so that the officer reads "terkirim" or "akan dikirim". */
export async function keepAndSend(seat: Seat, person: Person, input: ActInput): Promise<ActResult> {
  const { claimId } = input;
  const { database } = seat.world;
  const kept = keepCommand(seat.world, { ...input, actor: actorOf(person) });
  if (!kept.ok) return refused(kept.refusal);
  seat.changes.claims([claimId]);
  seat.changes.say('status');
  const answer = await seat.sync.deliver(kept.value);
  if (answer?.status !== 'refused') return { status: 'done', claimId, delivery: answer ? 'sent' : 'kept' };
  const { refusal } = answer;
  if (isSessionRefusal(refusal)) {
    forgetPerson(seat, person);
    return { status: 'done', claimId, delivery: 'kept' };
  }
  if (isHeldBack(refusal)) return refused(refusal);
  // He reads the refusal now, so it need not wait for him in the outbox, unless more was made on top of it.
  inTransaction(database, () => {
    const isHolding = findUndecided(database, claimId).some(({ state }) => state === 'parked');
    if (!isHolding) removeFromOutbox(database, kept.value);
  });
  seat.changes.say('status');
  return refused(refusal);
}

/** Asks the hub; when it does not answer, nothing is kept and nothing will happen later behind anybody's back. */
export async function actAtHub(seat: Seat, person: Person, body: CommandBody): Promise<ActResult> {
  const id = seat.world.newId();
  const name = body.type === 'claim' ? body.command.type : body.type;
  const subjects = body.type === 'claim' ? [body.claimId, id] : [id];
  audit(seat, `ask:${name}`, subjects);
  const answer = await askHub(seat, person, id, body);
  if (answer.ok) {
    const { claimId } = answer.value;
    audit(seat, `act:${name}`, claimId === null ? [id] : [claimId, id]);
    seat.changes.say('status');
    return { status: 'done', claimId, delivery: 'sent' };
  }
  audit(seat, `refused:${name}:${answer.refusal.code}`, subjects);
  if (isSessionRefusal(answer.refusal)) forgetPerson(seat, person);
  return refused(answer.refusal);
}

async function askHub(
  { world, sync }: Seat,
  person: Person,
  id: Id,
  body: CommandBody,
): Promise<Outcome<{ claimId: Id | null }>> {
  const { token } = person;
  if (token === null) return refuse(sync.blockedBy ?? 'hub-unreachable', 'network');
  const before = body.type === 'claim' ? lastPendingId(world.database, body.claimId) : null;
  // On top of what is still to be sent the hub looks at that; whether the screen was fresh is seen here.
  if (before !== null && body.type === 'claim' && body.expectedVersion !== undefined) {
    const shown = findClaim(world.database, body.claimId)?.shown;
    if (shown && shown.version !== body.expectedVersion) return refuse('version-moved');
  }
  const envelope = { id, madeAt: world.now(), body, ...(before === null ? {} : { after: before }) };
  const answer = await sync.commandNow(envelope, { token, actor: actorOf(person) });
  if (answer === null) return refuse(sync.blockedBy ?? 'hub-unreachable', 'network');
  return answer.status === 'accepted'
    ? accept({ claimId: answer.claimId })
    : { ok: false, refusal: answer.refusal };
}
