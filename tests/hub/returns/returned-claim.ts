/** A claim that went back to its participant, and his phone: plain requests against a running hub. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import { checklistOf } from '../../../shared/domain/claim/gate.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import type { Defect, DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { document, resignedPapers } from '../../fixtures/claims.ts';
import type { TestPaper } from '../../support/papers.ts';
import { act, claimData, seat, send, signedIn, today, verdict, type HubClient } from '../workplace.ts';

export interface HubPlace {
  readonly url: string;
}

export async function stateOf(client: HubClient, claimId: string): Promise<ClaimState> {
  const [history] = await client.histories({ claimIds: [claimId] });
  return evolveAll(
    claimId,
    null,
    history!.rows.flatMap(({ events }) => events),
  )!;
}

/** All is right but the identity card, which is dark, and the letter of work, which is not there. */
export async function judge(officer: HubClient, claimId: string, note?: string): Promise<void> {
  const defects: Record<string, Defect> = { identitas: 'tidak-terbaca', paklaring: 'tidak-ada' };
  for (const { id: itemId } of checklistOf(await stateOf(officer, claimId))) {
    const defect = defects[itemId];
    const answer = await act(officer, claimId, {
      type: 'review-item',
      itemId,
      verdict: defect ? 'tidak-sesuai' : 'sesuai',
      defects: defect ? [defect] : [],
      ...(defect === 'tidak-terbaca' && note ? { note } : {}),
    });
    expect(['accepted', 'no-document']).toContain(verdict(answer));
  }
}

export interface Returned {
  readonly claimId: string;
  readonly officer: HubClient;
  /** The link's secret. */
  readonly token: string;
  readonly url: string;
}

let count = 0;

/** At the desk of CSO1, judged, and not yet returned. */
export async function claimAtDesk(
  hub: HubPlace,
  options: { note?: string; quota?: boolean } = {},
): Promise<{ claimId: string; officer: HubClient }> {
  count += 1;
  const officer = await signedIn(hub.url, 'CSO1');
  const kabid = await signedIn(hub.url, 'KABID');
  const key = { staffId: 'CSO1', day: today, program: 'JHT', channel: 'manual' } as const;
  await send(kabid, { type: 'set-quota', ...key, cap: 200 });
  const claimId = uuidv7();
  const documents = resignedPapers.filter((kind) => kind !== 'paklaring').map((kind) => document(kind));
  const data = claimData(`R-${count}`, { channel: 'manual', stoppedOn: '2026-06-30', balance: 17_250_000 });
  const membership = { cardStatus: 'inactive' as const, inactiveSince: '2026-07-05' };
  const steps = [
    await act(seat(hub.url), claimId, { type: 'register', data, documents, membership }),
    await act(officer, claimId, { type: 'take', mode: 'pick', reason: 'Contoh alasan' }),
  ];
  expect(steps.map(verdict)).toEqual(['accepted', 'accepted']);
  await judge(officer, claimId, options.note);
  return { claimId, officer };
}

export async function linkOf(officer: HubClient, claimId: string): Promise<{ token: string; url: string }> {
  const answer = await officer.returns.link({ claimId });
  if (answer.status !== 'ready') throw new Error(answer.refusal.code);
  return { url: answer.url, token: answer.url.slice(answer.url.lastIndexOf('/') + 1) };
}

export async function returnedClaim(hub: HubPlace, options: { note?: string } = {}): Promise<Returned> {
  const { claimId, officer } = await claimAtDesk(hub, options);
  const link = await linkOf(officer, claimId);
  expect(verdict(await act(officer, claimId, { type: 'return-to-participant' }))).toBe('accepted');
  return { claimId, officer, ...link };
}

export async function post(hub: HubPlace, act: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${hub.url}/api/berkas/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { http: answer.status, ...((await answer.json()) as object) };
}

export function metadataOf(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

export interface Asking {
  readonly itemId?: string;
  readonly kind?: DocumentKind | string;
  readonly fileName?: string;
  readonly metadata?: Record<string, string>;
  readonly length?: number;
}

export function announce(
  hub: HubPlace,
  token: string,
  paper: TestPaper,
  asking: Asking = {},
): Promise<Response> {
  const { sha256, size, mediaType } = paper;
  const { itemId = 'paklaring', kind = 'paklaring', fileName = 'surat kerja.jpg', metadata, length } = asking;
  const said = { sha256, size: String(size), mediaType, fileName, itemId, kind, ...metadata };
  return fetch(`${hub.url}/api/berkas/files`, {
    method: 'POST',
    headers: {
      'x-loket-berkas': token,
      'tus-resumable': '1.0.0',
      'upload-length': String(length ?? size),
      'upload-metadata': metadataOf(said),
    },
  });
}

export function sendOn(
  hub: HubPlace,
  token: string,
  place: string,
  offset: number,
  bytes: Buffer<ArrayBuffer>,
): Promise<Response> {
  return fetch(`${hub.url}${place}`, {
    method: 'PATCH',
    headers: {
      'x-loket-berkas': token,
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
}

/** The offset of an upload, or the code of the fault. */
export async function offsetOf(hub: HubPlace, token: string, place: string): Promise<number | string | null> {
  const answer = await fetch(`${hub.url}${place}`, {
    method: 'HEAD',
    headers: { 'x-loket-berkas': token, 'tus-resumable': '1.0.0' },
  });
  return answer.status === 200
    ? Number(answer.headers.get('upload-offset'))
    : answer.headers.get('x-loket-fault');
}

export async function placeOf(
  hub: HubPlace,
  token: string,
  paper: TestPaper,
  asking: Asking = {},
): Promise<string> {
  const answer = await announce(hub, token, paper, asking);
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.headers.get('location') ?? '';
}

/** Sends a whole paper. @returns `arrived`, or the code of the fault */
export async function sendPaper(
  hub: HubPlace,
  token: string,
  paper: TestPaper,
  asking: Asking = {},
): Promise<string> {
  const created = await announce(hub, token, paper, asking);
  if (created.status !== 201) return codeOf(created);
  const answer = await sendOn(hub, token, created.headers.get('location') ?? '', 0, paper.bytes);
  return answer.status === 204 ? 'arrived' : codeOf(answer);
}

export async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}

/** For the dark identity card of `judge`. */
export const card = { itemId: 'identitas', kind: 'ktp' };

/** Status and code of a refused request. */
export async function fault(answer: Promise<Response>): Promise<[number, string]> {
  const got = await answer;
  return [got.status, await codeOf(got)];
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

export function named(content: Uint8Array, mediaType = 'image/jpeg'): TestPaper {
  const bytes = Buffer.from(content) as Buffer<ArrayBuffer>;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, size: bytes.length, mediaType: mediaType as 'image/jpeg' };
}
