/**
 * An officer acts on a claim. At his own desk he needs no hub: the act is kept here and certain to be sent. What takes
 * something from others, or hands it on, only the hub may decide.
 */
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { CommandBody } from '../../../shared/contract/hub.ts';
import type { ClaimCommand, ClaimCommandType } from '../../../shared/domain/claim/commands.ts';
import { mayCommand } from '../../../shared/domain/claim/rights.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim } from '../database/queries/claims.ts';
import { removeFromOutbox } from '../database/queries/outbox.ts';
import { actorOf, type Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';
import { isSessionRefusal } from '../sync/push.ts';
import { keepCommand } from './keep-command.ts';
import { forgetPerson } from './sign-in.ts';

/** Work at the officer's own desk, which he may go on with while the network is away (design 5.7). */
const ownDeskCommands: readonly ClaimCommandType[] = [
  'release',
  'attach-document',
  'correct-data',
  'record-membership',
  'review-item',
  'return-to-participant',
  'mark-answer',
  'finish-interview',
  'confirm-identity-at-counter',
  'cancel',
];

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
  const holder = findClaim(seat.world.database, claimId)?.shown.holder;
  const isOwnDesk = holder?.staffId === person.staff.staffId && ownDeskCommands.includes(command.type);
  if (!isOwnDesk && command.type !== 'register') return actAtHub(seat, person, { type: 'claim', ...input });
  return keepAndSend(seat, person, input);
}

/** Keeps a command, then waits a moment for the hub, so that the officer reads "terkirim" or "akan dikirim". */
export async function keepAndSend(seat: Seat, person: Person, input: ActInput): Promise<ActResult> {
  const { claimId } = input;
  const kept = keepCommand(seat.world, { ...input, actor: actorOf(person), sessionId: person.sessionId });
  if (!kept.ok) return refused(kept.refusal);
  seat.changes.claims([claimId]);
  seat.changes.say('status');
  const answer = await seat.sync.deliver(kept.value);
  if (answer?.status !== 'refused') return { status: 'done', claimId, delivery: answer ? 'sent' : 'kept' };
  if (isSessionRefusal(answer.refusal)) {
    forgetPerson(seat, person);
    return { status: 'done', claimId, delivery: 'kept' };
  }
  // He reads the refusal now, so it need not wait for him in the outbox.
  inTransaction(seat.world.database, () => removeFromOutbox(seat.world.database, kept.value));
  seat.changes.say('status');
  return refused(answer.refusal);
}

/** Asks the hub; when it does not answer, nothing is kept and nothing will happen later behind anybody's back. */
export async function actAtHub(seat: Seat, person: Person, body: CommandBody): Promise<ActResult> {
  const { world, sync } = seat;
  const id = world.newId();
  const name = body.type === 'claim' ? body.command.type : body.type;
  const subjects = body.type === 'claim' ? [body.claimId, id] : [id];
  audit(seat, `ask:${name}`, subjects);
  const answer = await sync.commandNow({ id, madeAt: world.now(), body }, person.token);
  if (answer?.status === 'accepted') {
    audit(seat, `act:${name}`, answer.claimId === null ? [id] : [answer.claimId, id]);
    return { status: 'done', claimId: answer.claimId, delivery: 'sent' };
  }
  const refusal = answer ? answer.refusal : refuse('hub-unreachable', 'network').refusal;
  audit(seat, `refused:${name}:${refusal.code}`, subjects);
  if (isSessionRefusal(refusal)) forgetPerson(seat, person);
  return refused(refusal);
}
