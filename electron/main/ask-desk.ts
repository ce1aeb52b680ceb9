/** One question to a desk process that is started for it alone: the shell itself has neither database nor network. */
import { FromDesk, type ToDesk } from '../../shared/contract/desk-process.ts';
import type { ChildProcessLike } from './supervised-process.ts';

type AskedChild = ChildProcessLike & {
  postMessage(message: ToDesk): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
};

export type DeskQuestion = Extract<ToDesk, { type: 'meet-hub' | 'count-waiting' }>;
type Answer<Q extends DeskQuestion> = Extract<
  FromDesk,
  { type: Q['type'] extends 'meet-hub' ? 'hub-meeting' : 'waiting' }
>;

const answerTypes = { 'meet-hub': 'hub-meeting', 'count-waiting': 'waiting' } as const;

/** @returns the answer, or null when the process ended without one */
export function askDesk<Q extends DeskQuestion>(
  fork: () => AskedChild,
  question: Q,
): Promise<Answer<Q> | null> {
  const child = fork();
  const answer = new Promise<Answer<Q> | null>((resolve) => {
    child.on('message', (message) => {
      const parsed = FromDesk.safeParse(message);
      const isAnswer = parsed.success && parsed.data.type === answerTypes[question.type];
      resolve(isAnswer ? (parsed.data as Answer<Q>) : null);
    });
    child.on('exit', () => resolve(null));
  });
  child.postMessage(question);
  return answer.finally(() => child.kill());
}
