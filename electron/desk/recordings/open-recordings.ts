/** The recordings of a seat, with what they need of it. */
import path from 'node:path';
import type { DeskWorld } from '../desk-world.ts';
import type { ChangeFeed } from '../rpc/change-feed.ts';
import { deriveKeys } from '../seat-key.ts';
import { realTimers, type Timers } from '../timers.ts';
import { keepCommand } from '../use-cases/keep-command.ts';
import { RecordingStore } from './recording-store.ts';
import { Recordings } from './recordings.ts';

/** @param options.dataDirectory the desk's folder; recordings lie in `recordings/` of it, made with the first */
export function openRecordings(
  options: { readonly dataDirectory: string; readonly databaseKey: Buffer; readonly timers?: Timers },
  { world, changes }: { readonly world: DeskWorld; readonly changes: ChangeFeed },
): Recordings {
  const directory = path.join(options.dataDirectory, 'recordings');
  const { recordings: key } = deriveKeys(options.databaseKey);
  return new Recordings({
    world,
    store: new RecordingStore({ directory, key }),
    timers: options.timers ?? realTimers,
    // In the name of who made it. Where the claim has gone on meanwhile it is refused: it stays here all the same.
    note({ manifest: { claimId, interviewId, by }, recording }) {
      const actor = { kind: 'staff', staffId: by, roles: ['cso'] } as const;
      keepCommand(world, { claimId, command: { type: 'note-recording', interviewId, recording }, actor });
      changes.claims([claimId]);
    },
  });
}
