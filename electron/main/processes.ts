import { hkdfSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron';
import type { JoinedHub } from '../../shared/contract/joined-hub.ts';
import { shellChannels } from '../../shared/contract/shell.ts';
import { askDesk } from './ask-desk.ts';
import { startDeskProcess, type DeskProcess } from './desk-process.ts';
import { startHubProcess, type HubProcess } from './hub-process.ts';
import type { Seat } from './seat.ts';
import type { HubWorld } from './settle-hub.ts';

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
function seatSecret(key: Buffer): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'loket-seat-secret', 32)).toString('hex');
}

/** A seat that starts empty is a practice branch and stays one: the mark is made before the first data. */
function isPractice(dataDirectory: string): boolean {
  const mark = path.join(dataDirectory, 'practice');
  if (!existsSync(path.join(dataDirectory, 'hub'))) writeFileSync(mark, '');
  return existsSync(mark);
}

/** This machine's own hub in a utility process. */
function runHub(seat: Seat, key: Buffer, programs: string): HubProcess {
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

/** The hub this seat works with: the joined one, which others run, or one of its own that is started here. */
export function hubFor(
  seat: Seat,
  key: Buffer,
  programs: string,
  joined: JoinedHub | null,
): { readonly known: Promise<JoinedHub>; stop(): Promise<void> } {
  if (joined !== null) return { known: Promise.resolve(joined), stop: () => Promise.resolve() };
  const own = runHub(seat, key, programs);
  const known = own.url.then((url) => ({ url, seatSecret: seatSecret(key), authority: null }));
  return { known, stop: () => own.stop() };
}

/** The questions about another hub, each put to a desk process of its own. */
export function hubQuestions(
  seat: Seat,
  key: Buffer,
  programs: string,
): Pick<HubWorld, 'meet' | 'countWaiting'> {
  const forkDesk = () => fork(seat, path.join(programs, 'desk', 'entry.js'), 'Loket desk', 'ignore');
  const dataDirectory = path.join(seat.dataDirectory, 'desk');
  const databaseKey = key.toString('hex');
  return {
    meet: async (wish) => (await askDesk(forkDesk, { type: 'meet-hub', ...wish }))?.meeting ?? null,
    countWaiting: async () =>
      (await askDesk(forkDesk, { type: 'count-waiting', dataDirectory, databaseKey }))?.count ?? null,
  };
}

/** The desk in a utility process, joined to the page by a channel. */
export function runDesk(seat: Seat, key: Buffer, hub: JoinedHub, programs: string): DeskProcess {
  return startDeskProcess({
    ...clock,
    fork: () => fork(seat, path.join(programs, 'desk', 'entry.js'), 'Loket desk', 'ignore'),
    createChannel: () => new MessageChannelMain(),
    start: () => ({
      type: 'start',
      dataDirectory: path.join(seat.dataDirectory, 'desk'),
      databaseKey: key.toString('hex'),
      hubUrl: hub.url,
      seatSecret: hub.seatSecret,
      ...(hub.authority !== null && { hubAuthority: hub.authority }),
    }),
    giveToPage: (port) => seat.window?.webContents.postMessage(shellChannels.port, null, [port]),
    log: (line) => seat.log(line),
  });
}
