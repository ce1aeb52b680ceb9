import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planKey, type KeyBackend, type KeyFacts } from '../../../electron/main/decisions/key.ts';
import { openKeyStore } from '../../../electron/main/key-store.ts';

const good: KeyFacts = {
  platform: 'linux',
  backend: 'gnome_libsecret',
  isAvailable: true,
  hasSealedKey: false,
  hasRecoveredKey: false,
  hasData: false,
};

/** The key store of an operating system, as Electron shows it; sealing is turning the text round. */
function systemStore(
  changes: { backend?: KeyBackend; available?: boolean; reseal?: boolean; broken?: boolean } = {},
) {
  const turn = (text: string): string => [...text].reverse().join('');
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(changes.available ?? true),
    getSelectedStorageBackend: () => changes.backend ?? ('gnome_libsecret' as const),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed:${turn(text)}`)),
    decryptStringAsync: (sealed: Buffer) =>
      changes.broken
        ? Promise.reject(new Error('no such key'))
        : Promise.resolve({
            result: turn(sealed.toString().slice(7)),
            shouldReEncrypt: changes.reseal ?? false,
          }),
  };
}

describe('the plan for the data key', () => {
  it('makes a key for an empty seat and opens the one that is there', () => {
    expect(planKey(good)).toEqual({ act: 'create' });
    expect(planKey({ ...good, hasSealedKey: true, hasData: true })).toEqual({ act: 'open' });
  });

  it('never works with the plain-text back end of Linux', () => {
    for (const hasSealedKey of [true, false]) {
      expect(planKey({ ...good, backend: 'basic_text', hasSealedKey })).toEqual({
        act: 'refuse',
        why: 'keyStorePlain',
      });
    }
  });

  it('waits for a key store that is not ready, on every system', () => {
    expect(planKey({ ...good, isAvailable: false })).toEqual({ act: 'refuse', why: 'keyStoreUnavailable' });
    expect(planKey({ ...good, backend: 'unknown' })).toEqual({ act: 'refuse', why: 'keyStoreUnavailable' });
    expect(planKey({ ...good, platform: 'win32', backend: undefined, isAvailable: false }).act).toBe(
      'refuse',
    );
    expect(planKey({ ...good, platform: 'win32', backend: undefined }).act).toBe('create');
  });

  it('makes no new key while there are data of a lost one', () => {
    expect(planKey({ ...good, hasData: true })).toEqual({ act: 'refuse', why: 'keyStoreBroken' });
  });
});

describe('the plan for a recovered key', () => {
  it('takes it in, whether the sealed one is gone or only useless', () => {
    for (const hasSealedKey of [true, false])
      expect(planKey({ ...good, hasSealedKey, hasRecoveredKey: true, hasData: true })).toEqual({
        act: 'take-recovered',
      });
  });

  it('leaves it where it is while the key store is not a good one', () => {
    const waiting = { ...good, hasRecoveredKey: true, hasData: true };
    expect(planKey({ ...waiting, backend: 'basic_text' }).act).toBe('refuse');
    expect(planKey({ ...waiting, isAvailable: false }).act).toBe('refuse');
  });
});

describe('the data key of a seat', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'loket-store-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is the same at every start and lies on the disk only sealed', async () => {
    const first = await openKeyStore(systemStore(), directory, 'linux');
    const second = await openKeyStore(systemStore(), directory, 'linux');
    expect(second).toEqual(first);
    const onDisk = readFileSync(path.join(directory, 'key.sealed'), 'utf8');
    expect(onDisk).toMatch(/^sealed:/u);
    expect(first.ok && onDisk.includes(first.key.toString('hex'))).toBe(false);
  });

  it('is sealed anew when the system changed its own key', async () => {
    const first = await openKeyStore(systemStore(), directory, 'linux');
    expect(await openKeyStore(systemStore({ reseal: true }), directory, 'linux')).toEqual(first);
    expect(await openKeyStore(systemStore(), directory, 'linux')).toEqual(first);
  });

  it('stays sealed and untouched when the system cannot open it', async () => {
    await openKeyStore(systemStore(), directory, 'linux');
    const before = readFileSync(path.join(directory, 'key.sealed'));
    const broken = await openKeyStore(systemStore({ broken: true }), directory, 'linux');
    expect(broken).toEqual({ ok: false, why: 'keyStoreBroken' });
    expect(readFileSync(path.join(directory, 'key.sealed'))).toEqual(before);
  });

  it('is not made where there are data already', async () => {
    writeFileSync(path.join(directory, 'desk.sqlite'), 'sealed');
    expect(await openKeyStore(systemStore(), directory, 'linux')).toEqual({
      ok: false,
      why: 'keyStoreBroken',
    });
  });

  it('is taken in from a recovered key, sealed, and lies open no longer', async () => {
    await openKeyStore(systemStore(), directory, 'linux');
    const sealedBefore = readFileSync(path.join(directory, 'key.sealed'));
    const recovered = Buffer.alloc(32, 7);
    const file = path.join(directory, 'key.recovered');
    writeFileSync(file, recovered, { mode: 0o600 });
    expect(await openKeyStore(systemStore({ broken: true }), directory, 'linux')).toEqual({
      ok: true,
      key: recovered,
    });
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(path.join(directory, 'key.sealed.old'))).toEqual(sealedBefore);
    expect(await openKeyStore(systemStore(), directory, 'linux')).toEqual({ ok: true, key: recovered });
  });

  it('stays as it is beside a recovered key of the wrong length', async () => {
    const first = await openKeyStore(systemStore(), directory, 'linux');
    writeFileSync(path.join(directory, 'key.recovered'), 'short');
    expect(await openKeyStore(systemStore(), directory, 'linux')).toEqual(first);
  });
});
