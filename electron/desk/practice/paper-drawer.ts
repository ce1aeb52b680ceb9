/** Practice papers, drawn beside the desk so that it goes on answering and stays small. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClaimPlan, Paper } from './claim-plan.ts';
import type { DrawingAnswer, DrawingRequest, DrawingModule } from './drawing-process.ts';

export interface PaperDrawer {
  /** The bytes of the paper's file. Throws for a kind that has no drawing, which is a bug. */
  draw(seed: string, plan: ClaimPlan, paper: Paper): Promise<Buffer>;
  close(): void;
}

/** From source beside this file; in a build all bundles lie in folders beside each other. */
function drawingProgram(): string {
  return import.meta.filename.endsWith('.js')
    ? path.join(import.meta.dirname, '..', 'desk', 'drawing-process.js')
    : path.join(import.meta.dirname, 'drawing-process.ts');
}

/**
 * Starts the drawing process; when it cannot start or dies, the rest is drawn in this process. Under Electron always
 * here: its program is no Node for other scripts (fuse `runAsNode`), starting it again would open a second Loket.
 */
export function openPaperDrawer(): PaperDrawer {
  const child = process.versions['electron'] === undefined ? startProcess() : null;
  const waiting = new Map<number, (answer: DrawingAnswer | undefined) => void>();
  let isAlive = child !== null;
  let lastId = 0;
  const end = (): void => {
    isAlive = false;
    for (const settle of waiting.values()) settle(undefined);
    waiting.clear();
  };
  child?.on('error', end);
  child?.on('exit', end);
  child?.on('message', (answer: DrawingAnswer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });

  const askProcess = (request: DrawingRequest): Promise<DrawingAnswer | undefined> =>
    new Promise((resolve) => {
      if (!child || !isAlive) return resolve(undefined);
      waiting.set(request.id, resolve);
      child.send(request, (error) => (error ? end() : undefined));
    });

  return {
    async draw(seed, plan, paper) {
      const request = { id: (lastId += 1), seed, plan, paper };
      const answer = (await askProcess(request)) ?? (await drawHere(request));
      if (answer.bytes === null) throw new Error(`no drawing for ${paper.kind}`);
      return Buffer.from(answer.bytes);
    },
    close: () => void child?.kill(),
  };
}

function startProcess(): ChildProcess {
  return fork(drawingProgram(), {
    execArgv: [],
    env: { ...process.env, LOKET_DRAWING_PROCESS: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Loaded only here: the libraries of the drawing would stay in the desk's memory for the rest of the day. */
async function drawHere(request: DrawingRequest): Promise<DrawingAnswer> {
  const { draw } = (await import(pathToFileURL(drawingProgram()).href)) as DrawingModule;
  return draw(request);
}
