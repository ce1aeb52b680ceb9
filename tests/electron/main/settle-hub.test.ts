import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askDesk } from '../../../electron/main/ask-desk.ts';
import { hubRequestIn } from '../../../electron/main/decisions/launch.ts';
import { settleHub, type HubWorld } from '../../../electron/main/settle-hub.ts';
import { planHub, type HubWish } from '../../../shared/contract/joined-hub.ts';

const url = 'https://hub.kantor.example:7443';
const hub = { url, seatSecret: 'ab'.repeat(32), authority: null };
const join = { act: 'join', url, seatCode: 'LOKET1-x', authorityFile: null } as const;

let dataDirectory: string;
beforeEach(() => {
  dataDirectory = mkdtempSync(path.join(tmpdir(), 'loket-main-'));
});
afterEach(() => rmSync(dataDirectory, { recursive: true }));

/** The key store of an operating system, as Electron shows it; sealing is turning the text round. */
const turn = (text: string): string => [...text].reverse().join('');
function world(changes: Partial<HubWorld> = {}): HubWorld {
  return {
    storage: {
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(turn(text))),
      decryptStringAsync: (sealed: Buffer) =>
        Promise.resolve({ result: turn(sealed.toString()), shouldReEncrypt: false }),
    },
    dataDirectory,
    meet: () => Promise.resolve({ status: 'met', hub, branchName: 'Kantor Contoh' }),
    countWaiting: () => Promise.resolve(0),
    now: () => new Date('2026-11-24T02:00:00.000Z'),
    ...changes,
  };
}

describe('what the arguments say about the hub', () => {
  it.each([
    [[], undefined],
    [['--hub=none'], { act: 'leave', anyway: false }],
    [['--hub=none', '--anyway'], { act: 'leave', anyway: true }],
    [[`--hub=${url}/`, '--seat-code=LOKET1-x'], join],
    [[`--hub=${url}`, '--seat-code=LOKET1-x', '--hub-ca=/ca.pem'], { ...join, authorityFile: '/ca.pem' }],
    [[`--hub=${url}`], { act: 'refuse', why: 'hubNeedsCode' }],
    [['--hub=http://hub.kantor.example', '--seat-code=x'], { act: 'refuse', why: 'hubAddress' }],
  ])('%j', (argv, request) => {
    expect(hubRequestIn(['loket', ...argv])).toEqual(request);
  });
});

describe('which hub the seat works with', () => {
  it('is its own when nothing was ever said', async () => {
    expect(await settleHub(world(), undefined)).toEqual({ act: 'open', hub: null });
  });

  it('is the one that was joined, at this start and at each later one, sealed by the key store', async () => {
    expect(await settleHub(world(), join)).toMatchObject({ act: 'open', hub, said: { key: 'hubJoined' } });
    expect(await settleHub(world(), undefined)).toEqual({ act: 'open', hub });
    const file = path.join(dataDirectory, 'hub.sealed');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(hub.seatSecret);
  });

  it('is not remembered when the hub was not met', async () => {
    const refusing = world({ meet: () => Promise.resolve({ status: 'refused', why: 'hubCertificate' }) });
    expect(await settleHub(refusing, join)).toMatchObject({
      act: 'end',
      failed: true,
      said: { key: 'hubCertificate' },
    });
    const silent = world({ meet: () => Promise.resolve(null) });
    expect(await settleHub(silent, join)).toMatchObject({ act: 'end', said: { key: 'hubUnreachable' } });
    expect(await settleHub(world(), undefined)).toEqual({ act: 'open', hub: null });
  });

  it('is left only when nothing waits, or when that was said; the copy is set aside', async () => {
    await settleHub(world(), join);
    mkdirSync(path.join(dataDirectory, 'desk'));
    const busy = world({ countWaiting: () => Promise.resolve(3) });
    const leave = { act: 'leave', anyway: false } as const;
    expect(await settleHub(busy, leave)).toMatchObject({
      act: 'end',
      failed: true,
      said: { key: 'hubWorkWaits', values: { count: 3 } },
    });
    expect(await settleHub(busy, { ...leave, anyway: true })).toMatchObject({
      failed: false,
      said: { key: 'hubLeft' },
    });
    expect(statSync(path.join(dataDirectory, 'left-2026-11-24T02-00-00')).isDirectory()).toBe(true);
    expect(await settleHub(world(), undefined)).toEqual({ act: 'open', hub: null });
  });

  it('is no other hub when the sealed memory cannot be read: the seat stays closed until it joins again', async () => {
    writeFileSync(path.join(dataDirectory, 'hub.sealed'), 'rusak');
    expect(await settleHub(world(), undefined)).toMatchObject({ act: 'end', said: { key: 'hubFileMode' } });
    expect(await settleHub(world(), join)).toMatchObject({ act: 'open', hub });
  });
});

describe('the plan for the hub', () => {
  const wishes = fc.oneof(
    fc.constant(undefined),
    fc.record({ act: fc.constant('leave' as const), anyway: fc.boolean() }),
    fc.record({
      act: fc.constant('join' as const),
      url: fc.constantFrom('https://a', 'https://b'),
      seatCode: fc.constant('x'),
      authority: fc.constant(null),
    }),
  );
  const facts = fc.record({
    joined: fc.constantFrom(null, 'https://a', 'https://b'),
    hasOwnBranch: fc.boolean(),
    waiting: fc.nat(5),
  });

  it('never mixes the work of two hubs, and never sets work aside unasked', () => {
    fc.assert(
      fc.property(wishes, facts, (wish: HubWish | undefined, known) => {
        const { act } = planHub(wish, known);
        if (act === 'join')
          expect(
            !known.hasOwnBranch && (known.joined === null || known.joined === (wish as { url: string }).url),
          ).toBe(true);
        if (act === 'leave')
          expect(known.joined !== null && (known.waiting === 0 || (wish as { anyway: boolean }).anyway)).toBe(
            true,
          );
        if (wish === undefined) expect(act).toBe(known.joined === null ? 'own' : 'joined');
      }),
    );
  });
});

describe('a question to the desk', () => {
  class Child extends EventEmitter {
    readonly heard: unknown[] = [];
    killed = false;
    postMessage(message: unknown): void {
      this.heard.push(message);
    }
    kill(): boolean {
      this.killed = true;
      return true;
    }
  }

  it('is put to a process of its own, which ends with the answer', async () => {
    const child = new Child();
    const question = { type: 'count-waiting', dataDirectory: '/d', databaseKey: 'a'.repeat(64) } as const;
    const answer = askDesk(() => child, question);
    child.emit('message', { type: 'waiting', count: 4 });
    expect(await answer).toEqual({ type: 'waiting', count: 4 });
    expect(child.heard).toEqual([question]);
    expect(child.killed).toBe(true);
  });

  it('has no answer when the process ends or says something else', async () => {
    for (const happen of [
      (child: Child) => child.emit('exit', 1),
      (child: Child) => child.emit('message', { type: 'failed', reason: 'wrong-key' }),
    ]) {
      const child = new Child();
      const answer = askDesk(() => child, { type: 'meet-hub', url, seatCode: 'x', authority: null });
      happen(child);
      expect(await answer).toBeNull();
    }
  });
});
