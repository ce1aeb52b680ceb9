/** `npm run recover -- FILE [--data DIR]`: brings a seat's lost key back from its sealed file and the code. */
import { homedir } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { defaultDataDirectory } from '../data-directory.ts';
import { recoverCommand } from './recover-command.ts';

const terminal = createInterface({ input: process.stdin, output: process.stderr });
const ended = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
// Lines that come before they are asked for (a pipe) wait here.
const lines = terminal[Symbol.asyncIterator]();

process.exitCode = await recoverCommand(process.argv.slice(2), {
  defaultDataDirectory: defaultDataDirectory(process.platform, process.env, homedir()),
  async ask(question) {
    terminal.setPrompt(question);
    terminal.prompt();
    const line = await Promise.race([lines.next(), ended.then(() => ({ done: true, value: '' }))]);
    return line.done ? null : line.value;
  },
  say: (text) => process.stderr.write(text),
  now: () => new Date(),
});
terminal.close();
