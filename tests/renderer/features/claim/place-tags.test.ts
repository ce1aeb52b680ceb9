import { describe, expect, it } from 'vitest';
import { roomyTags } from '../../../../renderer/features/claim/viewer/place-tags.ts';

const page = { width: 400, height: 300 };
const line = (y: number, x = 0.2, width = 0.3) => ({ x, y, width, height: 0.05 });

describe('the name of a found field', () => {
  it('stands at the end of its line where nothing else was found', () => {
    const fields = [
      { label: 'NIK', frame: line(0.1) },
      { label: 'Nama', frame: line(0.2) },
    ];
    expect(roomyTags(fields, page)).toEqual([true, true]);
  });

  it('does not cover the next field of the same line', () => {
    const fields = [
      { label: 'Tempat lahir', frame: line(0.1, 0.2, 0.2) },
      { label: 'Tanggal lahir', frame: line(0.1, 0.45, 0.2) },
    ];
    expect(roomyTags(fields, page)).toEqual([false, true]);
  });

  it('does not run out of the page, nor into another name', () => {
    expect(roomyTags([{ label: 'Nomor rekening', frame: line(0.1, 0.6, 0.35) }], page)).toEqual([false]);
    const close = [
      { label: 'NIK', frame: line(0.1) },
      { label: 'Nama', frame: { ...line(0.1), y: 0.12, height: 0.01 } },
    ];
    expect(roomyTags(close, page)).toEqual([true, false]);
  });
});
