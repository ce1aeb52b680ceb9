import { expect, test } from 'vitest';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { ClaimHistory } from '../../../shared/contract/hub.ts';
import { policyCommand } from '../../fixtures/claims.ts';
import { act, openHub, registerMany, seat, send, signedIn, type HubClient } from '../workplace.ts';

const day = 24 * 3_600_000;
const strange = 'f'.repeat(64);

async function wholeSnapshot(client: HubClient, limit: number): Promise<ClaimHistory[]> {
  const histories: ClaimHistory[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<HubClient['snapshot']>> = await client.snapshot({ after, limit });
    histories.push(...page.histories);
    after = page.next;
  } while (after !== null);
  return histories;
}

test('every row carries the ledger’s hash, and a seat of another history is told so', async () => {
  const hub = await openHub();
  await registerMany(hub.url, 3);
  const client = seat(hub.url);
  const { rows } = await client.pull({ after: 0, limit: 10 });
  expect(new Set(rows.map((row) => row.hash)).size).toBe(3);
  const tail = rows[1]!.hash;
  expect(await client.pull({ after: 2, limit: 10, tail })).toMatchObject({
    diverged: false,
    rows: [{ seq: 3 }],
  });
  expect(await client.pull({ after: 2, limit: 10, tail: strange })).toMatchObject({
    diverged: true,
    rows: [],
  });
  expect(await client.pull({ after: 9, limit: 10, tail })).toMatchObject({ diverged: true, rows: [] });
});

test('the working set comes whole in pages of any size, with the ledger of each claim', async () => {
  const hub = await openHub();
  const claimIds = await registerMany(hub.url, 7);
  const officer = await signedIn(hub.url, 'CSO1');
  for (let turn = 0; turn < 3; turn += 1) await send(officer, { type: 'take-next' });
  for (const limit of [1, 3, 7, 100]) {
    const histories = await wholeSnapshot(seat(hub.url), limit);
    expect(histories.map((one) => one.claimId).sort()).toEqual([...claimIds].sort());
    for (const { claimId, rows } of histories) {
      const state = evolveAll(
        claimId,
        null,
        rows.flatMap((row) => row.events),
      );
      expect(state?.version).toBe(rows.at(-1)!.version);
    }
  }
  const head = await seat(hub.url).info();
  const { rows } = await seat(hub.url).pull({ after: head.last - 1, limit: 1 });
  expect(await seat(hub.url).snapshot({ after: null, limit: 1 })).toMatchObject({
    epoch: head.epoch,
    last: head.last,
    tail: rows[0]!.hash,
  });
});

test('finished claims of long ago are left out, and given one by one to who asks', async () => {
  const hub = await openHub();
  const [finished, open] = await registerMany(hub.url, 2);
  const kabid = await signedIn(hub.url, 'KABID');
  await act(kabid, finished!, { type: 'cancel', reason: 'Peserta mengundurkan diri' });
  hub.clock.forward(31 * day);
  expect(await wholeSnapshot(seat(hub.url), 100)).toHaveLength(2);
  hub.clock.forward(day);
  expect((await wholeSnapshot(seat(hub.url), 100)).map((one) => one.claimId)).toEqual([open]);
  const asked = await seat(hub.url).histories({ claimIds: [finished!, crypto.randomUUID()] });
  expect(asked).toMatchObject([{ claimId: finished, rows: [{}, { events: [{ type: 'cancelled' }] }] }]);
});

test('caps, closed counters and interview policies come with the first page alone', async () => {
  const hub = await openHub();
  await registerMany(hub.url, 2);
  const kabid = await signedIn(hub.url, 'KABID');
  const cell = { staffId: 'CSO1', day: '2026-11-24', program: 'JHT', channel: 'online' } as const;
  await send(kabid, { type: 'set-quota', ...cell, cap: 5 });
  const reason = 'rapat di kantor wilayah';
  await send(kabid, { type: 'set-counter', staffId: 'CSO2', day: '2026-11-24', open: false, reason });
  await send(kabid, policyCommand());
  const first = await seat(hub.url).snapshot({ after: null, limit: 1 });
  expect(first.policies.map(({ version }) => version)).toEqual(['cabang-1']);
  expect(first.caps).toEqual([{ type: 'set-quota', ...cell, cap: 5 }]);
  expect(first.counters).toEqual([
    { type: 'set-counter', staffId: 'CSO2', day: '2026-11-24', open: false, reason },
  ]);
  expect(await seat(hub.url).snapshot({ after: first.next, limit: 1 })).toMatchObject({
    caps: [],
    counters: [],
    policies: [],
  });
});
