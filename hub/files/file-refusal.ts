/** Why a request about a file is not fulfilled: a code for the seat, as JSON, and the HTTP status that goes with it. */
import type { ServerResponse } from 'node:http';
import { ORPCError } from '@orpc/server';
import type { FileFaultCode } from '../../shared/contract/files.ts';
import { placesOf, type Log } from '../log.ts';
import { faultOf } from '../store/fault-of.ts';

const statuses: Record<FileFaultCode, number> = {
  'not-signed-in': 401,
  'session-expired': 401,
  'not-yours': 403,
  'unknown-file': 404,
  'not-here-yet': 404,
  damaged: 500,
  'wrong-hash': 460, // tus: checksum mismatch
  'wrong-length': 400,
  'wrong-type': 415,
  'too-large': 413,
  'already-here': 409,
  'unknown-upload': 404,
  invalid: 400,
  'disk-full': 507,
  'disk-failed': 503,
  'no-documents': 404,
  failed: 500,
};

export class FileRefusal extends Error {
  readonly code: FileFaultCode;

  constructor(code: FileFaultCode) {
    super(code);
    this.name = 'FileRefusal';
    this.code = code;
  }

  get status(): number {
    return statuses[this.code];
  }

  get body(): string {
    return JSON.stringify({ code: this.code });
  }
}

/** What an error means to the seat. Faults and bugs are logged here, by code and place, never by their text. */
export function refusalOf(error: unknown, procedure: string, log: Log): FileRefusal {
  const refusal = known(error);
  if (refusal) {
    if (!ordinary.has(refusal.code)) log({ code: refusal.code, procedure });
    return refusal;
  }
  const fault = faultOf(error);
  if (!fault) {
    log({ code: 'bug', procedure, at: placesOf(error) });
    return new FileRefusal('failed');
  }
  log({ code: fault.code, procedure });
  process.stderr.write(`${fault.message}\n`);
  return new FileRefusal(fault.code === 'disk-full' ? 'disk-full' : 'disk-failed');
}

/** Answers of every day, which tell the technician nothing. */
const ordinary: ReadonlySet<FileFaultCode> = new Set(['not-here-yet', 'already-here', 'unknown-upload']);

function known(error: unknown): FileRefusal | null {
  if (error instanceof FileRefusal) return error;
  // The doors of rpc/door.ts throw these for a seat or a session that is not known.
  if (error instanceof ORPCError)
    return new FileRefusal(error.message === 'session-expired' ? 'session-expired' : 'not-signed-in');
  return null;
}

export function answerJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
