/** A PIN from the operator: typed without being seen, from standard input, or drawn by the machine. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { drawPin, Pin } from '../staff-admin/accounts.ts';
import { CommandError } from './command-error.ts';
import { texts } from './texts.ts';

export interface PinWish {
  readonly generate: boolean;
  readonly fromInput: boolean;
}

/** @returns the PIN, and whether the operator must be shown it. @throws CommandError when it is no good PIN */
export async function askPin(wish: PinWish): Promise<{ pin: string; isDrawn: boolean }> {
  if (wish.generate) return { pin: drawPin(), isDrawn: true };
  const isTyped = process.stdin.isTTY && !wish.fromInput;
  const [first, second] = isTyped ? await typedTwice() : await lineOfInput();
  if (first !== second) throw new CommandError(texts.staff.pinsDiffer);
  const parsed = Pin.safeParse(first);
  if (!parsed.success) throw new CommandError(texts.staff.badPin);
  return { pin: parsed.data, isDrawn: false };
}

async function typedTwice(): Promise<[string, string]> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    const ask = async (prompt: string): Promise<string> => {
      process.stderr.write(prompt);
      const answer = await lines.question('');
      process.stderr.write('\n');
      return answer.trim();
    };
    return [await ask(texts.staff.pinPrompt), await ask(texts.staff.pinAgain)];
  } finally {
    lines.close();
  }
}

async function lineOfInput(): Promise<[string, string]> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return [line.trim(), line.trim()];
  }
  return ['', ''];
}
