/** Fetches one file, going on at the byte where an earlier try broke off, and checks it when it is whole. */
import { createHash } from 'node:crypto';
import type { FileFaultCode } from '../../../../shared/contract/files.ts';
import type { Id, Sha256 } from '../../../../shared/domain/vocabulary.ts';
import { FileAnswer, type HubFiles } from './hub-files.ts';
import { guardAgainstStall } from './stall-guard.ts';

/** What has come of a file so far; in memory alone, because plain bytes do not go to the disk. */
export interface Arriving {
  readonly sha256: Sha256;
  readonly claimId: Id;
  readonly size: number;
  parts: Uint8Array[];
  received: number;
}

export type FetchOutcome =
  | { status: 'whole'; bytes: Buffer }
  | { status: 'refused'; code: FileFaultCode }
  | { status: 'broken'; progressed: boolean };

/** Never throws. What came stays in `file` for the next try. */
export async function fetchFile(
  hub: HubFiles,
  file: Arriving,
  options: { token: string; signal: AbortSignal; stall: number },
): Promise<FetchOutcome> {
  const guard = guardAgainstStall(options.stall, options.signal);
  const before = file.received;
  try {
    const ask = {
      sha256: file.sha256,
      claimId: file.claimId,
      token: options.token,
      from: file.received,
    };
    const response = await hub.fetch(ask, guard.signal);
    if (startOf(response) !== file.received) forget(file);
    for await (const part of response.body ?? []) {
      guard.moved();
      file.parts.push(part);
      file.received += part.length;
      if (file.received > file.size) break;
    }
  } catch (error) {
    if (error instanceof FileAnswer) return { status: 'refused', code: error.code };
    return { status: 'broken', progressed: file.received > before };
  } finally {
    guard.done();
  }
  if (file.received < file.size) return { status: 'broken', progressed: file.received > before };
  const bytes = Buffer.concat(file.parts);
  forget(file);
  if (createHash('sha256').update(bytes).digest('hex') === file.sha256) return { status: 'whole', bytes };
  return { status: 'broken', progressed: false };
}

/** The byte at which an answer begins. */
function startOf(response: Response): number {
  if (response.status !== 206) return 0;
  return Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? 0);
}

function forget(file: Arriving): void {
  file.parts = [];
  file.received = 0;
}
