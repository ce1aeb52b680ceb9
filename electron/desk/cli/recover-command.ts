/**
 * The command line of the recovery key: `npm run recover -- FILE [--data DIR]`.
 * Ends with 0 when the key lies ready for the next start, 2 when it was refused; a refusal changes nothing.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DeskStartError } from '../database/start-error.ts';
import { placeKey } from '../recovery/place-key.ts';
import {
  longestSealedText,
  readSealLabel,
  restoreKey,
  type SealFault,
  type SealReading,
} from '../recovery/sealed-key.ts';
import { recoveryText } from '../recovery/sentences.ts';

/** What the command needs of the world; the tests give it another. */
export interface RecoverWorld {
  /** Used when no `--data` is given. */
  readonly defaultDataDirectory: string;
  /** One line from the person at the terminal, null when there is none. */
  ask(question: string): Promise<string | null>;
  say(text: string): void;
  now(): Date;
}

interface RecoverArguments {
  readonly file: string;
  readonly dataDirectory: string | undefined;
}

/** How often a code may be typed anew; only mistakes that its check symbols show are asked again. */
const tries = 5;

/** Runs the command; answers with its exit code. */
export async function recoverCommand(argv: readonly string[], world: RecoverWorld): Promise<0 | 2> {
  const refuse = (sentence: string): 2 => {
    world.say(`${sentence}\n`);
    return 2;
  };
  const line = readArguments(argv);
  if (typeof line === 'string') return refuse(line);
  const dataDirectory = line.dataDirectory ?? world.defaultDataDirectory;
  const text = readText(line.file);
  if (text === null) return refuse(recoveryText('command.unreadable', { file: line.file }));
  const label = readSealLabel(text);
  if (!label.ok) return refuse(faultSentence(label.fault));
  const { number, branch, computer, day } = label.value;
  world.say(`${recoveryText('command.found', { number, branch, computer, day })}\n`);
  const key = await askForKey(text, world);
  if (key === null) return refuse(recoveryText('command.noCode'));
  if (!key.ok) return refuse(faultSentence(key.fault));
  try {
    const plan = placeKey(dataDirectory, key.value, { number, at: world.now().toISOString() });
    if (plan.act === 'refuse')
      return refuse(recoveryText(`refused.${plan.why}`, { directory: dataDirectory }));
  } catch (error) {
    if (error instanceof DeskStartError) return refuse(error.sentence);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return refuse(recoveryText('command.notWritten', { directory: dataDirectory, code }));
  }
  world.say(`${recoveryText('command.placed', { directory: dataDirectory })}\n`);
  return 0;
}

/** Asks until the code is free of typing mistakes; null when the person gives up. */
async function askForKey(text: string, world: RecoverWorld): Promise<SealReading<Buffer> | null> {
  for (let left = tries; left > 0; left -= 1) {
    const typed = await world.ask(recoveryText('command.question'));
    if (typed === null || typed.trim() === '') return null;
    const key = await restoreKey(text, typed);
    if (key.ok || !key.fault.code.startsWith('code-')) return key;
    world.say(`${faultSentence(key.fault)}\n`);
  }
  return null;
}

function faultSentence({ code, params }: SealFault): string {
  return recoveryText(`fault.${code}`, params);
}

function readText(file: string): string | null {
  try {
    return statSync(file).size > longestSealedText * 4 ? '' : readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Reads the arguments; a text is what is wrong with them. */
function readArguments(argv: readonly string[]): RecoverArguments | string {
  const rest = argv.flatMap((argument) =>
    argument.startsWith('--data=') ? ['--data', argument.slice(7)] : [argument],
  );
  let file: string | undefined;
  let dataDirectory: string | undefined;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--data' && rest[0]) dataDirectory = path.resolve(rest.shift() ?? '');
    else if (!argument.startsWith('-') && file === undefined) file = path.resolve(argument);
    else return recoveryText('command.usage');
  }
  return file === undefined ? recoveryText('command.usage') : { file, dataDirectory };
}
