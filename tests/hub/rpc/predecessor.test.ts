import { expect, test } from 'vitest';
import type { CommandEnvelope } from '../../../shared/contract/hub.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { envelope, openHub, registerMany, seat, send, signedIn, verdict } from '../workplace.ts';

const check = (itemId: string): ClaimCommand => ({
  type: 'review-item',
  itemId,
  verdict: 'tidak-sesuai',
  defects: ['tidak-ada'],
});

function onTop(
  claimId: string,
  command: ClaimCommand,
  after?: string,
  expectedVersion?: number,
): CommandEnvelope {
  const made = envelope({ type: 'claim', claimId, command, expectedVersion });
  return after === undefined ? made : { ...made, after };
}

async function heldClaim(url: string) {
  const [claimId] = await registerMany(url, 1);
  const officer = await signedIn(url, 'CSO1');
  const taken = await send(officer, { type: 'take-next' });
  if (taken.status !== 'accepted') throw new Error('not taken');
  return { claimId: claimId!, officer, version: taken.version! };
}

test('an accepted answer tells the version that it led to', async () => {
  const hub = await openHub();
  const { claimId, officer, version } = await heldClaim(hub.url);
  expect(version).toBe(2);
  const [answer] = await officer.push({ envelopes: [onTop(claimId, check('kartu'))] });
  expect(answer).toMatchObject({ status: 'accepted', version: 3 });
});

test('a chain of commands demands what its own members led to, wherever the claim was before', async () => {
  const hub = await openHub();
  const { claimId, officer } = await heldClaim(hub.url);
  const first = onTop(claimId, check('kartu'));
  const second = onTop(claimId, check('identitas'), first.id, 17);
  const third = onTop(claimId, check('kk'), second.id, 18);
  const answers = await officer.push({ envelopes: [first, second, third] });
  expect(answers.map(verdict)).toEqual(['accepted', 'accepted', 'accepted']);
});

test('somebody else’s change after the last own command is still noticed', async () => {
  const hub = await openHub();
  const { claimId, officer } = await heldClaim(hub.url);
  const first = onTop(claimId, check('kartu'));
  await officer.push({ envelopes: [first] });
  await officer.push({ envelopes: [onTop(claimId, check('identitas'))] });
  const late = onTop(claimId, check('kk'), first.id, 3);
  expect((await officer.push({ envelopes: [late] })).map(verdict)).toEqual(['version-moved']);
});

test('what stands on a refused or unknown command is held back, decided by nobody, and may come again', async () => {
  const hub = await openHub();
  const { claimId, officer, version } = await heldClaim(hub.url);
  const refused = onTop(claimId, check('kartu'), undefined, version + 5);
  const onRefused = onTop(claimId, check('identitas'), refused.id);
  const answers = await officer.push({ envelopes: [refused, onRefused] });
  expect(answers.map(verdict)).toEqual(['version-moved', 'held-back']);
  expect(answers[1]).toMatchObject({ refusal: { params: { standing: 'refused' } } });
  const missing = onTop(claimId, check('kartu'));
  const early = onTop(claimId, check('identitas'), missing.id);
  const [held] = await officer.push({ envelopes: [early] });
  expect(held).toMatchObject({ refusal: { code: 'held-back', params: { standing: 'unknown' } } });
  expect((await officer.push({ envelopes: [missing, early] })).map(verdict)).toEqual([
    'accepted',
    'accepted',
  ]);
  const { last } = await seat(hub.url).info();
  expect(last).toBe(4);
});

test('a command cannot stand on one about another claim', async () => {
  const hub = await openHub();
  const { claimId, officer } = await heldClaim(hub.url);
  const [other] = await registerMany(hub.url, 1, {}, 'B');
  await send(officer, {
    type: 'claim',
    claimId: other!,
    command: { type: 'take', mode: 'pick', reason: 'mendesak' },
  });
  const first = onTop(claimId, check('kartu'));
  const answers = await officer.push({ envelopes: [first, onTop(other!, check('identitas'), first.id)] });
  expect(answers.map(verdict)).toEqual(['accepted', 'held-back']);
});

test('"next" asked again as the taking of that claim gets its old answer', async () => {
  const hub = await openHub();
  const [claimId, other] = await registerMany(hub.url, 2);
  const officer = await signedIn(hub.url, 'CSO1');
  const next = envelope({ type: 'take-next' });
  const [first] = await officer.push({ envelopes: [next] });
  const take = { type: 'take', mode: 'next' } as const;
  const again = { ...next, body: { type: 'claim' as const, claimId: claimId!, command: take } };
  expect(await officer.push({ envelopes: [again] })).toEqual([first]);
  const wrong = { ...next, body: { type: 'claim' as const, claimId: other!, command: take } };
  expect((await officer.push({ envelopes: [wrong] })).map(verdict)).toEqual(['invalid-input']);
});
