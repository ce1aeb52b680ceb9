/** A call whose participant has come in and agreed, as far as words go. */
import type { JoinAnswer } from '../../../../shared/contract/participant.ts';
import type { DeskClient } from '../documents/place.ts';

async function ask<Answer>(origin: string, name: string, body: object): Promise<Answer> {
  const response = await fetch(`${origin}/api/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer;
}

/** Begins the interview of a held claim and lets the participant agree; resolves when the seat knows it. */
export async function agreedInterview(
  client: DeskClient,
  claimId: string,
  agreed: { recording?: boolean } = {},
): Promise<string> {
  const opened = await client.calls.start({ claimId });
  if (opened.status !== 'open') throw new Error(opened.refusal.code);
  const [origin = '', token = ''] = opened.invite.url.split('/j/');
  const joined = await ask<JoinAnswer>(origin, 'join', { token, code: opened.invite.code });
  if (joined.status !== 'joined') throw new Error(joined.status);
  await ask(origin, 'consent', { session: joined.session, given: true, ...agreed });
  const stop = AbortSignal.timeout(50_000);
  const changes = await client.changes(undefined, { signal: stop });
  for (let next = changes.next(); ; next = changes.next()) {
    const state = (await client.claims.open({ claimId }))?.state;
    const consent = state?.interviews.find(({ id }) => id === opened.interviewId)?.consent;
    if (consent) return opened.interviewId;
    if ((await next).done) throw new Error('waited in vain');
  }
}
