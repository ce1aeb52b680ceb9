import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLook, newestFirst, type SeenFile } from '../../../../electron/desk/scans/look-at-folder.ts';
import { beginsUsable, isPlainName } from '../../../../electron/desk/scans/scan-file.ts';

const settle = 1000;

describe('looks at a folder', () => {
  it('call a file whole only when a later look found it unchanged for long enough', () => {
    const look = fc.record({
      after: fc.integer({ min: 0, max: 2000 }),
      size: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 30 }), (looks) => {
        let now = 0;
        let seen: ReadonlyMap<string, SeenFile> = new Map();
        let since = 0;
        let size = -1;
        for (const step of looks) {
          now += step.after;
          if (step.size !== size) since = now;
          size = step.size;
          seen = mergeLook(seen, [{ name: 'a.jpg', size, modified: 0 }], { now, settle });
          expect(seen.get('a.jpg')?.steady).toBe(now - since >= settle && now > since);
        }
      }),
    );
  });

  it('forget what is gone, and tell the newest first', () => {
    const first = mergeLook(
      new Map(),
      [
        { name: 'b.jpg', size: 1, modified: 5 },
        { name: 'a.jpg', size: 1, modified: 5 },
        { name: 'c.jpg', size: 1, modified: 9 },
      ],
      { now: 0, settle },
    );
    expect(newestFirst(first.values()).map(({ name }) => name)).toEqual(['c.jpg', 'a.jpg', 'b.jpg']);
    expect(mergeLook(first, [], { now: 1, settle }).size).toBe(0);
  });
});

describe('the name of a scan', () => {
  it('is taken only when it can mean nothing but a file in the folder itself', () => {
    for (const name of ['scan 0001.jpg', 'KTP (2).PDF', 'pindaian_ñ.png'])
      expect(isPlainName(name)).toBe(true);
    const bad = [
      '',
      '.',
      '..',
      '.a',
      'a/b',
      'a\\b',
      'C:a',
      'a:strm',
      'a\0',
      'a\n',
      'a.',
      'a ',
      'x'.repeat(256),
    ];
    for (const name of bad) expect(isPlainName(name), JSON.stringify(name)).toBe(false);
  });

  it('says nothing of its content: only how it begins does', () => {
    expect(beginsUsable(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(true);
    expect(beginsUsable(Buffer.from('\x89PNG\r\n', 'latin1'))).toBe(true);
    expect(beginsUsable(Buffer.from('sampah %PDF-1.7'))).toBe(true);
    for (const other of ['', 'II*\0', 'GIF89a', 'PK']) expect(beginsUsable(Buffer.from(other))).toBe(false);
  });
});
