/**
 * The command line of the intake: `npm run intake -- PACKAGE [--data DIR] [--json]`.
 * Ends with 0 when it ran (even with refused rows or stopped by Ctrl+C), 2 when the package could not be taken in.
 */
import path from 'node:path';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import type { IntakeDesk } from '../intake/intake-desk.ts';
import { failureOf } from '../intake/intake-failure.ts';
import { printReport } from '../intake/print-report.ts';
import { runIntake } from '../intake/run-intake.ts';
import { failureSentence, intakeText } from '../intake/sentences.ts';

export interface IntakeArguments {
  readonly packagePath: string;
  readonly dataDirectory: string | undefined;
  readonly json: boolean;
}

/** What the command needs of the world; the tests give it another. */
export interface CommandWorld {
  /** Opens the desk of a data directory. An error with a sentence for people is an IntakeFailure. */
  openDesk(
    dataDirectory: string | undefined,
  ): Promise<{ intakeDesk: IntakeDesk; close(): Promise<void> | void }>;
  /** The answer: the report. */
  out(text: string): void;
  /** What is said beside it: progress and failures. */
  say(text: string): void;
  /** Whether `say` goes to a terminal, where one line can be written over and over. */
  readonly terminal: boolean;
  readonly signal: AbortSignal;
}

/** The report as programs read it; field names are part of the command's contract. */
export function reportForPrograms(report: IntakeReport): Record<string, unknown> {
  return {
    taken: report.taken,
    skipped: report.skipped,
    refusedRows: report.refusedRows.map(({ row, heading, value, code, reason }) => ({
      row,
      heading,
      value,
      code,
      reason,
    })),
    takenFiles: report.takenFiles,
    refusedFiles: report.refusedFiles.map(({ path: file, code, reason }) => ({ path: file, code, reason })),
    unknownHeadings: report.unknownHeadings,
    cancelled: report.cancelled,
  };
}

/** Reads the arguments; a text is what is wrong with them. */
export function readIntakeArguments(argv: readonly string[]): IntakeArguments | string {
  const rest = argv.flatMap((argument) =>
    argument.startsWith('--data=') ? ['--data', argument.slice(7)] : [argument],
  );
  let packagePath: string | undefined;
  let dataDirectory: string | undefined;
  let json = false;
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--json') json = true;
    else if (argument === '--data' && rest[0]) dataDirectory = path.resolve(rest.shift() ?? '');
    else if (!argument.startsWith('-') && packagePath === undefined) packagePath = path.resolve(argument);
    else return intakeText('command.unknown-option', { option: argument });
  }
  return packagePath === undefined
    ? intakeText('command.path-missing')
    : { packagePath, dataDirectory, json };
}

/** Runs the command; answers with its exit code. */
export async function intakeCommand(argv: readonly string[], world: CommandWorld): Promise<0 | 2> {
  const line = readIntakeArguments(argv);
  if (typeof line === 'string') {
    world.say(`${line}\n${intakeText('command.usage')}\n`);
    return 2;
  }
  try {
    const seat = await world.openDesk(line.dataDirectory);
    try {
      const report = await runIntake({
        path: line.packagePath,
        desk: seat.intakeDesk,
        signal: world.signal,
        onProgress: ({ done, total }) => sayProgress(world, done, total),
      });
      world.out(
        line.json
          ? `${JSON.stringify(reportForPrograms(report), null, 2)}\n`
          : printReport(report, line.packagePath),
      );
      return 0;
    } finally {
      await seat.close();
    }
  } catch (error) {
    return sayFailure(error, line, world);
  }
}

/** In a terminal one line written over; in a log only the end. */
function sayProgress(world: CommandWorld, done: number, total: number): void {
  const text = intakeText('progress.rows', { done, total });
  if (world.terminal) world.say(`\r${text}${done === total ? '\n' : ''}`);
  else if (done === total) world.say(`${text}\n`);
}

function sayFailure(error: unknown, line: IntakeArguments, world: CommandWorld): 2 {
  const failure = failureOf(error);
  const reason = failure?.message ?? failureSentence('unexpected');
  if (line.json)
    world.out(`${JSON.stringify({ failure: { code: failure?.code ?? 'unexpected', reason } }, null, 2)}\n`);
  world.say(`${intakeText('command.failed', { reason })}\n`);
  // The place in the program and no values: an error's message may hold what stood in a row.
  if (!failure && error instanceof Error)
    world.say(
      `${error.name}\n${(error.stack ?? '')
        .split('\n')
        .filter((part) => /^\s+at /.test(part))
        .join('\n')}\n`,
    );
  return 2;
}
