/** The hub of a branch as a process of its own, on PostgreSQL under the working role. */
import { startHub } from '../../hub/start-hub.ts';
import { openPostgresStore } from '../../hub/store/postgres-store.ts';
import type { StaffSeed } from '../../shared/practice/staff.ts';
import { answerParent } from './child-program.ts';
import { benchBranch } from './branch-staff.ts';

export type HubWish =
  | {
      readonly kind: 'start';
      readonly directory: string;
      readonly databaseUrl: string;
      readonly seatSecret: string;
      readonly staff: readonly StaffSeed[];
    }
  /** Needs `--expose-gc`: memory after a full collection, and the processor time used so far. */
  | { readonly kind: 'memory' };

export interface HubMemory {
  /** All in bytes. */
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  /** Milliseconds. */
  readonly processor: number;
}

answerParent(async (wish: HubWish): Promise<{ url: string } | HubMemory> => {
  if (wish.kind === 'memory') return memory();
  const { directory, databaseUrl, seatSecret, staff } = wish;
  const hub = await startHub({
    dataDirectory: directory,
    databaseKey: 'ab'.repeat(32),
    seatSecret,
    openStore: () => openPostgresStore({ url: databaseUrl, now: () => new Date() }),
    participantDirectory: directory,
    branch: benchBranch,
    staff,
  });
  return { url: hub.url };
});

function memory(): HubMemory {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return { rss, heapUsed, external, processor: (user + system) / 1000 };
}
