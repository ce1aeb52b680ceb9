/** PINs are kept as argon2id (19 MiB, 2 passes): slow for a thief, about 30 ms for a sign-in. */
import { hash, verify } from '@node-rs/argon2';

const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPin(pin: string): Promise<string> {
  return hash(pin, strength);
}

/** A hash of nobody's PIN, so that an unknown person costs the same time as a known one. */
let nobody: Promise<string> | undefined;

/** Whether the PIN is right; always works as long, also without a stored hash. */
export async function isPinRight(stored: string | undefined, pin: string): Promise<boolean> {
  nobody ??= hashPin('0'.repeat(12));
  const right = await verify(stored ?? (await nobody), pin);
  return stored !== undefined && right;
}
