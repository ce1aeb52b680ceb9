import type { SafeStorage } from 'electron';

export type KeyBackend = ReturnType<SafeStorage['getSelectedStorageBackend']>;

/** What is known before the data key is touched. */
export interface KeyFacts {
  readonly platform: NodeJS.Platform;
  /** Asked on Linux only. */
  readonly backend: KeyBackend | undefined;
  readonly isAvailable: boolean;
  readonly hasSealedKey: boolean;
  /** A key that was recovered from its sealed file and tried on the data waits to be taken in. */
  readonly hasRecoveredKey: boolean;
  readonly hasData: boolean;
}

export type KeyPlan =
  | { readonly act: 'open' | 'create' | 'take-recovered' }
  | { readonly act: 'refuse'; readonly why: 'keyStorePlain' | 'keyStoreUnavailable' | 'keyStoreBroken' };

/**
 * What to do about the data key. `basic_text` seals with a password that stands in Chromium's source: that is
 * no key store, and Loket keeps no data behind it. Data without their key never get a new one.
 */
export function planKey(facts: KeyFacts): KeyPlan {
  if (facts.platform === 'linux' && (facts.backend === 'basic_text' || facts.backend === undefined)) {
    return { act: 'refuse', why: 'keyStorePlain' };
  }
  if (!facts.isAvailable || (facts.platform === 'linux' && facts.backend === 'unknown')) {
    return { act: 'refuse', why: 'keyStoreUnavailable' };
  }
  if (facts.hasRecoveredKey) return { act: 'take-recovered' };
  if (facts.hasSealedKey) return { act: 'open' };
  return facts.hasData ? { act: 'refuse', why: 'keyStoreBroken' } : { act: 'create' };
}

/** A data key is 32 bytes, written as 64 hex digits before it is sealed. */
export function parseKey(text: string): Buffer | undefined {
  return /^[0-9a-f]{64}$/u.test(text) ? Buffer.from(text, 'hex') : undefined;
}
