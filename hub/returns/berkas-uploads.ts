/** tus at `/api/berkas/files`: create, ask how far it is, send on; each link sees its own uploads alone. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MemoryLocker, Server } from '@tus/server';
import { largestFile } from '../../shared/contract/files.ts';
import { berkasFaultHeader, uploadPage, type BerkasFaultCode } from '../../shared/contract/upload-page.ts';
import type { BranchFiles } from '../files/branch-files.ts';
import { SealedUploads } from '../files/sealed-uploads.ts';
import type { HubCore } from '../hub-core.ts';
import type { Log } from '../log.ts';
import { announcementFor, attachPaper, BerkasAnnouncement } from './attach-paper.ts';
import { BerkasRefusal, berkasRefusalOf } from './berkas-refusal.ts';
import { HalfUploads } from './half-uploads.ts';
import { judgeContent } from './judge-content.ts';
import type { Round } from './standing.ts';

/** How long an older request for the same upload may finish its last write when its phone comes back, in ms. */
const drain = 100;
const day = 24 * 3_600_000;

export interface BerkasUploads {
  /** One request of a link whose round is open. @throws BerkasRefusal, FileRefusal before anything is answered */
  handle(round: Round, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Throws away what nobody finished within a day. */
  sweep(): Promise<void>;
}

/** @param folder where the half uploads lie; made when missing */
export async function openBerkasUploads(parts: {
  core: HubCore;
  files: BranchFiles;
  folder: string;
  log: Log;
}): Promise<BerkasUploads> {
  const { core, files, log } = parts;
  const half = new HalfUploads();
  const uploads = new SealedUploads({
    ...{ directory: parts.folder, keys: files.keys, vault: files.vault, clock: core.clock },
    announcement: BerkasAnnouncement,
    keptFor: day,
    said: ({ linkHash: _link, claimId: _claim, since: _since, ...said }) => said,
    judge: (bytes, { mediaType }) => judgeContent(bytes, mediaType),
    arrived: (paper) => attachPaper(core, paper),
    forgotten: (id) => half.forget(id),
    turn: oneAfterAnother(),
  });
  const roundOf = new WeakMap<IncomingMessage, Round>();
  const server = new Server({
    path: uploadPage.files,
    datastore: uploads,
    relativeLocation: true,
    maxSize: largestFile,
    allowedOrigins: () => false,
    locker: new MemoryLocker(),
    lockDrainTimeout: drain,
    onUploadCreate: async (request, upload) => {
      const round = roundOf.get(nodeOf(request).req);
      if (!round) throw new Error('a request was let in without its link');
      const paper = announcementFor(round, upload.metadata ?? {}, upload.size);
      half.begin(upload.id, paper);
      return { metadata: asText(paper) };
    },
    onResponseError: (request, error) => {
      const { code, ...answer } = explain(error, log);
      nodeOf(request).res.setHeader(berkasFaultHeader, code);
      return answer;
    },
  });

  const sweep = async (): Promise<void> => {
    const counted = half.ids;
    await uploads.deleteExpired();
    const there = new Set(await uploads.ids());
    // Counted and never made: its request ended in between.
    for (const id of counted) if (!there.has(id)) half.forget(id);
  };
  await sweep();
  for (const id of await uploads.ids()) {
    const announced = await uploads.announcedOf(id).catch(() => null);
    if (announced) half.remember(id, announced);
  }
  return {
    async handle(round, request, response) {
      const id = idIn(request);
      // Somebody else's upload is as unknown as one that never was.
      if (id !== null && (await uploads.announcedOf(id)).linkHash !== round.linkHash)
        throw new BerkasRefusal('unknown-upload');
      roundOf.set(request, round);
      await server.handle(request, response);
    },
    sweep,
  };
}

/** The upload that a request is about, null for a new one. The target is taken as it stands: nothing is decoded. */
function idIn({ method, url = '' }: IncomingMessage): string | null {
  if (method === 'POST' && url === uploadPage.files) return null;
  const id = url.startsWith(`${uploadPage.files}/`) ? url.slice(uploadPage.files.length + 1) : '';
  if (!/^[0-9a-f]{32}$/.test(id)) throw new BerkasRefusal('unknown-upload');
  if (method !== 'HEAD' && method !== 'PATCH') throw new BerkasRefusal('invalid');
  return id;
}

/** The request and response of Node behind the request that tus hands on. */
function nodeOf(request: unknown): { req: IncomingMessage; res: ServerResponse } {
  const { node } = (request as { runtime: { node: { req: IncomingMessage; res: ServerResponse } } }).runtime;
  return node;
}

function asText(paper: BerkasAnnouncement): Record<string, string> {
  return Object.fromEntries(Object.entries(paper).map(([name, value]) => [name, String(value)]));
}

/** A whole file is in memory only while it is finished: one after another, however many phones are done at once. */
function oneAfterAnother(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

/** Faults of the protocol itself keep tus's own status; the page reads the code. */
function explain(
  error: Error | { status_code: number; body: string },
  log: Log,
): { code: BerkasFaultCode; status_code: number; body: string } {
  const status = (error as { status_code?: unknown }).status_code;
  if (typeof status === 'number') {
    const code: BerkasFaultCode = status === 413 ? 'too-large' : 'invalid';
    return { code, status_code: status, body: JSON.stringify({ code }) };
  }
  const refusal = berkasRefusalOf(error, log);
  return { code: refusal.code, status_code: refusal.status, body: refusal.body };
}
