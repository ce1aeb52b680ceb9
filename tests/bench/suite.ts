/** All measurements by name, in the order in which they run. */
import { measureCalls } from './calls.ts';
import { measureCatchUp } from './catch-up.ts';
import { measureHubCommands } from './hub-commands.ts';
import { measureHubTakes } from './hub-takes.ts';
import { measureLargeCache } from './large-cache.ts';
import { measureLive } from './live.ts';
import { measureLongList } from './long-list.ts';
import type { Result } from './measure.ts';
import { measureMemory } from './memory.ts';
import { measureMorning } from './morning.ts';
import { measurePapers } from './papers/measure-papers.ts';
import { measureReading } from './papers/measure-reading.ts';
import { measureParticipantPage } from './participant-page.ts';
import { measureRoundTrip } from './round-trip.ts';
import { ownFolder, type Scene } from './scene.ts';
import { measureSockets } from './sockets.ts';
import { measureStartUp } from './start-up.ts';
import { measureStorage } from './storage.ts';

export interface Measurement {
  readonly name: string;
  run(scene: Scene): Promise<Result[]>;
}

export const measurements: readonly Measurement[] = [
  { name: 'storage', run: (scene) => measureStorage(ownFolder(scene, 'storage'), scene.seed) },
  { name: 'round-trip', run: measureRoundTrip },
  { name: 'start-up', run: measureStartUp },
  { name: 'memory', run: measureMemory },
  { name: 'long-list', run: measureLongList },
  { name: 'large-cache', run: measureLargeCache },
  { name: 'hub-commands', run: measureHubCommands },
  { name: 'hub-takes', run: measureHubTakes },
  { name: 'live', run: measureLive },
  { name: 'catch-up', run: measureCatchUp },
  { name: 'sockets', run: measureSockets },
  { name: 'papers', run: measurePapers },
  { name: 'reading', run: measureReading },
  { name: 'morning', run: measureMorning },
  { name: 'participant-page', run: measureParticipantPage },
  { name: 'calls', run: measureCalls },
];
