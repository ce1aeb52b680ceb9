import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { paperOf, type TestPaper } from '../../support/papers.ts';
import { openHub, seatSecret, testFolder, type TestHub } from '../workplace.ts';

const claimId = uuidv7();

function metadataOf(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

function announce(
  hub: TestHub,
  paper: TestPaper,
  over: { metadata?: Record<string, string>; length?: number; secret?: string } = {},
): Promise<Response> {
  const { sha256, size, mediaType } = paper;
  return fetch(`${hub.url}/files/uploads`, {
    method: 'POST',
    headers: {
      'x-loket-seat': over.secret ?? seatSecret,
      'tus-resumable': '1.0.0',
      'upload-length': String(over.length ?? size),
      'upload-metadata': metadataOf({ sha256, size: String(size), mediaType, claimId, ...over.metadata }),
    },
  });
}

function sendOn(hub: TestHub, upload: string, offset: number, bytes: Buffer<ArrayBuffer>): Promise<Response> {
  return fetch(`${hub.url}${upload}`, {
    method: 'PATCH',
    headers: {
      'x-loket-seat': seatSecret,
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
}

async function offsetOf(hub: TestHub, upload: string): Promise<number> {
  const answer = await fetch(`${hub.url}${upload}`, {
    method: 'HEAD',
    headers: { 'x-loket-seat': seatSecret, 'tus-resumable': '1.0.0' },
  });
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : -answer.status;
}

async function upload(hub: TestHub, paper: TestPaper): Promise<string> {
  const answer = await announce(hub, paper);
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}

async function missing(hub: TestHub, sha256s: string[]): Promise<string[]> {
  const answer = await fetch(`${hub.url}/files/missing`, {
    method: 'POST',
    headers: { 'x-loket-seat': seatSecret, 'content-type': 'application/json' },
    body: JSON.stringify({ sha256s }),
  });
  return ((await answer.json()) as { missing: string[] }).missing;
}

async function codeOf(answer: Response): Promise<[number, string]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe('papers that a seat sends to the hub', () => {
  it('are kept whole, and the hub tells beforehand which of many it does not have', async () => {
    const hub = await openHub({ documents: true });
    const [first, second] = [paperOf(5000), paperOf(7000)];
    const place = await upload(hub, first);
    expect((await sendOn(hub, place, 0, first.bytes)).status).toBe(204);
    expect(await missing(hub, [first.sha256, second.sha256, second.sha256])).toEqual([second.sha256]);
    expect(await codeOf(await announce(hub, first))).toEqual([409, 'already-here']);
  });

  it('go on at any byte, in as many pieces as it takes', async () => {
    const hub = await openHub({ documents: true });
    const paper = paperOf(100_003);
    const place = await upload(hub, paper);
    let offset = 0;
    for (const end of [1, 16, 17, 33, 4096, 4097, 65_000, paper.size]) {
      expect((await sendOn(hub, place, offset, paper.bytes.subarray(offset, end))).status).toBe(204);
      offset = end;
      if (end < paper.size) expect(await offsetOf(hub, place)).toBe(end);
    }
    expect(await missing(hub, [paper.sha256])).toEqual([]);
  });

  it('leave nothing readable on the hub’s disk, neither half nor whole, nor their hash', async () => {
    const hub = await openHub({ documents: true });
    const [half, whole] = [paperOf(50_000), paperOf(60_000)];
    const halfPlace = await upload(hub, half);
    await sendOn(hub, halfPlace, 0, half.bytes.subarray(0, 49_999));
    await sendOn(hub, await upload(hub, whole), 0, whole.bytes);
    const files = everyFile(path.join(hub.dataDirectory, 'files'));
    expect(files.length).toBe(3);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const paper of [half, whole]) {
        expect(bytes.includes(paper.bytes.subarray(4, 36))).toBe(false);
        expect(bytes.includes('RAHASIA')).toBe(false);
        expect(bytes.includes(paper.sha256)).toBe(false);
        expect(file.includes(paper.sha256.slice(0, 16))).toBe(false);
      }
      expect(bytes.includes(claimId)).toBe(false);
    }
  });

  it('that are not what was announced are thrown away, and can be sent anew', async () => {
    const hub = await openHub({ documents: true });
    const paper = paperOf(3000);
    const place = await upload(hub, paper);
    const wrong = Buffer.from(paper.bytes);
    wrong[1500] = (wrong[1500] ?? 0) ^ 1;
    expect(await codeOf(await sendOn(hub, place, 0, wrong))).toEqual([460, 'wrong-hash']);
    expect(await offsetOf(hub, place)).toBe(-404);
    expect(everyFile(path.join(hub.dataDirectory, 'files'))).toEqual([]);
    await sendOn(hub, await upload(hub, paper), 0, paper.bytes);
    expect(await missing(hub, [paper.sha256])).toEqual([]);
  });

  it('are refused by a code when they are too large, of a wrong type or length, or from a stranger', async () => {
    const hub = await openHub({ documents: true });
    const paper = paperOf(3000);
    const large = 6 * 1024 * 1024 + 1;
    const cases: [Promise<Response>, [number, string]][] = [
      [announce(hub, paper, { length: large, metadata: { size: String(large) } }), [413, 'too-large']],
      [announce(hub, paper, { length: 2999 }), [400, 'wrong-length']],
      [announce(hub, paper, { metadata: { mediaType: 'image/svg+xml' } }), [415, 'wrong-type']],
      [announce(hub, paper, { metadata: { sha256: 'x' } }), [400, 'invalid']],
      [announce(hub, paper, { metadata: { claimId: '../../etc' } }), [400, 'invalid']],
      [announce(hub, paper, { secret: 'tebakan' }), [401, 'not-signed-in']],
    ];
    for (const [answer, expected] of cases) expect(await codeOf(await answer)).toEqual(expected);
    const place = await upload(hub, paper);
    const longer = Buffer.concat([paper.bytes, Buffer.from('lebih')]);
    expect(await codeOf(await sendOn(hub, place, 0, longer))).toEqual([413, 'too-large']);
    expect(await offsetOf(hub, `${place.slice(0, -32)}${'0'.repeat(32)}`)).toBe(-404);
    expect(await offsetOf(hub, '/files/uploads/..%2f..%2fhub.db')).toBe(-404);
    const text = Buffer.alloc(500, 'bukan gambar');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const disguised = { bytes: text, sha256, size: 500, mediaType: 'image/jpeg' } as const;
    const answer = await sendOn(hub, await upload(hub, disguised), 0, text);
    expect(await codeOf(answer)).toEqual([415, 'wrong-type']);
    expect(await missing(hub, [sha256])).toEqual([sha256]);
  });

  it('meet a full disk with a clear code, and what had arrived before stays', async () => {
    const hub = await openHub({ documents: true });
    const paper = paperOf(4000);
    const place = await upload(hub, paper);
    const part = path.join(hub.dataDirectory, 'files', 'uploads', `${path.basename(place)}.part`);
    rmSync(part);
    symlinkSync('/dev/full', part);
    expect(await codeOf(await sendOn(hub, place, 0, paper.bytes))).toEqual([507, 'disk-full']);
    expect(hub.log).toContainEqual({ code: 'disk-full', procedure: 'files.upload' });
  });

  it('that stayed half for more than a week are thrown away; younger ones are kept', async () => {
    const first = await openHub({ documents: true });
    const [old, young] = [paperOf(2000), paperOf(2100)];
    const oldPlace = await upload(first, old);
    await sendOn(first, oldPlace, 0, old.bytes.subarray(0, 1000));
    first.clock.forward(4 * 24 * 3_600_000);
    const youngPlace = await upload(first, young);
    await sendOn(first, youngPlace, 0, young.bytes.subarray(0, 1000));
    await first.close();
    first.clock.forward(3 * 24 * 3_600_000 + 1);
    const { dataDirectory, clock } = first;
    const hub = await openHub({ documents: true, dataDirectory, clock: clock.read });
    await expect.poll(() => offsetOf(hub, oldPlace)).toBe(-404);
    expect(await offsetOf(hub, youngPlace)).toBe(1000);
  });

  it('go on after the hub was started anew, also when it died between the last byte and its answer', async () => {
    const dataDirectory = await testFolder();
    const paper = paperOf(90_000);
    const first = await openHub({ documents: true, dataDirectory });
    const place = await upload(first, paper);
    await sendOn(first, place, 0, paper.bytes.subarray(0, 40_000));
    await first.close();
    const second = await openHub({ documents: true, dataDirectory });
    expect(await offsetOf(second, place)).toBe(40_000);
    // The last piece arrives while the vault cannot take it: as if the hub had died just then.
    const vault = path.join(dataDirectory, 'files', 'whole');
    rmSync(path.join(vault, 'tmp'), { recursive: true });
    expect((await sendOn(second, place, 40_000, paper.bytes.subarray(40_000))).status).toBe(500);
    await second.close();
    const third = await openHub({ documents: true, dataDirectory });
    expect(await offsetOf(third, place)).toBe(90_000);
    expect(await missing(third, [paper.sha256])).toEqual([]);
    expect(await offsetOf(third, place)).toBe(-404);
  });

  it('never count more than is on the disk when the line breaks in the middle', async () => {
    const hub = await openHub({ documents: true });
    const paper = paperOf(500_000);
    const place = await upload(hub, paper);
    const { hostname, port, host } = new URL(hub.url);
    const socket = connect({ host: hostname, port: Number(port) });
    const head = `PATCH ${place} HTTP/1.1\r\nHost: ${host}\r\nx-loket-seat: ${seatSecret}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${paper.size}\r\n\r\n`;
    socket.write(head);
    socket.write(paper.bytes.subarray(0, 300_000));
    const part = path.join(hub.dataDirectory, 'files', 'uploads', `${path.basename(place)}.part`);
    await expect.poll(() => statSync(part).size).toBe(300_000);
    socket.destroy();
    await once(socket, 'close');
    expect(await offsetOf(hub, place)).toBe(300_000);
    expect((await sendOn(hub, place, 300_000, paper.bytes.subarray(300_000))).status).toBe(204);
    expect(await missing(hub, [paper.sha256])).toEqual([]);
  });

  it('are not taken by a hub of one machine: its only seat keeps them', async () => {
    const hub = await openHub();
    expect(await codeOf(await announce(hub, paperOf(100)))).toEqual([404, 'no-documents']);
    expect(readdirSync(hub.dataDirectory)).not.toContain('files');
  });
});
