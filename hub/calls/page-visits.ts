/** What the participant's page may ask: who calls, joining with the code, going on after a reload, consent. */
import { uuidv7 } from 'uuidv7';
import type {
  ConsentAnswer,
  ConsentInput,
  JoinAnswer,
  JoinInput,
  LookAnswer,
  LookInput,
  ResumeAnswer,
  ResumeInput,
} from '../../shared/contract/participant.ts';
import { consentText } from '../../shared/domain/interview/consent.ts';
import { executeCommand } from '../commands/execute-command.ts';
import type { HubCore } from '../hub-core.ts';
import { hashSecret, isSameSecret, randomSecret } from '../sessions/secrets.ts';
import { findInviteBySession, updateInvite, type Invite } from '../store/invites.ts';
import { findStaff } from '../store/staff.ts';
import type { Readable } from '../store/tables.ts';
import type { CallRooms } from './call-rooms.ts';
import { findInviteFor, lockInviteFor } from './find-invite.ts';
import { codeHash } from './open-call.ts';
import { consentStanding, openInterviewOf } from './standing.ts';

const codeTries = 5;

async function officerName(db: Readable, invite: Invite): Promise<string> {
  return (await findStaff(db, invite.opened_by))?.name ?? invite.opened_by;
}

/** Who calls and until when the link is good. */
export async function look(core: HubCore, { token }: LookInput): Promise<LookAnswer> {
  const { db } = core.store;
  const found = await findInviteFor(core, db, token);
  if (found === 'unknown') return { status: 'unknown' };
  if (found === 'none-waits') return { status: 'ended' };
  const { invite } = found;
  if (!(await openInterviewOf(db, invite))) return { status: 'ended' };
  if (invite.expires_at <= core.clock().toISOString()) return { status: 'expired' };
  return {
    status: 'ok',
    officerName: await officerName(db, invite),
    branchName: core.branch.name,
    consentVersion: consentText.version,
    expiresAt: invite.expires_at,
  };
}

/** Joins with the code; a page that had joined before is put out. Five wrong codes lock the link. */
export async function join(core: HubCore, rooms: CallRooms, { token, code }: JoinInput): Promise<JoinAnswer> {
  const session = randomSecret(32);
  const { answer, callId } = await core.store.db.transaction().execute(async (transaction) => {
    const say = (answer: JoinAnswer) => ({ answer, callId: null });
    const found = await lockInviteFor(core, transaction, token);
    if (found === 'unknown') return say({ status: 'unknown' });
    if (found === 'none-waits') return say({ status: 'ended' });
    const { invite, codeHash: right } = found;
    const open = await openInterviewOf(transaction, invite);
    if (!open) return say({ status: 'ended' });
    if (invite.expires_at <= core.clock().toISOString()) return say({ status: 'expired' });
    if (invite.wrong_codes >= codeTries) return say({ status: 'locked' });
    if (right === null || !isSameSecret(right, codeHash(token, code))) {
      const wrong = invite.wrong_codes + 1;
      await updateInvite(transaction, invite.id, { wrong_codes: wrong });
      return say(
        wrong >= codeTries ? { status: 'locked' } : { status: 'wrong-code', left: codeTries - wrong },
      );
    }
    await updateInvite(transaction, invite.id, { session_hash: hashSecret(session) });
    const { interview } = open;
    const joined: JoinAnswer = {
      ...{ status: 'joined', session, consent: consentStanding(interview), asks: interview.asks },
      relay: core.relay?.credentialsFor(invite.id, core.clock()) ?? null,
    };
    return { answer: joined, callId: invite.id };
  });
  if (callId) rooms.dismissPage(callId);
  return answer;
}

/** Whether a session that the page kept still opens the call. */
export async function resume(core: HubCore, { session }: ResumeInput): Promise<ResumeAnswer> {
  const { db } = core.store;
  const invite = await findInviteBySession(db, hashSecret(session));
  if (!invite) return { status: 'unknown' };
  const open = await openInterviewOf(db, invite);
  if (!open) return { status: 'ended' };
  const names = { officerName: await officerName(db, invite), branchName: core.branch.name };
  const relay = core.relay?.credentialsFor(invite.id, core.clock()) ?? null;
  const { interview } = open;
  return { status: 'joined', consent: consentStanding(interview), asks: interview.asks, relay, ...names };
}

/** Records the participant's decision as a command of his own; the first decision stands. */
export async function recordConsent(
  core: HubCore,
  { session, given, recording, faceHint }: ConsentInput,
): Promise<ConsentAnswer> {
  const { db } = core.store;
  const invite = await findInviteBySession(db, hashSecret(session));
  if (!invite) return { status: 'unknown' };
  const interviewId = invite.interview_id;
  const command = {
    ...{ type: 'record-consent' as const, interviewId, given, textVersion: consentText.version },
    ...{ recording, faceHint },
  };
  const open = await openInterviewOf(db, invite);
  if (!open) return { status: 'ended' };
  if (open.interview.consent) return { status: 'recorded', given: open.interview.consent.given };
  const body = { type: 'claim' as const, claimId: invite.claim_id, command };
  const answer = await executeCommand(core, { id: uuidv7(), body }, { kind: 'participant', roles: [] });
  if (answer.status === 'accepted') return { status: 'recorded', given };
  const now = await openInterviewOf(db, invite);
  return now?.interview.consent
    ? { status: 'recorded', given: now.interview.consent.given }
    : { status: 'ended' };
}
