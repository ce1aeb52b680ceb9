import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { CommandBody } from '../../../shared/contract/hub.ts';
import { paperOf, type TestPaper } from '../../support/papers.ts';
import {
  act,
  claimData,
  databaseKey,
  openHub,
  seat,
  seatSecret,
  send,
  testStaff,
  verdict,
  type TestHub,
} from '../workplace.ts';

interface Scene {
  readonly hub: TestHub;
  readonly claimId: string;
  readonly paper: TestPaper;
}

async function tokenOf(hub: TestHub, staffId: string): Promise<string> {
  const pin = testStaff.find((one) => one.id === staffId)?.pin ?? '';
  const result = await seat(hub.url).signIn({ staffId, pin });
  if (result.status !== 'signed-in') throw new Error(result.refusal.code);
  return result.session.token;
}

/** A claim with one paper, on the desk of CSO1; the paper is at the hub unless it is `unsent`. */
async function scene(over: { unsent?: boolean } = {}): Promise<Scene> {
  const hub = await openHub({ documents: true });
  const paper = paperOf(200_000);
  const { sha256, size, mediaType } = paper;
  const claimId = uuidv7();
  const body: CommandBody = {
    type: 'claim',
    claimId,
    command: {
      type: 'register',
      data: claimData('A-1'),
      documents: [
        {
          id: uuidv7(),
          kind: 'ktp',
          fileName: 'ktp.jpg',
          sha256,
          size,
          mediaType,
          addedAt: '2026-11-24T01:00:00.000Z',
          origin: 'package',
        },
      ],
    },
  };
  expect(verdict(await send(seat(hub.url), body))).toBe('accepted');
  const officer = seat(hub.url, await tokenOf(hub, 'CSO1'));
  const quota = { staffId: 'CSO1', day: '2026-11-24', program: 'JHT', channel: 'online', cap: 10 } as const;
  const kabid = seat(hub.url, await tokenOf(hub, 'KABID'));
  expect(verdict(await send(kabid, { type: 'set-quota', ...quota }))).toBe('accepted');
  expect(verdict(await act(officer, claimId, { type: 'take', mode: 'pick', reason: 'uji' }))).toBe(
    'accepted',
  );
  if (!over.unsent) await put(hub, paper, claimId);
  return { hub, claimId, paper };
}

async function put(hub: TestHub, { sha256, size, mediaType, bytes }: TestPaper, claimId: string) {
  const metadata = Object.entries({ sha256, size: String(size), mediaType, claimId })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const answer = await fetch(`${hub.url}/files/uploads`, {
    method: 'POST',
    headers: {
      'x-loket-seat': seatSecret,
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': metadata,
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
  expect(answer.status).toBe(201);
}

function get(
  { hub, claimId, paper }: Scene,
  token: string | null,
  over: { secret?: string; range?: string; claim?: string; sha256?: string } = {},
): Promise<Response> {
  return fetch(`${hub.url}/files/${over.sha256 ?? paper.sha256}?claim=${over.claim ?? claimId}`, {
    headers: {
      'x-loket-seat': over.secret ?? seatSecret,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(over.range === undefined ? {} : { range: over.range }),
    },
  });
}

async function codeOf(answer: Response): Promise<[number, string]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

describe('papers that a seat fetches from the hub', () => {
  it('come whole, or from any byte on', async () => {
    const set = await scene();
    const token = await tokenOf(set.hub, 'CSO1');
    const whole = await get(set, token);
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await whole.arrayBuffer()).equals(set.paper.bytes)).toBe(true);
    const rest = await get(set, token, { range: 'bytes=123456-' });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([206, 'bytes 123456-199999/200000']);
    expect(Buffer.from(await rest.arrayBuffer()).equals(set.paper.bytes.subarray(123_456))).toBe(true);
    expect((await get(set, token, { range: 'bytes=200000-' })).status).toBe(416);
  });

  it.each([
    ['CSO1', 200],
    ['CSO2', 403],
    ['VER1', 200],
    ['KEU1', 200],
    ['KEUK', 200],
    ['KABID', 200],
  ])(
    'are opened only by those who may read the numbers of the claim: %s gets %i',
    async (staffId, status) => {
      const set = await scene();
      const answer = await get(set, await tokenOf(set.hub, staffId));
      expect(answer.status).toBe(status);
      if (status === 403) expect(await codeOf(answer)).toEqual([403, 'not-yours']);
    },
  );

  it('are refused to a seat without a person, to a stranger, and after the session’s end', async () => {
    const set = await scene();
    const token = await tokenOf(set.hub, 'CSO1');
    expect(await codeOf(await get(set, null))).toEqual([401, 'not-signed-in']);
    expect(await codeOf(await get(set, token, { secret: 'tebakan' }))).toEqual([401, 'not-signed-in']);
    expect(await codeOf(await get(set, 'x'.repeat(43)))).toEqual([401, 'session-expired']);
    await seat(set.hub.url, token).signOut();
    expect(await codeOf(await get(set, token))).toEqual([401, 'session-expired']);
  });

  it('belong to their claim: another claim’s number or another hash opens nothing', async () => {
    const set = await scene();
    const token = await tokenOf(set.hub, 'VER1');
    const other = 'ab'.repeat(32);
    expect(await codeOf(await get(set, token, { claim: uuidv7() }))).toEqual([404, 'unknown-file']);
    expect(await codeOf(await get(set, token, { sha256: other }))).toEqual([404, 'unknown-file']);
    expect(await codeOf(await get(set, token, { sha256: 'hub.db' }))).toEqual([400, 'invalid']);
    const twin = await scene({ unsent: true });
    expect(await codeOf(await get(twin, await tokenOf(twin.hub, 'VER1')))).toEqual([404, 'not-here-yet']);
  });

  it('leave a line in the log of openings, which nobody can change', async () => {
    const set = await scene();
    await (await get(set, await tokenOf(set.hub, 'VER1'))).arrayBuffer();
    await get(set, await tokenOf(set.hub, 'CSO2'));
    await set.hub.close();
    const database = new Database(path.join(set.hub.dataDirectory, 'hub.db'));
    database.pragma(`cipher = 'sqlcipher'`);
    database.pragma(`key = "x'${databaseKey}'"`);
    const rows = database.prepare('SELECT staff_id, claim_id, sha256_prefix FROM file_openings').all();
    expect(rows).toEqual([
      { staff_id: 'VER1', claim_id: set.claimId, sha256_prefix: set.paper.sha256.slice(0, 12) },
    ]);
    expect(() => database.exec('DELETE FROM file_openings')).toThrow();
    database.close();
  });

  it('that were damaged on the hub’s disk are never given out, and can be sent again', async () => {
    const set = await scene();
    const token = await tokenOf(set.hub, 'CSO1');
    const vault = path.join(set.hub.dataDirectory, 'files', 'whole');
    const [file] = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.loket'),
    );
    truncateSync(path.join(vault, file!), 1000);
    expect(await codeOf(await get(set, token))).toEqual([500, 'damaged']);
    await put(set.hub, set.paper, set.claimId);
    expect((await get(set, token)).status).toBe(200);
  });
});
