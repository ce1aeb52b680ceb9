import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPaperReader } from '../../../../electron/desk/reading/paper-reader.ts';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { Branch, eventually, type SeatAtBranch } from '../support/branch.ts';

function identityCard(): File {
  const canvas = createCanvas(1000, 640);
  const context = canvas.getContext('2d');
  context.fillStyle = '#dfe9f2';
  context.fillRect(0, 0, 1000, 640);
  context.fillStyle = '#101010';
  context.font = '34px sans-serif';
  const lines = ['PROVINSI CONTOH', 'NIK : 1271041303825992', 'Nama : MELATI CONTOHWATI', 'Agama : CONTOH'];
  lines.forEach((line, index) => context.fillText(line, 60, 90 + index * 70));
  return new File([new Uint8Array(canvas.toBuffer('image/jpeg', 85))], 'ktp.jpg');
}

describe('a paper at an officer’s desk', () => {
  let branch: Branch;
  let seat: SeatAtBranch;
  let claimId: string;

  beforeAll(async () => {
    branch = await Branch.open();
    seat = await branch.seat('CSO3', { reading: openPaperReader({ atOnce: 1 }) });
    const pin = (await import('../../../../shared/practice/staff.ts')).practiceStaff();
    await seat.client.session.signIn({ staffId: 'CSO3', pin: pin.find(({ id }) => id === 'CSO3')!.pin });
    const { dataDirectory, databaseKey } = seat;
    const tool = openSeat({ dataDirectory, databaseKey, clock: branch.clock });
    tool.intakeDesk.register(tool.world.newId(), resignedData, []);
    tool.close();
    await eventually(seat, async () =>
      (await seat.client.claims.list({ filter: { day: null }, offset: 0, limit: 10 })).rows.some(
        (row) => row.pending === 0,
      ),
    );
    const taken = await seat.client.claims.takeNext({});
    if (taken.status !== 'done') throw new Error(taken.refusal.code);
    claimId = taken.claimId!;
  });
  afterAll(() => branch.close());

  it('is read by itself from the moment it arrives, and the windows hear of it', async () => {
    await seat.client.documents.attach({ claimId, kind: 'ktp', file: identityCard() });
    const reading = await eventually(seat, async () => {
      const [paper] = await seat.client.documents.readings({ claimId });
      return paper?.state.status === 'read' ? paper.state.reading : null;
    });
    expect(reading).toMatchObject({
      pages: 1,
      pagesRead: 1,
      quarterTurns: 0,
      size: { width: 1000, height: 640 },
    });
    expect(reading.notes).toEqual([]);
    expect(reading.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });
});
