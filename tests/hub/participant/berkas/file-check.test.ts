import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile, jpegName, largestFile } from '../../../../hub/participant/berkas/file-check.ts';
import { fileRefusals, hubRefusals } from '../../../../hub/participant/berkas/texts.ts';
import { outcomeOf } from '../../../../hub/participant/berkas/upload.ts';
import { largestFile as branchLimit } from '../../../../shared/contract/files.ts';
import { BerkasFaultCode } from '../../../../shared/contract/upload-page.ts';

const bytes = (text: string, length = 0): Uint8Array =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(Math.max(0, length - text.length), 0x20)]);

describe('what a chosen file is', () => {
  it.each([
    ['a JPEG', '\xff\xd8\xff\xe0....', { status: 'picture', mediaType: 'image/jpeg' }],
    ['a PNG', '\x89PNG\r\n\x1a\n....', { status: 'picture', mediaType: 'image/png' }],
    ['a PDF', '%PDF-1.7\n', { status: 'pdf', locked: false }],
    ['a PDF after rubbish', '\n\n  %PDF-1.4\n', { status: 'pdf', locked: false }],
    ['a PDF with a password', '%PDF-1.7\ntrailer << /Encrypt 9 0 R >>', { status: 'pdf', locked: true }],
    ['a HEIC of an iPhone', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', { status: 'other-picture', heic: true }],
    ['a HEIF by its second brand', '\0\0\0\x18ftypmif1\0\0\0\0heic', { status: 'other-picture', heic: true }],
    ['a WebP', 'RIFF\x10\0\0\0WEBPVP8 ', { status: 'other-picture', heic: false }],
    ['a film', '\0\0\0\x18ftypisom\0\0\0\0mp42', { status: 'refused', why: 'wrong-type' }],
    ['a Word file', 'PK\x03\x04', { status: 'refused', why: 'wrong-type' }],
    ['nothing', '', { status: 'refused', why: 'empty' }],
  ])('is told by its content: %s', (_, content, verdict) => {
    expect(checkFile(bytes(content))).toEqual(verdict);
  });

  it('takes a PDF of just 6 MiB and refuses one byte more', () => {
    expect(largestFile).toBe(branchLimit);
    expect(checkFile(bytes('%PDF-1.4', largestFile))).toMatchObject({ status: 'pdf' });
    expect(checkFile(bytes('%PDF-1.4', largestFile + 1))).toEqual({
      status: 'refused',
      why: 'pdf-too-large',
    });
  });

  it('never breaks on any content, and every refusal has its sentences', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
        const verdict = checkFile(content);
        if (verdict.status === 'refused') expect(fileRefusals[verdict.why]?.length).toBeGreaterThan(1);
      }),
    );
  });

  it('names a picture that was made anew as the JPEG that it is', () => {
    expect(jpegName('IMG_0001.HEIC')).toBe('IMG_0001.jpg');
    expect(jpegName('.png')).toBe('foto.jpg');
    expect(jpegName(`${'a'.repeat(300)}.png`).length).toBeLessThanOrEqual(200);
  });
});

describe('how an attempt to send ended', () => {
  it('goes on later when no answer came, or the hub is busy or in trouble', () => {
    for (const [status, code] of [
      [0, null],
      [423, null],
      [409, null],
      [429, 'slow-down'],
      [503, 'disk-failed'],
      [507, 'disk-full'],
      [404, 'unknown-upload'],
    ] as const)
      expect(outcomeOf(status, code)).toEqual({ status: 'broken' });
  });

  it('is done when the hub has the paper already, and over when the link is', () => {
    expect(outcomeOf(422, 'already-here')).toEqual({ status: 'received' });
    for (const code of ['unknown', 'expired', 'closed'])
      expect(outcomeOf(403, code)).toEqual({ status: 'closed' });
  });

  it('has a sentence for every refusal that a retry would not mend', () => {
    for (const code of BerkasFaultCode.options) {
      if (outcomeOf(422, code).status !== 'refused' || code === 'invalid' || code === 'empty') continue;
      expect(hubRefusals[code], code).toBeTruthy();
    }
  });
});
