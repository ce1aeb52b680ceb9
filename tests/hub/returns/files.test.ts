import { createCanvas } from '@napi-rs/canvas';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoOf } from '../../support/papers.ts';
import { openHub } from '../workplace.ts';
import {
  announce,
  card,
  codeOf,
  fault,
  filesBelow,
  metadataOf,
  named,
  placeOf,
  returnedClaim,
  sendOn,
  sendPaper,
  stateOf,
} from './returned-claim.ts';

describe('a file of a participant', () => {
  it('is refused by a code when it is empty, too large, not what it says, or badly announced', async () => {
    const hub = await openHub();
    const { token } = await returnedClaim(hub);
    const paper = photoOf(3000);
    const large = 6 * 1024 * 1024 + 1;
    const cases: [Promise<Response>, [number, string]][] = [
      [announce(hub, token, paper, { length: 0, metadata: { size: '0' } }), [422, 'empty']],
      [announce(hub, token, paper, { length: large, metadata: { size: String(large) } }), [413, 'too-large']],
      [announce(hub, token, paper, { length: 2999 }), [422, 'wrong-length']],
      [announce(hub, token, paper, { metadata: { mediaType: 'image/heic' } }), [415, 'wrong-type']],
      [announce(hub, token, paper, { metadata: { sha256: 'x' } }), [400, 'invalid']],
      [announce(hub, token, paper, { metadata: { fileName: '' } }), [400, 'invalid']],
      [announce(hub, token, paper, { metadata: { fileName: 'n'.repeat(201) } }), [400, 'invalid']],
    ];
    for (const [answer, expected] of cases) expect(await fault(answer)).toEqual(expected);
    expect(await sendPaper(hub, token, named(Buffer.from('<script>bukan gambar</script>')))).toBe(
      'wrong-type',
    );
    const lied = { ...photoOf(500), sha256: 'a'.repeat(64) };
    expect(await sendPaper(hub, token, lied)).toBe('wrong-hash');
    const place = await placeOf(hub, token, paper);
    const longer = Buffer.concat([paper.bytes, Buffer.from('lebih')]);
    expect(await codeOf(await sendOn(hub, token, place, 0, longer))).toBe('too-large');
    const huge = await fetch(`${hub.url}/api/berkas/files`, {
      method: 'POST',
      headers: {
        'x-loket-berkas': token,
        'tus-resumable': '1.0.0',
        'upload-length': '100',
        'upload-metadata': metadataOf({ fileName: 'x'.repeat(30_000) }),
      },
    });
    expect(huge.status).toBeGreaterThanOrEqual(400);
    expect(await sendPaper(hub, token, photoOf(3000))).toBe('arrived');
  });

  it('that is cut off, or a tiny one that unfolds into a giant canvas, is refused and leaves nothing', async () => {
    const hub = await openHub();
    const { token } = await returnedClaim(hub);
    const cut = photoOf(5000).bytes.subarray(0, 4000);
    const bomb = photoOf(700, [60_000, 60_000]);
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Length 0 >>\nstream\n');
    expect(await sendPaper(hub, token, { ...named(cut), mediaType: 'image/jpeg' })).toBe('damaged');
    expect(await sendPaper(hub, token, bomb)).toBe('too-many-pixels');
    expect(await sendPaper(hub, token, named(pdf, 'application/pdf'))).toBe('damaged');
    const png = createCanvas(40, 30).toBuffer('image/png');
    expect(await sendPaper(hub, token, named(png.subarray(0, png.length - 20), 'image/png'))).toBe('damaged');
    expect(filesBelow(path.join(hub.dataDirectory, 'files'))).toEqual([]);
    expect(await sendPaper(hub, token, named(png, 'image/png'))).toBe('arrived');
    const whole = Buffer.concat([pdf, Buffer.from('endstream\nendobj\nstartxref\n9\n%%EOF\n')]);
    expect(await sendPaper(hub, token, named(whole, 'application/pdf'))).toBe('arrived');
  });

  it('of exactly 6 MiB arrives', async () => {
    const hub = await openHub();
    const { token } = await returnedClaim(hub);
    expect(await sendPaper(hub, token, photoOf(6 * 1024 * 1024))).toBe('arrived');
  });

  it('that meets a full disk is told so by a code, and goes on when there is room', async () => {
    const hub = await openHub();
    const { token } = await returnedClaim(hub);
    const paper = photoOf(4000);
    const place = await placeOf(hub, token, paper);
    const part = path.join(hub.dataDirectory, 'files', 'berkas', `${path.basename(place)}.part`);
    rmSync(part);
    symlinkSync('/dev/full', part);
    expect(await fault(sendOn(hub, token, place, 0, paper.bytes))).toEqual([507, 'disk-full']);
    expect(hub.log).toContainEqual({ code: 'disk-full', procedure: 'berkas' });
    rmSync(part);
    writeFileSync(part, '');
    expect((await sendOn(hub, token, place, 0, paper.bytes)).status).toBe(204);
  });

  it('keeps a name that can be read and nothing that turns the line round', async () => {
    const hub = await openHub();
    const { token, claimId, officer } = await returnedClaim(hub);
    const fileName = ' ../../etc/\u0000passwd\r\n\u202egpj.exe \u200b';
    expect(await sendPaper(hub, token, photoOf(300), { ...card, fileName })).toBe('arrived');
    const emptied = { itemId: 'paklaring', kind: 'paklaring', fileName: '\u202e\u200b\t' };
    expect(await sendPaper(hub, token, photoOf(400), emptied)).toBe('arrived');
    const { documents } = await stateOf(officer, claimId);
    expect(documents.slice(-2).map((one) => one.fileName)).toEqual(['../../etc/passwdgpj.exe', 'paklaring']);
  });

  it('begun and never finished fills no disk: twenty for each link and 60 MiB, forgotten after a day', async () => {
    const hub = await openHub();
    const [few, many] = [await returnedClaim(hub), await returnedClaim(hub)];
    const big = 6 * 1024 * 1024;
    const begin = (token: string, size: number) => announce(hub, token, { ...photoOf(100), size });
    const answers = await Promise.all(Array.from({ length: 12 }, () => begin(few.token, big)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 422, 422]);
    for (let count = 0; count < 20; count += 1) expect((await begin(many.token, 100)).status).toBe(201);
    expect(await fault(begin(many.token, 100))).toEqual([422, 'too-many-unfinished']);
    expect(filesBelow(path.join(hub.dataDirectory, 'files', 'berkas'))).toHaveLength(60);
    const { dataDirectory, clock } = hub;
    await hub.close();
    clock.forward(24 * 3_600_000 - 1);
    const second = await openHub({ dataDirectory, clock: clock.read });
    expect(await fault(announce(second, many.token, photoOf(100)))).toEqual([422, 'too-many-unfinished']);
    await second.close();
    clock.forward(2);
    const third = await openHub({ dataDirectory, clock: clock.read });
    await expect.poll(() => filesBelow(path.join(dataDirectory, 'files', 'berkas'))).toEqual([]);
    expect(await sendPaper(third, many.token, photoOf(100))).toBe('arrived');
  });

  it('lies on the disk encrypted, half and whole, without its name, claim or link', async () => {
    const hub = await openHub();
    const { token, claimId } = await returnedClaim(hub);
    const [half, whole] = [photoOf(50_000), photoOf(60_000)];
    const place = await placeOf(hub, token, half, { ...card, fileName: 'foto-ktp-rahasia.jpg' });
    await sendOn(hub, token, place, 0, half.bytes.subarray(0, 40_000));
    await sendPaper(hub, token, whole);
    const files = filesBelow(path.join(hub.dataDirectory, 'files'));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const secret of ['RAHASIA', 'rahasia', claimId, token, whole.sha256, half.bytes.subarray(10, 40)])
        expect(bytes.includes(secret)).toBe(false);
    }
    expect(JSON.stringify(hub.log)).not.toMatch(/rahasia|RAHASIA/);
    expect(JSON.stringify(hub.log)).not.toContain(token);
  });
});
