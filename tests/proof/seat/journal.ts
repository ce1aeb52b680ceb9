/**
 * What a seat has been told, written down before anything else happens with it. Each line is on the disk before the
 * call returns, so that it counts although the process is killed in the next moment.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Id, Sha256 } from '../../../shared/domain/vocabulary.ts';

export type JournalLine =
  /** The hub's answer to a command, as it came over the network. */
  | {
      readonly kind: 'heard';
      readonly id: Id;
      readonly status: 'accepted' | 'refused';
      readonly seq: number | null;
      /** Of a refusal. */
      readonly code: string | null;
    }
  /** The officer read "terkirim" or "akan dikirim" about a command. */
  | { readonly kind: 'told'; readonly id: Id; readonly delivery: 'sent' | 'kept' }
  /** He is about to decide what becomes of commands that he was shown as refused. */
  | { readonly kind: 'decides'; readonly ids: readonly Id[] }
  /** The hub has a file. */
  | { readonly kind: 'uploaded'; readonly sha256: Sha256; readonly claimId: Id };

export class Journal {
  readonly #file: number;
  readonly #uploaded = new Set<string>();

  constructor(path: string) {
    const earlier = readJournal(path);
    for (const line of earlier) if (line.kind === 'uploaded') this.#uploaded.add(line.sha256 + line.claimId);
    this.#file = openSync(path, 'a', 0o600);
    // A line that was cut off by a kill must not swallow the next one.
    writeSync(this.#file, '\n');
  }

  write(...lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    writeSync(this.#file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(this.#file);
  }

  /** Writes down those that are not known yet. */
  writeUploads(files: readonly { sha256: Sha256; claimId: Id }[]): void {
    const fresh = files.filter(({ sha256, claimId }) => !this.#uploaded.has(sha256 + claimId));
    for (const { sha256, claimId } of fresh) this.#uploaded.add(sha256 + claimId);
    this.write(...fresh.map((file) => ({ kind: 'uploaded' as const, ...file })));
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** All whole lines; a last one that was cut off is left out. */
export function readJournal(path: string): JournalLine[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return text === '' ? [] : [JSON.parse(text) as JournalLine];
      } catch {
        return [];
      }
    });
}
