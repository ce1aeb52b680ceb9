import { hkdfSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron';
import { shellChannels } from '../../shared/contract/shell.ts';
import { startDeskProcess, type DeskProcess } from './desk-process.ts';
import { startHubProcess, type HubProcess } from './hub-process.ts';
import type { Seat } from './seat.ts';

const clock = {
  now: () => Date.now(),
  later(act: () => void, milliseconds: number): void {
    setTimeout(act, milliseconds).unref();
  },
};

/** Desk and hub write lines for the technician, without personal data, to their error output: into our log. */
function fork(seat: Seat, script: string, serviceName: string, stdout: 'pipe' | 'ignore'): UtilityProcess {
  const child = utilityProcess.fork(script, [], { serviceName, stdio: ['ignore', stdout, 'pipe'] });
  if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', (line) => seat.log(line));
  return child;
}

/** What the seat shows the hub; follows from the key, so it is kept nowhere. */
export function seatSecret(key: Buffer): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'loket-seat-secret', 32)).toString('hex');
}

/** A seat that starts empty is a practice branch and stays one: the mark is made before the first data. */
function isPractice(dataDirectory: string): boolean {
  const mark = path.join(dataDirectory, 'practice');
  if (!existsSync(path.join(dataDirectory, 'hub'))) writeFileSync(mark, '');
  return existsSync(mark);
}

/** This machine's own hub in a utility process. */
export function runHub(seat: Seat, key: Buffer, programs: string): HubProcess {
  const dataDirectory = path.join(seat.dataDirectory, 'hub');
  const databaseKey = key.toString('hex');
  return startHubProcess({
    ...clock,
    fork: () => fork(seat, path.join(programs, 'main', 'hub-host.js'), 'Loket hub', 'pipe'),
    script: path.join(programs, 'hub', 'server.js'),
    dataDirectory,
    start: { databaseKey, seatSecret: seatSecret(key), practice: isPractice(seat.dataDirectory) },
    log: (line) => seat.log(line),
  });
}

/** The desk in a utility process, joined to the page by a channel. */
export function runDesk(seat: Seat, key: Buffer, hubUrl: string, programs: string): DeskProcess {
  return startDeskProcess({
    ...clock,
    fork: () => fork(seat, path.join(programs, 'desk', 'entry.js'), 'Loket desk', 'ignore'),
    createChannel: () => new MessageChannelMain(),
    start: () => ({
      type: 'start',
      dataDirectory: path.join(seat.dataDirectory, 'desk'),
      databaseKey: key.toString('hex'),
      hubUrl,
      seatSecret: seatSecret(key),
    }),
    giveToPage: (port) => seat.window?.webContents.postMessage(shellChannels.port, null, [port]),
    log: (line) => seat.log(line),
  });
}
