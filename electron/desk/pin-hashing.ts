/** How a seat keeps a PIN that the hub has accepted; as an argument, because it is slow on purpose. */
import { hash, verify } from '@node-rs/argon2';

export interface PinHashing {
  hash(pin: string): Promise<string>;
  verify(hash: string, pin: string): Promise<boolean>;
}

/** 19 MiB, 2 passes: slow for a thief, about 30 ms for a sign-in. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id, as at the hub. */
export const slowPinHashing: PinHashing = {
  hash: (pin) => hash(pin, strength),
  verify,
};
