import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { defaultInterviewPolicy } from '../../../shared/domain/interview/policy.ts';
import { verifyLedger } from '../../../hub/store/ledger.ts';
import { policyCommand } from '../../fixtures/claims.ts';
import { act, openHub, openStoreOf, registerMany, seat, send, signedIn, verdict } from '../workplace.ts';

const questions = defaultInterviewPolicy.questions.map((one) =>
  one.id === 'calo' ? { ...one, text: 'Apakah ada yang meminta imbalan untuk mengurus klaim ini?' } : one,
);

test('the kabid’s version is numbered, told to every seat by the feed, and holds from its day on', async () => {
  const hub = await openHub();
  const kabid = await signedIn(hub.url, 'KABID');
  const officer = await signedIn(hub.url, 'CSO1');
  await send(kabid, {
    type: 'set-quota',
    staffId: 'CSO1',
    day: '2026-11-24',
    program: 'JHT',
    channel: 'online',
    cap: 9,
  });
  expect(verdict(await send(officer, policyCommand({ attempts: 1 })))).toBe('role-not-allowed');
  expect(verdict(await send(kabid, policyCommand({ effectiveFrom: '2026-11-23' })))).toBe(
    'policy-in-the-past',
  );
  expect(
    verdict(await send(kabid, policyCommand({ effectiveFrom: '2026-11-25', questions, attempts: 1 }))),
  ).toBe('accepted');
  expect(verdict(await send(kabid, policyCommand({ recording: true })))).toBe('accepted');
  const feed = (await seat(hub.url).pull({ after: 0, limit: 100 })).rows;
  expect(feed.flatMap((row) => (row.kind === 'policy' ? [row.policy.version] : []))).toEqual([
    'cabang-1',
    'cabang-2',
  ]);

  const [claimId] = await registerMany(hub.url, 1);
  expect(verdict(await act(officer, claimId!, { type: 'take', mode: 'pick', reason: 'Contoh alasan' }))).toBe(
    'accepted',
  );
  expect(verdict(await act(officer, claimId!, { type: 'start-interview', interviewId: uuidv7() }))).toBe(
    'accepted',
  );
  const started = (await seat(hub.url).pull({ after: 0, limit: 100 })).rows.flatMap((row) =>
    row.kind === 'claim' ? row.events : [],
  );
  expect(started.find(({ type }) => type === 'interview-started')).toMatchObject({
    scriptVersion: 'cabang-2',
    asks: { recording: true, faceHint: false },
  });
});

test('a set of questions that asks too little never takes effect', async () => {
  const hub = await openHub();
  const kabid = await signedIn(hub.url, 'KABID');
  const few = defaultInterviewPolicy.questions.filter(({ id }) => id !== 'last-position');
  expect(await send(kabid, policyCommand({ questions: few }))).toMatchObject({
    status: 'refused',
    refusal: { code: 'policy-invalid', params: { fault: 'off-paper' } },
  });
  expect((await seat(hub.url).snapshot({ after: null, limit: 1 })).policies).toEqual([]);
});

test('two versions made at once are two versions, one after the other, and the ledger stays whole', async () => {
  const hub = await openHub();
  const kabid = await signedIn(hub.url, 'KABID');
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((attempts) => send(kabid, policyCommand({ attempts }))),
  );
  expect(answers.map(verdict)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
  const { policies } = await seat(hub.url).snapshot({ after: null, limit: 1 });
  expect(policies.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5].map((number) => `cabang-${number}`));
  expect(policies.map(({ attempts }) => attempts).toSorted()).toEqual([1, 2, 3, 4, 5]);
  await hub.close();
  const store = await openStoreOf(hub.dataDirectory, hub.clock.read);
  expect(await verifyLedger(store.db)).toMatchObject({ intact: true });
});
