/** Thousands of seats that only listen at one hub: what each of them costs, and how fast one commit reaches all. */
import { readFileSync } from 'node:fs';
import { envelopeOf, seatSecret, withBranch, type BenchBranch } from './branch.ts';
import { eightOfficers } from './branch-staff.ts';
import { startChild, type ChildProgram } from './child-program.ts';
import type { HubMemory } from './hub-process.ts';
import { percentile, reported, type Result } from './measure.ts';
import type { Scene } from './scene.ts';
import { machineTime } from './machine-time.ts';
import type { WatchWish } from './watch-process.ts';

const wanted = 5000;
const processes = 2;
/** What a hub has open beside its streams, with room. */
const filesBeside = 300;

export async function measureSockets(scene: Scene): Promise<Result[]> {
  return withBranch(scene, 'sockets', async (branch) => {
    const streams = streamsHere(scene);
    const before = await branch.hub.ask<HubMemory>({ kind: 'memory' });
    const listeners = Array.from({ length: processes }, () => startChild('watch-process.ts'));
    try {
      const opened = performance.now();
      const wish: WatchWish = { kind: 'open', url: branch.url, seatSecret, streams: streams / processes };
      await Promise.all(listeners.map((listener) => listener.ask(wish)));
      scene.log(`${streams} streams opened in ${((performance.now() - opened) / 1000).toFixed(1)} s`);
      const samples = await fanOut(branch, listeners, scene.quick ? 3 : 30);
      const after = await branch.hub.ask<HubMemory>({ kind: 'memory' });
      await tellIdle(scene, branch);
      const perSocket = (of: 'rss' | 'heapUsed'): number => (after[of] - before[of]) / 1024 / streams;
      return [
        reported(`resident memory of the hub for each of ${streams} idle streams`, 'KB', [perSocket('rss')]),
        reported(`heap of the hub for each of ${streams} idle streams`, 'KB', [perSocket('heapUsed')]),
        reported(`one commit told to ${streams} streams, p99 of all`, 'ms', [percentile(samples, 0.99)]),
        reported(`one commit told to ${streams} streams`, 'ms', samples),
      ];
    } finally {
      await Promise.all(listeners.map((listener) => listener.close()));
    }
  });
}

/** Fewer where the machine does not allow so many open files. */
function streamsHere(scene: Scene): number {
  const [, hard] = /^Max open files\s+\d+\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  const allowed = Math.min(scene.quick ? 200 : wanted, Number(hard ?? wanted) - filesBeside);
  const streams = allowed - (allowed % processes);
  if (streams < wanted) scene.log(`${streams} streams instead of ${wanted} (open files: ${hard})`);
  return streams;
}

/** From the call of a command to the moment at which each stream was told of it. */
async function fanOut(
  branch: BenchBranch,
  listeners: readonly ChildProgram[],
  times: number,
): Promise<number[]> {
  const kabid = branch.client(await branch.signIn('KABID'));
  const [staffId = ''] = eightOfficers;
  const samples: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const key = { staffId, day: branch.today, program: 'JHT', channel: 'online' } as const;
    const envelope = envelopeOf({ type: 'set-quota', ...key, cap: 100 + turn });
    const start = machineTime();
    const [answer] = await kabid.push({ envelopes: [envelope] });
    if (answer?.status !== 'accepted') throw new Error('the cap was refused');
    const wish: WatchWish = { kind: 'arrivals', last: answer.seq };
    for (const times of await Promise.all(listeners.map((one) => one.ask<number[]>(wish))))
      samples.push(...times.map((time) => time - start));
  }
  return samples;
}

/** What the streams cost while nothing happens. */
async function tellIdle(scene: Scene, { hub }: BenchBranch): Promise<void> {
  const pause = 5000; // a settling time, and what is timed: no result is waited for
  const { processor } = await hub.ask<HubMemory>({ kind: 'memory' });
  await new Promise((resolve) => setTimeout(resolve, pause));
  const used = (await hub.ask<HubMemory>({ kind: 'memory' })).processor - processor;
  scene.log(`idle, the hub uses ${((used / pause) * 100).toFixed(0)} % of one processor`);
}
