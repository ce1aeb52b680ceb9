import { expect, test } from 'vitest';
import type { CommandEnvelope } from '../../../shared/contract/hub.ts';

import { openHub, openStoreOf, registration, seat, verdict, type TestHub } from '../workplace.ts';

const day = 24 * 3_600_000;

/** An id made at a moment of the test's own clock. */
function idAt(moment: Date, serial: number): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(serial).padStart(12, '0')}`;
}

let serial = 0;
function madeNow(hub: TestHub, number: string, idMoment = hub.clock.read()): CommandEnvelope {
  const id = idAt(idMoment, (serial += 1));
  return { id, madeAt: hub.clock.read().toISOString(), body: registration(number) };
}

async function restarted(hub: TestHub): Promise<TestHub> {
  await hub.close();
  const again = await openHub({ dataDirectory: hub.dataDirectory, clock: hub.clock.read });
  return { ...again, clock: hub.clock };
}

async function storedCommands(hub: TestHub): Promise<string[]> {
  const { dataDirectory, clock } = hub;
  const store = await openStoreOf(dataDirectory, clock.read);
  const rows = await store.db.selectFrom('commands').select('id').execute();
  await store.close();
  return rows.map((row) => row.id);
}

test('answers are given again for 45 days; then they are taken away, and the command is refused', async () => {
  let hub = await openHub();
  const old = madeNow(hub, 'A-1');
  const [answer] = await seat(hub.url).push({ envelopes: [old] });
  hub.clock.forward(44 * day);
  const young = madeNow(hub, 'A-2');
  await seat(hub.url).push({ envelopes: [young] });
  hub = await restarted(hub);
  expect(await seat(hub.url).push({ envelopes: [old] })).toEqual([answer]);
  hub.clock.forward(2 * day);
  hub = await restarted(hub);
  expect(await storedCommands(hub)).toEqual([young.id]);
  expect(await seat(hub.url).push({ envelopes: [old] })).toMatchObject([
    { status: 'refused', refusal: { code: 'command-too-old', params: { days: 45 } } },
  ]);
  expect((await seat(hub.url).info()).last).toBe(2);
});

test('a command that is known is answered as before, however old it is', async () => {
  const hub = await openHub();
  const old = madeNow(hub, 'A-1');
  const [answer] = await seat(hub.url).push({ envelopes: [old] });
  hub.clock.forward(50 * day);
  expect(await seat(hub.url).push({ envelopes: [old] })).toEqual([answer]);
});

test('a command that waited too long at its seat is refused and not kept', async () => {
  const hub = await openHub();
  const old = madeNow(hub, 'A-1');
  hub.clock.forward(46 * day);
  expect((await seat(hub.url).push({ envelopes: [old, old] })).map(verdict)).toEqual([
    'command-too-old',
    'command-too-old',
  ]);
  expect(await storedCommands(hub)).toEqual([]);
});

test('an answer whose id an advanced clock dated later stays until that id is old', async () => {
  let hub = await openHub();
  const ahead = madeNow(hub, 'A-1', new Date(hub.clock.read().getTime() + 20 * day));
  await seat(hub.url).push({ envelopes: [ahead] });
  hub.clock.forward(46 * day);
  hub = await restarted(hub);
  expect(await storedCommands(hub)).toEqual([ahead.id]);
});
