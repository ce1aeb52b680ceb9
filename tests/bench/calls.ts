/**
 * The video call of the real program against two bare peers, in network namespaces on this machine: from the opening of
 * the participant's page to his first picture at the officer's, and from the end of a cut to the next picture; what a call
 * costs the officer's main thread, and the meter of his picture a core.
 */
import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { NoRelay } from '../../build/relay.ts';
import { openCallScene, type CallScene } from '../network/support/call.ts';
import { missingForNetwork } from '../network/support/missing.ts';
import { firstPicture, openBarePair, type BarePair } from './bare-peers.ts';
import { bounded, compare, reported, type Result } from './measure.ts';
import { pairsOf, waitFor, type Scene } from './scene.ts';

const participantVideo = '[data-testid="participant-video"]';
/** The cut itself, in milliseconds. */
const cutFor = 10_000;

interface Stage {
  readonly call: CallScene;
  readonly phone: Page;
  readonly bare: BarePair;
}

/** The participant's page is opened anew; until its picture stands at the officer's. */
async function setUpCall({ call, phone }: Stage): Promise<number> {
  const begun = Date.now();
  await phone.reload({ waitUntil: 'commit' });
  return (await firstPicture(call.officer, participantVideo, begun, 'newStream')) - begun;
}

/** Nothing comes through for ten seconds, neither media nor the words of either pair of peers; from its end to the next picture. */
async function resumeAfterCut(stage: Stage, page: Page, selector: string): Promise<number> {
  const { internet } = stage.call;
  internet.cut();
  stage.bare.holdWords();
  await page.waitForTimeout(cutFor);
  const begun = Date.now();
  internet.mend();
  stage.bare.releaseWords();
  return (await firstPicture(page, selector, begun, 'any')) - begun;
}

async function compareCalls(scene: Scene, stage: Stage): Promise<Result[]> {
  const pairs = pairsOf(scene);
  const setUp = await compare({
    name: 'a call, from opening the page to the first picture at the officer’s, against two bare peers',
    ...{ unit: 'ms', pairs, seed: scene.seed, bound: { atMost: 1.5 } },
    subject: () => setUpCall(stage),
    baseline: () => stage.bare.setUp(),
  });
  await setUpCall(stage);
  await stage.bare.setUp();
  const resume = await compare({
    name: 'after a cut of 10 s, from its end to the next picture, against a bare restartIce()',
    ...{ unit: 'ms', pairs: Math.min(5, pairs), seed: scene.seed + 1, bound: { atMost: 1.5 } },
    subject: () => resumeAfterCut(stage, stage.call.officer, participantVideo),
    baseline: () => resumeAfterCut(stage, stage.bare.officer, 'video'),
  });
  return [setUp, resume];
}

/** Processor time in seconds of the worker threads of the browser's pages (Linux). */
function workerSeconds(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of pids)
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const folder = `/proc/${pid}/task/${thread}`;
      if (!readFileSync(`${folder}/comm`, 'utf8').startsWith('DedicatedWorker')) continue;
      const fields = readFileSync(`${folder}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      ticks += Number(fields[11]) + Number(fields[12]);
    }
  return ticks / 100;
}

async function pageProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

async function measureOfficer(scene: Scene, { call }: Stage): Promise<Result[]> {
  const seconds = scene.quick ? 10 : 60;
  const { officer } = call;
  const browser = officer.context().browser();
  if (!browser) throw new Error('the officer has no browser');
  const pids = await pageProcesses(browser);
  const before = workerSeconds(pids);
  const tasks = await officer.evaluate(
    (milliseconds) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) found.push(duration);
        });
        observer.observe({ type: 'longtask' });
        setTimeout(() => {
          observer.disconnect();
          resolve(found);
        }, milliseconds);
      }),
    seconds * 1000,
  );
  const share = (100 * (workerSeconds(pids) - before)) / seconds;
  return [
    reported(`long tasks (from 50 ms) of the officer’s page in ${seconds} s of a call`, 'tasks', [
      tasks.length,
    ]),
    reported('the longest of them', 'ms', [Math.max(0, ...tasks)]),
    bounded('the picture’s meter, two frames a second, in percent of a core', '%', share, 2),
  ];
}

export async function measureCalls(scene: Scene): Promise<Result[]> {
  const missing = missingForNetwork();
  if (missing !== undefined) throw new NoRelay(missing);
  const call = await openCallScene();
  try {
    const phone = (await call.openPhone()).page;
    await waitFor(
      'the first picture',
      async () => (await call.officer.isVisible(participantVideo)) || undefined,
    );
    const bare = await openBarePair(call.officer, phone);
    const stage: Stage = { call, phone, bare };
    await setUpCall(stage);
    return [...(await measureOfficer(scene, stage)), ...(await compareCalls(scene, stage))];
  } finally {
    await call.close();
  }
}
