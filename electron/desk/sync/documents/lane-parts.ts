/** What both directions of the document lane are given. */
import type { DeskWorld, Person } from '../../desk-world.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { ChangeFeed } from '../../rpc/change-feed.ts';
import type { HubFiles } from './hub-files.ts';

/** Milliseconds, except `atOnce`. */
export interface DocumentTiming {
  readonly firstBackoff: number;
  readonly longestBackoff: number;
  /** A transfer on which nothing moves for so long is ended and tried again. */
  readonly stall: number;
  /** How long somebody who opens a paper waits for it before he is told where it is. */
  readonly patience: number;
  /** Files under way at once, in each direction. */
  readonly atOnce: number;
}

export const usualTiming: DocumentTiming = {
  firstBackoff: 1000,
  longestBackoff: 60_000,
  stall: 60_000,
  patience: 8000,
  atOnce: 2,
};

export interface LaneParts {
  readonly world: DeskWorld;
  readonly files: FileStore;
  readonly changes: ChangeFeed;
  readonly hub: HubFiles;
  readonly timing: DocumentTiming;
  readonly person: () => Person | null;
  /** Whether the hub keeps files at all. */
  readonly takes: () => boolean;
  readonly end: AbortSignal;
}
