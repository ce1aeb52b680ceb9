/** The real programs, each at its place of the small internet: the branch's hub, a workstation, and browsers. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from 'playwright';
import { browserArguments, findBrowser } from '../../../build/browser.ts';
import { project } from '../../../build/project.ts';
import type { ThrowawayRelay } from '../../../build/relay.ts';
import { heapLimits } from '../../../electron/browser-shell/heap-limits.ts';
import { hubUrlIn } from '../../../shared/contract/desk-process.ts';
import { hubAddress, ports, type Place, type SmallInternet } from './namespaces.ts';

const node = path.join(project.bin, 'node');
const hubProgram = path.join(project.root, 'hub', 'cli', 'hub.ts');

export interface Running {
  stop(): Promise<void>;
}

function running(child: ChildProcess): Running {
  const ended = once(child, 'exit');
  return {
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(insist);
    },
  };
}

/** Waits for a line in which `find` finds something. @throws with what was said when the program ends before */
function heard(child: ChildProcess, find: (line: string) => string | undefined): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', (line) => {
          if (said.length < 100) said.push(line);
          const found = find(line);
          if (found !== undefined) resolve(found);
        });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.join('\n')}`)));
  });
}

export interface HubPlan {
  readonly folder: string;
  readonly relay: ThrowawayRelay;
}

/** The hub over HTTPS with a certificate of its own, the people of the practice branch, and the relay. */
export async function startHub(internet: SmallInternet, plan: HubPlan): Promise<Running> {
  const [ip = '', ...words] = internet.through('hub');
  const options = [
    ...['--data', plan.folder, '--listen', `${hubAddress}:${ports.hub}`, '--self-signed', '--practice'],
    ...['--participant', path.join(project.dist, 'participant')],
    ...['--relay', plan.relay.url, '--relay-secret-file', plan.relay.secretFile],
  ];
  const child = spawn(ip, [...words, node, hubProgram, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  await heard(child, hubUrlIn);
  return running(child);
}

/** The code by which a workstation joins that hub. */
export function seatCodeOf(hubFolder: string): string {
  const said = execFileSync(node, [hubProgram, 'seat-code', '--data', hubFolder], { encoding: 'utf8' });
  const code = /^ {2}(\S{20,})$/mu.exec(said)?.[1];
  if (code === undefined) throw new Error('no seat code in the words of the hub');
  return code;
}

/** The workstation as `npm start` runs it in its browser shell. @returns the first address of its window */
export async function startSeat(
  internet: SmallInternet,
  folder: string,
  seatCode: string,
): Promise<Running & { readonly firstUrl: string }> {
  const [ip = '', ...words] = internet.through('officer');
  const program = path.join(project.dist, 'browser-shell', 'index.js');
  const joining = ['--hub', `https://${hubAddress}:${ports.hub}`, '--seat-code', seatCode];
  const child = spawn(
    ip,
    [...words, node, ...heapLimits, program, '--no-open', '--data', folder, '--port', '0', ...joining],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const firstUrl = await heard(child, (line) => /http:\/\/127\.0\.0\.1:\d+\/\S+/u.exec(line)?.[0]);
  return { firstUrl, ...running(child) };
}

/** A Chromium that lives at a place; its wrapper lies in `folder`. */
export function startBrowser(internet: SmallInternet, place: Place, folder: string): Promise<Browser> {
  const wrapper = path.join(folder, `chromium-${place}`);
  const command = [...internet.through(place), `'${findBrowser() ?? ''}'`].join(' ');
  writeFileSync(wrapper, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(wrapper, 0o700);
  return chromium.launch({ executablePath: wrapper, args: browserArguments() });
}

/** Everything of the phone's that the router leads over it is late by so many milliseconds in each direction. */
export async function startSlowLine(internet: SmallInternet, delay: number): Promise<Running> {
  const [ip = '', ...words] = internet.through('hub');
  const program = path.join(import.meta.dirname, 'slow-line.ts');
  const ways = [ports.slowHub, `${hubAddress}:${ports.hub}`, ports.slowRelay, `${hubAddress}:${ports.relay}`];
  const child = spawn(ip, [...words, node, program, String(delay), ...ways.map(String)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await heard(child, (line) => (line === 'ready' ? line : undefined));
  return running(child);
}
