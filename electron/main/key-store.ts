import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SafeStorage } from 'electron';
import { masterKeyLength, recoveredKeyFile } from '../../shared/contract/recovered-key.ts';
import { parseKey, planKey } from './decisions/key.ts';

export type KeyResult =
  | { readonly ok: true; readonly key: Buffer }
  | { readonly ok: false; readonly why: 'keyStorePlain' | 'keyStoreUnavailable' | 'keyStoreBroken' };

type KeyStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

/**
 * The data key of this seat, sealed by the key store of the system in `key.sealed`; made on the first start.
 * Needs a program that is ready. Touches nothing when it refuses.
 */
export async function openKeyStore(
  storage: KeyStorage,
  dataDirectory: string,
  platform: NodeJS.Platform = process.platform,
): Promise<KeyResult> {
  const file = path.join(dataDirectory, 'key.sealed');
  const recovered = path.join(dataDirectory, recoveredKeyFile);
  const plan = planKey({
    platform,
    isAvailable: await storage.isAsyncEncryptionAvailable(),
    backend: platform === 'linux' ? storage.getSelectedStorageBackend() : undefined,
    hasSealedKey: existsSync(file),
    hasRecoveredKey: statSync(recovered, { throwIfNoEntry: false })?.size === masterKeyLength,
    hasData: readdirSync(dataDirectory).some((name) => !name.startsWith('key.sealed') && name !== 'practice'),
  });
  if (plan.act === 'refuse') return { ok: false, why: plan.why };
  if (plan.act === 'create')
    return { ok: true, key: await seal(storage, file, randomBytes(masterKeyLength)) };
  if (plan.act === 'take-recovered') return { ok: true, key: await takeRecovered(storage, file, recovered) };
  return unseal(storage, file);
}

/** The sealed key it replaces is kept as `key.sealed.old`; the open one goes only when it lies sealed on the disk. */
async function takeRecovered(storage: KeyStorage, file: string, recovered: string): Promise<Buffer> {
  const key = await readFile(recovered);
  if (existsSync(file)) await rename(file, `${file}.old`);
  await seal(storage, file, key);
  await rm(recovered);
  return key;
}

async function unseal(storage: KeyStorage, file: string): Promise<KeyResult> {
  try {
    const { result, shouldReEncrypt } = await storage.decryptStringAsync(await readFile(file));
    const key = parseKey(result);
    if (key === undefined) return { ok: false, why: 'keyStoreBroken' };
    return { ok: true, key: shouldReEncrypt ? await seal(storage, file, key) : key };
  } catch {
    return { ok: false, why: 'keyStoreBroken' }; // the reason of the system may name the user: not passed on
  }
}

/** Whole or not at all: the old sealed key stays until the new one is on the disk. */
async function seal(storage: KeyStorage, file: string, key: Buffer): Promise<Buffer> {
  await writeFile(`${file}.new`, await storage.encryptStringAsync(key.toString('hex')), {
    mode: 0o600,
    flush: true,
  });
  await rename(`${file}.new`, file);
  return key;
}
