/** The participant's ways into interviews, by the hashes of their secrets. */
import type { CallInviteTable, InTransaction, Readable } from './tables.ts';

export type Invite = CallInviteTable;

export async function findInvite(db: Readable, callId: string): Promise<Invite | undefined> {
  return db.selectFrom('call_invites').selectAll().where('id', '=', callId).executeTakeFirst();
}

export async function findInviteByToken(db: Readable, tokenHash: string): Promise<Invite | undefined> {
  return db.selectFrom('call_invites').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
}

/** Under lock, so that tries made at once are counted one by one. */
export async function lockInvite(transaction: InTransaction, callId: string): Promise<Invite | undefined> {
  return transaction
    .selectFrom('call_invites')
    .selectAll()
    .where('id', '=', callId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function findInviteBySession(db: Readable, sessionHash: string): Promise<Invite | undefined> {
  return db.selectFrom('call_invites').selectAll().where('session_hash', '=', sessionHash).executeTakeFirst();
}

/** The one way into an interview that is not closed; its time may be over. */
export async function findOpenInviteOf(db: Readable, interviewId: string): Promise<Invite | undefined> {
  return db
    .selectFrom('call_invites')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

/** Closes what is open for the interview and writes the new way in. @returns ids of the calls that were closed */
export async function replaceInviteInTransaction(
  transaction: InTransaction,
  invite: Invite,
): Promise<string[]> {
  const closed = await transaction
    .updateTable('call_invites')
    .set({ closed_at: invite.created_at })
    .where('interview_id', '=', invite.interview_id)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  await transaction.insertInto('call_invites').values(invite).execute();
  return closed.map((row) => row.id);
}

export async function updateInvite(
  db: Readable,
  callId: string,
  change: Partial<Pick<Invite, 'wrong_codes' | 'session_hash' | 'closed_at'>>,
): Promise<void> {
  await db.updateTable('call_invites').set(change).where('id', '=', callId).execute();
}
