/** Programs of a measurement in processes of their own: asked by messages, and gone when we are gone. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface ChildProgram {
  readonly pid: number;
  /** Rejects when the program fails or ends before it answered. */
  ask<Answer>(wish: object): Promise<Answer>;
  close(): Promise<void>;
}

interface Question {
  readonly id: number;
  readonly wish: unknown;
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly failure?: string;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** @param script file name beside this one; it calls `answerParent` */
export function startChild(script: string, nodeOptions: readonly string[] = []): ChildProgram {
  const child = fork(path.join(import.meta.dirname, script), { execArgv: [...nodeOptions] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} did not start`);
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  child.on('message', ({ id, value, failure }: Reply) => {
    if (failure === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(`${script}: ${failure}`));
    waiting.delete(id);
  });
  child.once('exit', (code) => {
    for (const one of waiting.values()) one.reject(new Error(`${script} ended with ${code}`));
  });
  return {
    pid,
    ask: <Answer>(wish: object) =>
      new Promise<Answer>((resolve, reject) => {
        const id = (questions += 1);
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        child.send({ id, wish });
      }),
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

/** The other end: answers every wish of the parent, and ends with it. */
export function answerParent<Wish>(answer: (wish: Wish) => unknown): void {
  const reply = (content: Reply): void => void process.send?.(content);
  process.on('message', ({ id, wish }: Question) => {
    Promise.resolve(wish as Wish)
      .then(answer)
      .then(
        (value) => reply({ id, value }),
        (error: unknown) => reply({ id, failure: error instanceof Error ? (error.stack ?? '') : 'unknown' }),
      );
  });
  process.once('disconnect', () => process.exit());
}
