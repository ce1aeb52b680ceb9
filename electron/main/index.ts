import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  session,
} from 'electron';
import { shellChannels } from '../../shared/contract/shell.ts';
import { shell as english } from '../../shared/i18n/en/shell.ts';
import { shell as indonesian } from '../../shared/i18n/id/shell.ts';
import { createLog, describeBug, keepCrashReports, watchCrashes } from './crash-report.ts';
import { dataDirectoryFor, hubRequestIn } from './decisions/launch.ts';
import { watchIdleness } from './idle-lock.ts';
import { isFromOwnPage } from './ipc.ts';
import { openKeyStore } from './key-store.ts';
import { lockNavigation, lockNetwork } from './navigation-lock.ts';
import { answerPage } from './page-acts.ts';
import { lockPermissions } from './permissions.ts';
import { createPowerSaver } from './power-saver.ts';
import { hubFor, hubQuestions, runDesk } from './processes.ts';
import { registerRendererScheme, serveRenderer } from './renderer-scheme.ts';
import type { Seat } from './seat.ts';
import { settleHub, type Said } from './settle-hub.ts';
import { claimSingleInstance } from './single-instance.ts';
import { openWindow } from './window.ts';

/** dist/, whose folders are main, preload, desk, hub, renderer. */
const programs = path.join(import.meta.dirname, '..');

const seat: Seat = {
  dataDirectory: dataDirectoryFor(process.argv, app.getPath('userData'), app.isPackaged),
  isPackaged: app.isPackaged,
  window: undefined,
  callState: 'none',
  log: createLog(path.join(app.getPath('userData'), 'logs')),
};

// Before the program is ready.
keepCrashReports(crashReporter);
watchCrashes(app, seat.log);
app.enableSandbox();
registerRendererScheme();
lockNavigation(app, seat);
if (claimSingleInstance(app, () => seat.window)) {
  // Not awaited at the top: Electron becomes ready only after this module has run to its end.
  app.whenReady().then(start).catch(failed);
} else {
  app.quit();
}

async function start(): Promise<void> {
  mkdirSync(seat.dataDirectory, { recursive: true, mode: 0o700 });
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  lockPermissions(session.defaultSession, seat);
  lockNetwork(session.defaultSession, seat);
  serveRenderer(session.defaultSession, path.join(programs, 'renderer'));
  const key = await openKeyStore(safeStorage, seat.dataDirectory);
  if (!key.ok) return refuse(key.why);

  const request = hubRequestIn(process.argv);
  if (request?.act === 'refuse') return endWithWords({ key: request.why }, true);
  const questions = hubQuestions(seat, key.key, programs);
  const settled = await settleHub(
    { storage: safeStorage, dataDirectory: seat.dataDirectory, now: () => new Date(), ...questions },
    request,
  );
  if (settled.act === 'end') return endWithWords(settled.said, settled.failed);
  if (settled.said) seat.log(`hub: ${settled.said.key}`);
  const hub = hubFor(seat, key.key, programs, settled.hub);
  const desk = hub.known.then((known) => runDesk(seat, key.key, known, programs));
  ipcMain.on(shellChannels.portWanted, (event) => {
    if (isFromOwnPage(event, seat)) desk.then((running) => running.connectPage()).catch(failed);
  });
  answerPage(seat, createPowerSaver(powerSaveBlocker));
  watchIdleness(powerMonitor, seat);
  endWith(async () => {
    await (await desk).stop();
    await hub.stop();
  });
  await openWindow(seat, path.join(programs, 'preload', 'index.cjs'));
}

/** Desk first, so that its last words reach the hub; then the hub; then the program ends. */
function endWith(close: () => Promise<void>): void {
  let closing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    // A hub that never came up must not keep the program from closing.
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 12_000));
    Promise.race([close(), patience]).then(() => app.quit(), failed);
  });
}

/** What `--hub` came to, in a box: there is no terminal. */
function endWithWords(said: Said, isFailure: boolean): void {
  seat.log(`hub: ${said.key}`);
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/gu, (gap, name: string) => String(said.values?.[name] ?? gap));
  const words = `${fill(indonesian[said.key])}\n\n${fill(english[said.key])}`;
  if (isFailure) dialog.showErrorBox(indonesian.startFailedTitle, words);
  else dialog.showMessageBoxSync({ type: 'info', message: words });
  app.exit(isFailure ? 1 : 0);
}

function refuse(why: 'keyStorePlain' | 'keyStoreUnavailable' | 'keyStoreBroken'): void {
  seat.log(`refused: ${why}`);
  dialog.showErrorBox(indonesian.startFailedTitle, `${indonesian[why]}\n\n${english[why]}`);
  app.exit(1);
}

function failed(error: unknown): void {
  seat.log(`bug: ${describeBug(error)}`);
  app.exit(70);
}
