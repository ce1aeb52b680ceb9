/** The library that the page sends with, against a real hub over a bad line. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Upload, type UploadOptions } from 'tus-js-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BadLine } from '../../support/bad-line.ts';
import { photoOf, type TestPaper } from '../../support/papers.ts';
import { openHub, seat, seatSecret, signedIn, act, type TestHub } from '../workplace.ts';
import { post, returnedClaim, stateOf } from './returned-claim.ts';

async function hubOnBadLine(): Promise<{ hub: TestHub; line: BadLine }> {
  const line = await BadLine.open();
  const hub = await openHub({ publicUrl: line.url });
  onTestFinished(() => line.close());
  line.lead(hub.url);
  return { hub, line };
}

interface Sending {
  readonly ended: Promise<'sent' | 'broken'>;
  readonly upload: Upload;
}

function sendFrom(
  line: BadLine,
  token: string,
  paper: TestPaper,
  over: Partial<UploadOptions> = {},
): Sending {
  const { promise, resolve } = Promise.withResolvers<'sent' | 'broken'>();
  const { sha256, size, mediaType } = paper;
  const upload = new Upload(paper.bytes, {
    endpoint: `${line.url}/api/berkas/files`,
    headers: { 'x-loket-berkas': token },
    metadata: {
      ...{ sha256, size: String(size), mediaType, fileName: 'surat kerja.jpg' },
      ...{ itemId: 'paklaring', kind: 'paklaring' },
    },
    retryDelays: null,
    storeFingerprintForResuming: false,
    onSuccess: () => resolve('sent'),
    onError: () => resolve('broken'),
    ...over,
  });
  upload.start();
  return { ended: promise, upload };
}

/** The paper as its officer gets it. */
async function fetched(hub: TestHub, claimId: string, sha256: string): Promise<Buffer> {
  const officer = await signedIn(hub.url, 'CSO1');
  await act(officer, claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' });
  const session = await seat(hub.url).signIn({ staffId: 'CSO1', pin: '111101' });
  const bearer = session.status === 'signed-in' ? session.session.token : '';
  const answer = await fetch(`${hub.url}/files/${sha256}?claim=${claimId}`, {
    headers: { 'x-loket-seat': seatSecret, authorization: `Bearer ${bearer}` },
  });
  return Buffer.from(await answer.arrayBuffer());
}

describe('an upload of a participant', () => {
  it('that is cut at half goes on there, and what the officer gets has the same hash', async () => {
    const { hub, line } = await hubOnBadLine();
    const { token, claimId, officer } = await returnedClaim(hub);
    const paper = photoOf(2_000_001);
    const cut = line.trouble({
      request: 'PATCH /api/berkas/files',
      direction: 'up',
      afterBytes: 1_000_000,
      action: 'cut',
    });
    const first = sendFrom(line, token, paper);
    await cut;
    expect(await first.ended).toBe('broken');
    const uploadUrl = first.upload.url ?? '';
    const part = path.join(hub.dataDirectory, 'files', 'berkas', `${path.basename(uploadUrl)}.part`);
    await expect.poll(() => statSync(part).size).toBeGreaterThan(500_000);
    const second = sendFrom(line, token, paper, { uploadUrl });
    expect(await second.ended).toBe('sent');
    expect(line.requests.at(-1)?.from).toBeGreaterThan(500_000);
    const { documents } = await stateOf(officer, claimId);
    expect(documents.at(-1)).toMatchObject({ sha256: paper.sha256, origin: 'participant', size: paper.size });
    expect(await post(hub, 'finish', { token })).toMatchObject({ status: 'done', papers: 1 });
    expect((await fetched(hub, claimId, paper.sha256)).equals(paper.bytes)).toBe(true);
  });

  it('whose last answer is lost is there all the same, and is not sent twice', async () => {
    const { hub, line } = await hubOnBadLine();
    const { token, claimId, officer } = await returnedClaim(hub);
    const paper = photoOf(300_000);
    const cut = line.trouble({
      request: 'PATCH /api/berkas/files',
      direction: 'down',
      afterBytes: 0,
      action: 'cut',
    });
    const first = sendFrom(line, token, paper);
    await cut;
    expect(await first.ended).toBe('broken');
    const codes: string[] = [];
    const second = sendFrom(line, token, paper, {
      uploadUrl: first.upload.url ?? '',
      onAfterResponse: (_request, response) => void codes.push(response.getHeader('x-loket-fault') ?? ''),
    });
    expect(await second.ended).toBe('broken');
    // The half upload is no more, so the library begins anew, and is told that nothing is left to do.
    expect(codes).toEqual(['unknown-upload', 'already-here']);
    expect((await stateOf(officer, claimId)).documents.at(-1)?.sha256).toBe(paper.sha256);
    expect(await post(hub, 'look', { token })).toMatchObject({
      items: [{}, { received: [{ size: 300_000 }] }],
    });
  });
});
