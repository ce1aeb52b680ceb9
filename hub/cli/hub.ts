/**
 * `npm run hub -- [COMMAND]`: the hub of a branch and what its operator does with it. Exit 0 = done, 1 = the world is
 * not as it must be (one sentence on standard error says why), 2 = the command was not understood, 70 = a bug.
 */
import { placesOf, stderrLog } from '../log.ts';
import { faultOf } from '../store/fault-of.ts';
import { CommandError } from './command-error.ts';
import { help } from './texts.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Each is read when it is wanted: a start of the hub needs none of the others. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./migrate.ts')).runMigrate,
  'seat-code': async () => (await import('./seat-code.ts')).runSeatCode,
  'booth-code': async () => (await import('./booth-code.ts')).runBoothCode,
  staff: async () => (await import('./staff.ts')).runStaff,
  certificate: async () => (await import('./certificate.ts')).runCertificate,
  epoch: async () => (await import('./epoch.ts')).runEpoch,
};

async function run(args: readonly string[]): Promise<number> {
  const [first = ''] = args;
  if (args.includes('--help') || args.includes('-h') || first === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (command) return (await command())(args.slice(1));
  return (await import('./run-hub.ts')).runHub(args);
}

/** The sentence, and the code for the log; never the text of an error, which may quote an address with its password. */
function explain(error: unknown): number {
  if (error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const fault = faultOf(error);
  if (!fault) {
    stderrLog({ code: 'bug', at: placesOf(error) });
    return 70;
  }
  stderrLog({ code: fault.code });
  process.stderr.write(`${fault.message}\n`);
  return 1;
}

if (import.meta.main) process.exit(await run(process.argv.slice(2)).catch(explain));
