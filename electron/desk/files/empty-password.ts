/**
 * Whether a PDF that is encrypted opens without a password all the same, as statements of banks do that only forbid
 * copying: the standard security handler with an empty user password (PDF 1.7, 7.6.3, algorithms 2, 4 and 5; PDF 2.0,
 * 7.6.4, algorithm 2.B). Only the check of the password; nothing is decrypted.
 */
import { createCipheriv, createHash } from 'node:crypto';

/** What the file says about its encryption; strings as bytes. */
export interface PdfEncryption {
  readonly revision: number;
  /** In bytes. */
  readonly keyLength: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  /** 32 bits with sign. */
  readonly permissions: number;
  readonly encryptsMetadata: boolean;
  readonly firstId: Buffer;
}

/** The 32 bytes that lengthen a short password (algorithm 2, step a). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

export function opensWithoutPassword(encryption: PdfEncryption): boolean {
  switch (encryption.revision) {
    case 2:
    case 3:
    case 4:
      return opensByRc4(encryption);
    case 5:
      return sha256(encryption.user.subarray(32, 40)).equals(encryption.user.subarray(0, 32));
    case 6:
      return hash2b(encryption.user.subarray(32, 40)).equals(encryption.user.subarray(0, 32));
    default:
      return false;
  }
}

function opensByRc4({
  revision,
  keyLength,
  owner,
  user,
  permissions,
  encryptsMetadata,
  firstId,
}: PdfEncryption): boolean {
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(permissions | 0);
  const open = revision >= 4 && !encryptsMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  const length = revision === 2 ? 5 : keyLength;
  let key = md5(Buffer.concat([padding, owner.subarray(0, 32), rights, firstId, open]));
  for (let round = 0; revision >= 3 && round < 50; round += 1) key = md5(key.subarray(0, length));
  key = key.subarray(0, length);
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32));
  let proof = md5(Buffer.concat([padding, firstId]));
  for (let round = 0; round < 20; round += 1)
    proof = rc4(Buffer.from(key.map((byte) => byte ^ round)), proof);
  return proof.equals(user.subarray(0, 16));
}

/** Algorithm 2.B for the user password, which is empty here. */
function hash2b(salt: Buffer): Buffer {
  let key = sha256(salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const many = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const scrambled = cipher.update(many);
    const remainder = scrambled.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    const algorithm = (['sha256', 'sha384', 'sha512'] as const)[remainder] ?? 'sha256';
    key = createHash(algorithm).update(scrambled).digest();
    last = scrambled.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

/** OpenSSL no longer offers it, and old PDFs know nothing else. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) & 255;
      other = (other + (state[at] ?? 0)) & 255;
      swap(at, other);
      return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
    }),
  );
}
