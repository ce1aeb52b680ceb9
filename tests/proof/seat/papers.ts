/** Small invented papers: whole PDF files as far as anybody here looks, each with a content of its own. */
import { randomBytes } from 'node:crypto';
import type { Chance } from '../../simulation/chance.ts';

export const mediaType = 'application/pdf' as const;

/** Mostly a few kilobytes; now and then one that takes several pieces. */
export function madePaper(chance: Chance): Buffer<ArrayBuffer> {
  const size = chance.happens(0.04) ? chance.between(200_000, 600_000) : chance.between(500, 12_000);
  const parts = ['%PDF-1.4\n', randomBytes(size).toString('base64'), '\nstartxref\n9\n%%EOF\n'];
  return Buffer.from(parts.join(''), 'latin1');
}
