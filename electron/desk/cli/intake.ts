/** `npm run intake -- PACKAGE [--data DIR] [--json]`: takes in a day's package without a window. */
import { homedir } from 'node:os';
import path from 'node:path';
import { defaultDataDirectory } from '../data-directory.ts';
import { DeskStartError } from '../database/start-error.ts';
import { IntakeFailure } from '../intake/intake-failure.ts';
import { intakeText } from '../intake/sentences.ts';
import type { OpenSeat } from '../open-seat.ts';
import { openSeat } from '../open-seat.ts';
import { SeatKeyError, readSeatKey } from '../seat-key.ts';
import { intakeCommand } from './intake-command.ts';

/** Where the shells keep the desk within the data directory. */
const deskFolder = 'desk';

function openDesk(named: string | undefined): Promise<OpenSeat> {
  const dataDirectory = named ?? defaultDataDirectory(process.platform, process.env, homedir());
  try {
    const databaseKey = readSeatKey(dataDirectory);
    return Promise.resolve(openSeat({ dataDirectory: path.join(dataDirectory, deskFolder), databaseKey }));
  } catch (error) {
    if (error instanceof DeskStartError || error instanceof SeatKeyError)
      throw new IntakeFailure('seat-not-opened', { why: error.message }, error);
    throw error;
  }
}

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.on('SIGINT', () => {
  // The second time the person means it; whole claims are safe all the same.
  if (stop.signal.aborted) process.exit(130);
  process.stderr.write(`\n${intakeText('progress.cancelling')}\n`);
  stop.abort();
});

process.exitCode = await intakeCommand(process.argv.slice(2), {
  openDesk: async (named) => openDesk(named),
  out: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  signal: stop.signal,
});
