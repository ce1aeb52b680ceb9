import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { HubStart } from '../../shared/contract/desk-process.ts';
import { heapLimits } from './heap-limits.ts';
import type { Outcome } from './sentences.ts';

export interface HubChild {
  /** As `http://127.0.0.1:40124`, without a trailing slash. */
  readonly url: string;
  /** Resolves with the exit code when the hub stops for whatever reason. */
  readonly exited: Promise<number>;
  /** Asks it to stop (SIGTERM), and insists after the grace time. */
  stop(): Promise<void>;
}

export interface HubPlan {
  /** The program of the hub: a .ts file from source, a .js file from dist. */
  readonly script: string;
  readonly dataDirectory: string;
  readonly start: HubStart;
  /** Own host and port; port 0 lets the system choose. */
  readonly listen?: string;
  /** Milliseconds until a hub that says nothing counts as failed. */
  readonly patience?: number;
  /** What the hub writes besides its ready line. */
  readonly log: (line: string) => void;
}

/**
 * Starts the branch hub as a child on loopback. The key goes in by standard input, never by arguments or
 * environment (others can read those); the hub stops by itself when that input closes, so it cannot outlive us.
 */
export async function startHubChild(plan: HubPlan): Promise<Outcome<HubChild>> {
  const child = spawn(
    process.execPath,
    [...heapLimits, plan.script, '--data', plan.dataDirectory, '--listen', plan.listen ?? '127.0.0.1:0'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
  child.stdin.on('error', () => undefined); // it died before it read; `exited` tells
  child.stdin.write(`${JSON.stringify(plan.start)}\n`);
  createInterface({ input: child.stderr }).on('line', plan.log);

  // Only now, while the child starts: it brings zod with it.
  const { hubUrlIn } = await import('../../shared/contract/desk-process.ts');
  const url = await firstOf(child, exited, plan, hubUrlIn);
  if (url.ok) return { ok: true, value: { url: url.value, exited, stop: () => stop(child, exited) } };
  await stop(child, exited);
  return url;
}

function firstOf(
  child: ChildProcess,
  exited: Promise<number>,
  plan: HubPlan,
  hubUrlIn: (line: string) => string | undefined,
): Promise<Outcome<string>> {
  const failed = (reason: string): Outcome<string> => ({
    ok: false,
    why: { key: 'hubFailed', values: { reason } },
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(failed('timeout')), plan.patience ?? 60_000);
    const done = (outcome: Outcome<string>): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    if (child.stdout === null) return done(failed('no output'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = hubUrlIn(line);
      if (url === undefined) plan.log(line);
      else done({ ok: true, value: url });
    });
    void exited.then((code) => done(failed(`exit ${code}`)));
  });
}

async function stop(child: ChildProcess, exited: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.stdin?.end();
  child.kill('SIGTERM');
  const grace = setTimeout(() => child.kill('SIGKILL'), 8000);
  await exited;
  clearTimeout(grace);
}
