import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeviceUse, strongestUse } from '../../../../renderer/bridge/device-use.ts';
import { guessKind } from '../../../../renderer/features/claim/attach/guess-kind.ts';
import { moveCorner } from '../../../../renderer/features/claim/attach/move-corner.ts';
import { problemOf } from '../../../../renderer/features/claim/attach/open-camera.ts';
import { convexArea, wholePicture, type Corners } from '../../../../shared/domain/picture/corners.ts';
import { DocumentKind } from '../../../../shared/domain/vocabulary.ts';

describe('the kind of a file, guessed from its name', () => {
  it('is what people write in it', () => {
    const names: readonly (readonly [string, DocumentKind | null])[] = [
      ['KTP.jpg', 'ktp'],
      ['scan e-KTP (2).png', 'ktp'],
      ['KK_Ibu Contoh.pdf', 'kk'],
      ['kartu-keluarga.jpeg', 'kk'],
      ['Buku Tabungan BNI.jpg', 'rekening'],
      ['PAKLARING PT Contoh.pdf', 'paklaring'],
      ['surat pengunduran diri KTP.pdf', 'pengunduran-diri'],
      ['surat PHK.pdf', 'bukti-phk'],
      ['kartu BPJS.jpg', 'kpj'],
      ['npwp16.jpg', 'npwp'],
      ['Akta Kematian.pdf', 'akta-kematian'],
      ['selfie.jpg', 'foto-diri'],
      ['IMG_20261124_093012.jpg', null],
      ['WhatsApp Image 2026-11-24.jpeg', null],
      ['pakktpan.jpg', null],
      ['.pdf', null],
    ];
    for (const [name, kind] of names) expect([name, guessKind(name)]).toEqual([name, kind]);
  });

  it('is never anything but a kind of paper, whatever the name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const kind = guessKind(name);
        expect(kind === null || DocumentKind.options.includes(kind)).toBe(true);
      }),
    );
  });
});

describe('the corners of a photo', () => {
  it('stay inside the picture and never fold, wherever they are pulled', () => {
    const place = fc.record({
      x: fc.double({ min: -2, max: 3, noNaN: true }),
      y: fc.double({ min: -2, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), place), { maxLength: 20 }), (moves) => {
        let corners: Corners = wholePicture;
        for (const [index, to] of moves) corners = moveCorner(corners, index, to);
        expect(convexArea(corners)).toBeGreaterThan(0);
        for (const { x, y } of corners) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
      }),
    );
  });

  it('go where they are pulled when a paper can look so', () => {
    expect(moveCorner(wholePicture, 0, { x: 0.2, y: 0.1 })[0]).toEqual({ x: 0.2, y: 0.1 });
    expect(moveCorner(wholePicture, 0, { x: 0.9, y: 0.9 })).toBe(wholePicture);
  });
});

describe('the camera', () => {
  it('that cannot be opened says why in words an officer knows', () => {
    const named = (name: string): unknown => Object.assign(new Error(name), { name });
    expect(problemOf(named('NotAllowedError'))).toBe('refused');
    expect(problemOf(named('NotFoundError'))).toBe('missing');
    expect(problemOf(named('OverconstrainedError'))).toBe('missing');
    expect(problemOf(named('NotReadableError'))).toBe('busy');
    for (const other of [null, undefined, 'x', {}]) expect(problemOf(other)).toBe('failed');
  });

  it('is told to the shell by the strongest reason, and given back when the last has ended', async () => {
    const told: string[] = [];
    const use = new DeviceUse(async (state) => void told.push(state));
    const endPhoto = await use.hold('paper-photo');
    const endCall = await use.hold('call');
    endPhoto();
    endPhoto();
    endCall();
    expect(told).toEqual(['paper-photo', 'call', 'call', 'none']);
    expect(strongestUse(['paper-photo', 'device-check'])).toBe('device-check');
    expect(strongestUse([])).toBe('none');
  });
});
