/**
 * One sealed file of a recording: `LOKETR`, a random nonce of 12 bytes, the AES-256-GCM ciphertext and its tag of 16
 * bytes. Recording and place are authenticated with it, so a piece that was cut, changed, renamed or put into another
 * recording does not open.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const magic = Buffer.from('LOKETR');
const nonceLength = 12;
const tagLength = 16;
const headerLength = magic.length + nonceLength;

/** @param place recording and name of the file, as `<id>/000012` */
export function sealPiece(bytes: Uint8Array, place: string, key: Buffer): Buffer {
  const header = Buffer.concat([magic, randomBytes(nonceLength)]);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(magic.length));
  cipher.setAAD(Buffer.concat([header, Buffer.from(place)]));
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes, or null when it is not whole or not what was put there. */
export function openPiece(sealed: Buffer, place: string, key: Buffer): Buffer | null {
  if (sealed.length < headerLength + tagLength || !sealed.subarray(0, magic.length).equals(magic))
    return null;
  const header = sealed.subarray(0, headerLength);
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(magic.length), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.concat([header, Buffer.from(place)]));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    const plain = decipher.update(sealed.subarray(headerLength, sealed.length - tagLength));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}
