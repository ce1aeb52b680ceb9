/**
 * A morning's papers (the practice day: about 200 claims with 1,000 files) are read in the background while an officer
 * works at the screen: what the screen feels of it, and how soon a paper that just came is read.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { bounded, reported, type Result } from './measure.ts';
import { basePapers } from './papers/base-papers.ts';
import { jpegOf } from './papers/picture.ts';
import { preparePracticeSeat } from './practice-seat.ts';
import { ownFolder, waitFor, type Scene } from './scene.ts';
import { connectSeat, signIn, type DeskClient } from './seat-client.ts';
import { childrenOf, withShell, type ShellProcess } from './shell-process.ts';
import { untilQueue, withWindow } from './window.ts';

const officer = 'CSO1';

interface MorningProbe {
  readonly longTasks: number[];
  readonly frames: number[];
}
declare global {
  interface Window {
    loketMorningProbe?: MorningProbe;
  }
}

export async function measureMorning(scene: Scene): Promise<Result[]> {
  const directory = ownFolder(scene, 'morning');
  await preparePracticeSeat(directory, scene);
  return withShell(scene, directory, async (shell) => {
    const client = await connectSeat(shell);
    const read = countReadings(client.desk);
    try {
      await signIn(client.desk, officer);
      const screen = await withWindow(shell, client, ({ page }) => watchScreen(scene, shell, page, read));
      return [...screen, await arrivals(scene, client.desk)];
    } finally {
      client.close();
    }
  });
}

/** How many times papers of claims were read since; each notice names one claim or more. Ends with the connection. */
function countReadings(desk: DeskClient): () => number {
  let count = 0;
  const follow = async (): Promise<void> => {
    for await (const change of await desk.changes()) if (change.kind === 'readings') count += 1;
  };
  void follow().catch(() => undefined);
  return () => count;
}

/** Spells of work in turn with the reader at work and the reader stopped by a signal, so that both meet the same page. */
async function watchScreen(
  scene: Scene,
  shell: ShellProcess,
  page: Page,
  read: () => number,
): Promise<Result[]> {
  await untilQueue(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(installProbe);
  const spells = scene.quick ? 1 : 4;
  const felt = { reading: emptyProbe(), still: emptyProbe() };
  let files = 0;
  for (let spell = 0; spell < spells; spell += 1) {
    // It is started anew from time to time.
    const reader = await waitFor('the reading process', () => stopped(readingProcessOf(shell)), 60_000, 100);
    add(felt.still, await spellOfWork(page));
    process.kill(reader, 'SIGCONT');
    const before = read();
    add(felt.reading, await spellOfWork(page));
    files += read() - before;
  }
  scene.log(`${files} notices of papers read while the officer worked`);
  const { reading, still } = felt;
  return [
    reported('frame to frame while papers are read', 'ms', reading.frames),
    reported('frame to frame while no paper is read', 'ms', still.frames),
    bounded(
      'long tasks of the screen beyond those without reading, 60 s of work',
      'tasks',
      Math.max(0, reading.longTasks.length - still.longTasks.length),
      2,
    ),
  ];
}

function readingProcessOf(shell: ShellProcess): number | undefined {
  return childrenOf(shell.pid).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-process'),
  );
}

/** Stops a process; undefined when there is none, or it ended just now. */
function stopped(pid: number | undefined): number | undefined {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGSTOP');
    return pid;
  } catch {
    return undefined;
  }
}

const emptyProbe = (): MorningProbe => ({ longTasks: [], frames: [] });

function add(sum: MorningProbe, more: MorningProbe): void {
  sum.longTasks.push(...more.longTasks);
  sum.frames.push(...more.frames);
}

/** Runs in the page: the time from frame to frame, and every task of 50 ms or more. */
function installProbe(): void {
  const probe: MorningProbe = { longTasks: [], frames: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.longTasks.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  const look = (now: number): void => {
    probe.frames.push(now - last);
    last = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.loketMorningProbe = probe;
}

/** Fifteen seconds of wheel over the queue and claims opened one after another by the keyboard. */
async function spellOfWork(page: Page): Promise<MorningProbe> {
  await page.evaluate(() => {
    window.loketMorningProbe?.frames.splice(0);
    window.loketMorningProbe?.longTasks.splice(0);
  });
  const until = performance.now() + 15_000;
  const list = page.locator('[data-claim-list]');
  while (performance.now() < until) {
    await list.focus();
    for (let row = 0; row < 5; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('[data-item]').first().waitFor();
    await list.hover();
    for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, turn < 6 ? 240 : -240);
  }
  const probe = await page.evaluate(() => window.loketMorningProbe);
  if (probe === undefined) throw new Error('the page lost its probe');
  return probe;
}

/** Papers attached to a claim at the officer's desk while the morning's papers wait: from the call to the reading. */
async function arrivals(scene: Scene, desk: DeskClient): Promise<Result> {
  const taken = await desk.claims.takeNext({});
  if (taken.status === 'refused' || taken.claimId === null) throw new Error('no claim to attach papers to');
  const { claimId } = taken;
  const papers = basePapers('test', scene.quick ? 1 : 4);
  const took: number[] = [];
  for (const [place, paper] of papers.entries()) {
    const content = new Uint8Array(await jpegOf(paper.take()));
    const file = new File([content], `berkas-${place}.jpg`, { type: 'image/jpeg' });
    const start = performance.now();
    const answer = await desk.documents.attach({ claimId, kind: 'lainnya', file });
    if (answer.status !== 'done') throw new Error(`a paper was not attached: ${answer.status}`);
    await waitFor('the reading of a new paper', () => newestIsRead(desk, claimId), 120_000, 25);
    took.push(performance.now() - start);
  }
  return reported('a paper from its arrival to its hints, with the morning waiting', 'ms', took);
}

async function newestIsRead(desk: DeskClient, claimId: string): Promise<true | undefined> {
  const view = await desk.claims.open({ claimId });
  const newest = view?.state.documents.at(-1)?.id;
  const readings = await desk.documents.readings({ claimId });
  const state = readings.find(({ documentId }) => documentId === newest)?.state.status;
  return state === 'read' || state === 'unreadable' ? true : undefined;
}
