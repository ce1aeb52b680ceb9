import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import { Upload } from '@tus/server';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { openFileVault } from '../../../hub/files/file-vault.ts';
import { cipherAt, deriveFileKeys, seal, unseal } from '../../../hub/files/sealing.ts';
import { UploadStore } from '../../../hub/files/upload-store.ts';
import { paperOf } from '../../support/papers.ts';
import { testFolder } from '../workplace.ts';

const keys = deriveFileKeys(Buffer.alloc(32, 7));

describe('what the hub keeps of papers', () => {
  it('is encrypted the same from whatever byte it goes on', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(300), (plain, start, at) => {
        const vector = Buffer.from(start);
        const cut = Math.min(at, plain.length);
        const whole = cipherAt(keys.uploads, vector, 0).update(plain);
        const pieces = [
          cipherAt(keys.uploads, vector, 0).update(plain.subarray(0, cut)),
          cipherAt(keys.uploads, vector, cut).update(plain.subarray(cut)),
        ];
        expect(Buffer.concat(pieces)).toEqual(whole);
        expect(cipherAt(keys.uploads, vector, 0).update(whole)).toEqual(Buffer.from(plain));
      }),
    );
  });

  it('opens only with its own key and label, and only unchanged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat(7), (plain, at, bit) => {
        const sealed = seal(Buffer.from(plain), 'satu', keys.content);
        expect(unseal(sealed, 'satu', keys.content)).toEqual(Buffer.from(plain));
        expect(unseal(sealed, 'dua', keys.content)).toBeNull();
        expect(unseal(sealed, 'satu', keys.uploads)).toBeNull();
        const changed = Buffer.from(sealed);
        const place = at % changed.length;
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        expect(unseal(changed, 'satu', keys.content)).toBeNull();
      }),
    );
  });

  it('becomes whole whatever pieces it comes in, and whatever a power cut takes from its end', async () => {
    const directory = await testFolder();
    const vault = openFileVault(path.join(directory, 'whole'), keys);
    const uploads = path.join(directory, 'uploads');
    const open = () => new UploadStore({ directory: uploads, keys, vault, clock: () => new Date() });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 40, max: 5000 }),
        fc.array(fc.record({ piece: fc.integer({ min: 1, max: 900 }), lost: fc.nat(500) }), {
          maxLength: 12,
        }),
        async (size, steps) => {
          const { sha256, bytes, mediaType } = paperOf(size);
          const id = randomBytes(16).toString('hex');
          const metadata = { sha256, size: String(size), mediaType, claimId: uuidv7() };
          await open().create(new Upload({ id, size, offset: 0, metadata }));
          const part = path.join(uploads, `${id}.part`);
          let offset = 0;
          for (const { piece, lost } of steps) {
            const end = Math.min(size - 1, offset + piece);
            offset = await open().write(Readable.from([bytes.subarray(offset, end)]), id, offset);
            const left = Math.max(0, offset - lost);
            truncateSync(part, left);
            offset = (await open().getUpload(id)).offset;
            expect(offset).toBe(left);
          }
          await open().write(Readable.from([bytes.subarray(offset)]), id, offset);
          expect(await vault.read(sha256)).toEqual({ ok: true, bytes: Buffer.from(bytes) });
        },
      ),
      { numRuns: 40 },
    );
    expect(readdirSync(uploads)).toEqual(['tmp']);
  });
});
