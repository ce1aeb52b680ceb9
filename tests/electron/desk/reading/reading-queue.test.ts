import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import {
  findPaperPrints,
  findPaperPrintsOfClaim,
} from '../../../../electron/desk/database/queries/claim-papers.ts';
import { openSeat, type OpenSeat } from '../../../../electron/desk/open-seat.ts';
import type { DeskOptions } from '../../../../electron/desk/start-desk.ts';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { paperOf, type TestPaper } from '../../../support/papers.ts';
import { Branch, eventually, signIn, type SeatAtBranch } from '../support/branch.ts';
import { outcome, ReaderByHand } from './reader-by-hand.ts';

async function openBranch(): Promise<Branch> {
  const branch = await Branch.open();
  onTestFinished(() => branch.close());
  return branch;
}

const openTool = (branch: Branch, { dataDirectory, databaseKey }: SeatAtBranch): OpenSeat =>
  openSeat({ dataDirectory, databaseKey, clock: branch.clock });

/** Registers a claim as the intake does, its papers being here or not. */
async function register(
  branch: Branch,
  seat: SeatAtBranch,
  over: { queueNumber: string; day?: string },
  papers: readonly TestPaper[],
  { here = true, kind = 'ktp' as DocumentKind } = {},
): Promise<string> {
  const tool = openTool(branch, seat);
  const documents: ClaimDocument[] = [];
  for (const { bytes, sha256, size, mediaType } of papers) {
    if (here) await tool.files.put(bytes);
    const [id, addedAt] = [tool.world.newId(), tool.world.now()];
    documents.push({ id, kind, fileName: 'berkas.jpg', sha256, size, mediaType, addedAt, origin: 'package' });
  }
  const claimId = tool.world.newId();
  const kept = tool.intakeDesk.register(claimId, { ...resignedData, ...over }, documents);
  tool.close();
  if (!kept.ok) throw new Error(kept.refusal.code);
  return claimId;
}

const atHub = (seat: SeatAtBranch, count: number): Promise<unknown> =>
  eventually(seat, async () => {
    const { rows } = await seat.client.claims.list({ filter: { day: null }, offset: 0, limit: 100 });
    return rows.length === count && rows.every(({ pending }) => pending === 0);
  });

async function statesOf(seat: SeatAtBranch, claimId: string): Promise<string[]> {
  const papers = await seat.client.documents.readings({ claimId });
  return papers.map(({ state }) => (state.status === 'unreadable' ? state.code : state.status));
}

async function open(branch: Branch, staffId: string, reading: DeskOptions['reading']): Promise<SeatAtBranch> {
  const seat = await branch.seat('loket', { reading, databaseKey: Buffer.alloc(32, 7) });
  await signIn(seat, staffId);
  return seat;
}

const paper = (): TestPaper => paperOf(300, 'BERKAS');

describe('the queue of papers to read', () => {
  it('takes the officer’s desk first, then whom he calls next, then other days', async () => {
    const branch = await openBranch();
    const reader = new ReaderByHand(null);
    const seat = await open(branch, 'CSO3', reader);
    const [first, desk, today, later, older] = [paper(), paper(), paper(), paper(), paper()];
    const taken = await register(branch, seat, { queueNumber: 'HO-001' }, [first, desk]);
    await atHub(seat, 1);
    expect(await seat.client.claims.takeNext({})).toMatchObject({ status: 'done', claimId: taken });
    await eventually(seat, async () => reader.seen.length === 1);
    await register(branch, seat, { queueNumber: 'HO-003', day: '2026-11-26' }, [later]);
    await register(branch, seat, { queueNumber: 'HO-002' }, [today]);
    const looked = await register(branch, seat, { queueNumber: 'HO-004', day: '2026-11-19' }, [older]);
    await atHub(seat, 4);
    const held = new Set([first.sha256, desk.sha256]);
    // What stands on papers that he may not open is not told.
    expect(await statesOf(seat, looked)).toEqual([]);
    expect(await statesOf(seat, taken)).toEqual(['reading', 'waiting']);
    reader.go(outcome());
    await eventually(seat, async () => reader.seen.length === 5);
    expect(held.has(reader.seen[0]!) && held.has(reader.seen[1]!)).toBe(true);
    expect(reader.seen.slice(2)).toEqual([older, today, later].map(({ sha256 }) => sha256));
  });

  it('lets the claim that somebody opens go before everything else', async () => {
    const branch = await openBranch();
    const reader = new ReaderByHand(null);
    const seat = await open(branch, 'KABID', reader);
    const papers = [paper(), paper(), paper()] as const;
    await register(branch, seat, { queueNumber: 'HO-001' }, [papers[0]]);
    await atHub(seat, 1);
    await eventually(seat, async () => reader.seen.length === 1);
    await register(branch, seat, { queueNumber: 'HO-002' }, [papers[1]]);
    const last = await register(branch, seat, { queueNumber: 'HO-009' }, [papers[2]]);
    await atHub(seat, 3);
    expect(await statesOf(seat, last)).toEqual(['waiting']);
    reader.go(outcome());
    await eventually(seat, async () => reader.seen.length === 3);
    expect(reader.seen).toEqual([papers[0], papers[2], papers[1]].map(({ sha256 }) => sha256));
  });

  it('reads the same file once, for all claims that name it, and gives its look to whoever compares', async () => {
    const branch = await openBranch();
    const reader = new ReaderByHand(outcome({ fingerprint: '0123456789abcdef' }));
    const seat = await open(branch, 'KABID', reader);
    const same = paper();
    const claims = [
      await register(branch, seat, { queueNumber: 'HO-001' }, [same]),
      await register(branch, seat, { queueNumber: 'HO-002' }, [same], { kind: 'foto-diri' }),
    ];
    await atHub(seat, 2);
    for (const claimId of claims)
      await eventually(seat, async () => (await statesOf(seat, claimId))[0] === 'read');
    expect(reader.seen).toEqual([same.sha256]);
    const tool = openTool(branch, seat);
    const prints = findPaperPrints(tool.database);
    const ofOne = findPaperPrintsOfClaim(tool.database, claims[0]!);
    tool.close();
    expect(prints.map(({ claimId, kind }) => [claimId, kind]).sort()).toEqual(
      [
        [claims[0], 'ktp'],
        [claims[1], 'foto-diri'],
      ].sort(),
    );
    expect(ofOne).toMatchObject([
      { claimId: claims[0], sha256: same.sha256, fingerprint: '0123456789abcdef' },
    ]);
  });

  it('says of a paper that is not here that it is not here, and reads it when it arrives', async () => {
    const branch = await openBranch();
    const reader = new ReaderByHand(outcome());
    const seat = await open(branch, 'KABID', reader);
    const late = paper();
    const claimId = await register(branch, seat, { queueNumber: 'HO-001' }, [late], { here: false });
    await atHub(seat, 1);
    expect(await statesOf(seat, claimId)).toEqual(['not-here']);
    const tool = openTool(branch, seat);
    await tool.files.put(late.bytes);
    tool.close();
    await statesOf(seat, claimId); // looking again finds it
    await eventually(seat, async () => (await statesOf(seat, claimId))[0] === 'read');
  });

  it('reads anew with a newer reader, and shows the older reading until then', async () => {
    const branch = await openBranch();
    const seat = await open(branch, 'KABID', new ReaderByHand(outcome({ reader: 0 + 1 })));
    const claimId = await register(branch, seat, { queueNumber: 'HO-001' }, [paper()]);
    await atHub(seat, 1);
    await eventually(seat, async () => (await statesOf(seat, claimId))[0] === 'read');
    await seat.desk.close();
    const tool = openTool(branch, seat);
    tool.database.prepare('UPDATE paper_readings SET reader = 0').run();
    tool.close();
    const reader = new ReaderByHand(null);
    const again = await open(branch, 'KABID', reader);
    await eventually(again, async () => reader.seen.length === 1);
    expect(await statesOf(again, claimId)).toEqual(['read']);
  });

  it('survives kill -9, and leaves alone a paper with which the desk itself ended three times', async () => {
    const branch = await openBranch();
    const off = await open(branch, 'KABID', false);
    const claimId = await register(branch, off, { queueNumber: 'HO-001' }, [paper()]);
    await atHub(off, 1);
    await off.desk.close();
    const program = path.join(import.meta.dirname, 'read-until-killed.ts');
    const place = [off.dataDirectory, off.databaseKey.toString('hex'), branch.hub.url, branch.seatSecret];
    const kill = async (): Promise<void> => {
      const child = spawn(process.execPath, [program, ...place], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    await kill();
    await kill();
    const reader = new ReaderByHand(null);
    const seat = await open(branch, 'KABID', reader);
    await eventually(seat, async () => (await statesOf(seat, claimId))[0] === 'reading');
    await seat.desk.close(); // an orderly end is no fault of the paper
    await kill();
    const last = await open(branch, 'KABID', new ReaderByHand(outcome()));
    await eventually(last, async () => (await statesOf(last, claimId))[0] === 'failed');
  });
});
