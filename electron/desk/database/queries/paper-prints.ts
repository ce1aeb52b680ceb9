/** Papers that look alike, found among all that the cache knows of (features D10). */
import type { ClaimDocument, Fingerprint } from '../../../../shared/domain/claim/data.ts';
import { differingBits, nearCopyBits } from '../../../../shared/domain/picture/fingerprint.ts';
import type { Sha256 } from '../../../../shared/domain/vocabulary.ts';
import type { Connection } from '../connection.ts';
import { prepared } from '../statements.ts';

/** Keeps what came with the papers of a claim, in the caller's transaction; what was read here stays. */
export function keepPrints(connection: Connection, documents: readonly ClaimDocument[]): void {
  const insert = prepared(connection, 'INSERT OR IGNORE INTO paper_prints VALUES (?, ?)');
  for (const { sha256, fingerprint } of documents)
    if (fingerprint !== undefined) insert.run(sha256, fingerprint);
}

/** What a content looks like; null when nobody has looked, or there is nothing to see on it. */
export function findPrint(connection: Connection, sha256: Sha256): Fingerprint | null {
  const sql = 'SELECT fingerprint FROM paper_prints WHERE sha256 = ?';
  const print = prepared(connection, sql).pluck().get(sha256);
  return typeof print === 'string' ? print : null;
}

export interface NearPrint {
  readonly sha256: Sha256;
  readonly bits: number;
}

const parts = [0, 1, 2, 3] as const;
const partDigits = 4;
/** Of `nearCopyBits` bits spread over four parts, one part has no more than this many. */
const mostInOnePart = Math.floor(nearCopyBits / parts.length);

/** Other contents that differ in `nearCopyBits` bits or fewer, the nearest first. */
export function findNearPrints(connection: Connection, sha256: Sha256, print: Fingerprint): NearPrint[] {
  const found = new Map<Sha256, number>();
  for (const part of parts) {
    const start = part * partDigits;
    const candidates = prepared(
      connection,
      `SELECT sha256, fingerprint FROM paper_prints
       WHERE substr(fingerprint, ${start + 1}, ${partDigits}) IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(nearParts(print.slice(start, start + partDigits)))) as {
      sha256: Sha256;
      fingerprint: Fingerprint;
    }[];
    for (const candidate of candidates) {
      if (candidate.sha256 === sha256 || found.has(candidate.sha256)) continue;
      const bits = differingBits(print, candidate.fingerprint);
      if (bits <= nearCopyBits) found.set(candidate.sha256, bits);
    }
  }
  return [...found].map(([other, bits]) => ({ sha256: other, bits })).toSorted((a, b) => a.bits - b.bits);
}

/** All parts of 16 bits that differ from one in at most `mostInOnePart` of them. */
function nearParts(part: string): string[] {
  const all = new Set([Number.parseInt(part, 16)]);
  let outermost = [...all];
  for (let step = 0; step < mostInOnePart; step += 1) {
    const next = outermost.flatMap((value) => Array.from({ length: 16 }, (_, bit) => value ^ (1 << bit)));
    outermost = next.filter((value) => !all.has(value));
    for (const value of outermost) all.add(value);
  }
  return [...all].map((value) => value.toString(16).padStart(partDigits, '0'));
}
