import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSeat } from '../../../electron/desk/open-seat.ts';
import { resignedData } from '../../fixtures/claims.ts';
import { Branch, eventually, type SeatAtBranch } from './support/branch.ts';

const everything = { filter: { day: null }, offset: 0, limit: 100 };

function picture(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createCanvas(80, 50).toBuffer('image/png'));
}

describe('at the desk of an officer', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  let claimId: string;

  beforeAll(async () => {
    branch = await Branch.open();
    seat = await branch.seatOf('CSO3');
    const tool = openSeat({
      dataDirectory: seat.dataDirectory,
      databaseKey: seat.databaseKey,
      clock: branch.clock,
    });
    tool.intakeDesk.register(tool.world.newId(), resignedData, []);
    tool.close();
    await eventually(seat, async () =>
      (await seat.client.claims.list(everything)).rows.some((row) => row.pending === 0),
    );
    const taken = await seat.client.claims.takeNext({});
    if (taken.status !== 'done') throw new Error(taken.refusal.code);
    claimId = taken.claimId!;
  });
  afterAll(() => branch.close());

  it('a paper that is added for the participant can be read again as it was', async () => {
    const file = new File([picture()], 'ktp dari loket.png');
    expect(await seat.client.documents.attach({ claimId, kind: 'ktp', file })).toMatchObject({
      status: 'done',
    });
    const [document] = (await seat.client.claims.open({ claimId }))!.state.documents;
    expect(document).toMatchObject({ kind: 'ktp', origin: 'officer', mediaType: 'image/png' });
    const reading = await seat.client.documents.read({ claimId, documentId: document!.id });
    if (reading.status !== 'ok') throw new Error(reading.status);
    expect(new Uint8Array(await reading.file.arrayBuffer())).toEqual(picture());
  });

  it('a file that is no picture and no PDF is not taken, and the reason is named', async () => {
    const file = new File(['bukan gambar'], 'ktp.jpg');
    expect(await seat.client.documents.attach({ claimId, kind: 'kk', file })).toMatchObject({
      status: 'bad-file',
      code: 'wrong-type',
    });
  });

  it('a colleague who does not hold the claim cannot open its papers', async () => {
    const colleague = await branch.seatOf('CSO4');
    const view = await eventually(colleague, async () => {
      const seen = await colleague.client.claims.open({ claimId });
      return seen && seen.state.documents.length > 0 ? seen : null;
    });
    const documentId = view.state.documents[0]!.id;
    await expect(colleague.client.documents.read({ claimId, documentId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('a call is begun with a script from the claim and a way in for the participant, and can be opened again', async () => {
    const first = await seat.client.calls.start({ claimId });
    if (first.status !== 'open') throw new Error(first.refusal.code);
    expect(first.qr).toContain('<svg');
    expect(first.invite.code).toMatch(/^\d{6}$/);
    const view = (await seat.client.claims.open({ claimId }))!;
    expect(view.state.interviews[0]?.questions.length).toBeGreaterThan(3);
    const list = await seat.client.claims.list({ ...everything, filter: { day: null, measure: 'in-call' } });
    expect(list.total).toBe(1);
    const again = await seat.client.calls.start({ claimId });
    if (again.status !== 'open') throw new Error(again.refusal.code);
    expect(again.interviewId).toBe(first.interviewId);
    const stop = new AbortController();
    const news = await seat.client.calls.news({ callId: again.invite.callId }, { signal: stop.signal });
    expect((await news.next()).value).toMatchObject({ type: 'presence', present: false });
    stop.abort();
    await seat.client.calls.close({ callId: again.invite.callId });
  });

  it('a package of the day is taken in beside the work, and its claims reach the hub', async () => {
    const folder = path.join(branch.directory, 'paket');
    mkdirSync(folder);
    const headings =
      'nomor_antrean;tanggal;kanal;program;sebab_klaim;nik;nama;tanggal_lahir;nomor_kpj;nomor_hp;bank;nomor_rekening;nama_rekening';
    const row = (number: number) =>
      `HO-${number};2026-11-24;online;JHT;JHT-RESIGN;1271041303825992;Melati Contohwati;1982-03-13;10000000017;081200000017;BNI;1000000017;Melati Contohwati`;
    writeFileSync(path.join(folder, 'antrean.csv'), [headings, ...[801, 802, 803].map(row)].join('\n'));
    const { intakeId } = await seat.client.intake.start({ path: folder });
    const job = await eventually(seat, async () =>
      (await seat.client.status()).intakes.find(
        (one) => one.intakeId === intakeId && one.state !== 'running',
      ),
    );
    expect(job).toMatchObject({ state: 'done', report: { taken: 3, skipped: 0, refusedRows: [] } });
    await eventually(seat, async () => (await seat.client.status()).outbox === 0);
    await seat.client.intake.dismiss({ intakeId });
    expect((await seat.client.status()).intakes).toEqual([]);
    const again = await seat.client.intake.start({ path: folder });
    const second = await eventually(seat, async () =>
      (await seat.client.status()).intakes.find(
        (one) => one.intakeId === again.intakeId && one.state !== 'running',
      ),
    );
    expect(second).toMatchObject({ state: 'done', report: { taken: 0, skipped: 3 } });
  });
});
