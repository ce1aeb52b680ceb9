/** How the hub's files are encrypted: three keys from one, AES-256-GCM for whole content, AES-256-CTR for what grows. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type Cipheriv,
} from 'node:crypto';

export interface FileKeys {
  readonly content: Buffer;
  readonly names: Buffer;
  /** For uploads that are not whole yet. */
  readonly uploads: Buffer;
}

/** @param key 32 bytes */
export function deriveFileKeys(key: Buffer): FileKeys {
  if (key.length !== 32) throw new Error('the key of the files has 32 bytes');
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `loket hub files: ${purpose}`, 32));
  return { content: derive('content'), names: derive('names'), uploads: derive('uploads') };
}

/** The key of the files of a hub that has only its database's (32 bytes as 64 hexadecimal digits). */
export function fileKeyFrom(databaseKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(databaseKey, 'hex'), '', 'loket-hub-files', 32));
}

/** The disk must not tell whether a known picture is there, so a name is bound to the key. */
export function hiddenName(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

const magic = Buffer.from('LOKET1');
const nonceLength = 12;
const tagLength = 16;
const headerLength = magic.length + nonceLength;

/** `LOKET1`, a random nonce, the ciphertext, the tag; `label` is bound to it and must be given again to open it. */
export function seal(bytes: Buffer, label: string, key: Buffer): Buffer {
  const header = Buffer.concat([magic, randomBytes(nonceLength)]);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(magic.length));
  cipher.setAAD(Buffer.concat([header, Buffer.from(label)]));
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The plain content, null when anything does not fit. */
export function unseal(sealed: Buffer, label: string, key: Buffer): Buffer | null {
  if (sealed.length < headerLength + tagLength || !sealed.subarray(0, magic.length).equals(magic))
    return null;
  const header = sealed.subarray(0, headerLength);
  const nonce = header.subarray(magic.length);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.concat([header, Buffer.from(label)]));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    const body = sealed.subarray(headerLength, sealed.length - tagLength);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return null;
  }
}

const blockLength = 16;

/**
 * A cipher that goes on at any byte of a growing file: encrypting and decrypting are the same. It keeps the content
 * secret and proves nothing; that the content is right is told by its SHA-256 once it is whole.
 * @param start 16 bytes, random for each file and never used again
 */
export function cipherAt(key: Buffer, start: Buffer, offset: number): Cipheriv {
  const counter = BigInt(`0x${start.toString('hex')}`) + BigInt(Math.floor(offset / blockLength));
  const wrapped = BigInt.asUintN(8 * blockLength, counter);
  const vector = Buffer.from(wrapped.toString(16).padStart(2 * blockLength, '0'), 'hex');
  const cipher = createCipheriv('aes-256-ctr', key, vector);
  cipher.update(Buffer.alloc(offset % blockLength));
  return cipher;
}
