import { dialog, type OpenDialogOptions } from 'electron';
import { shell as sentences } from '../../shared/i18n/id/shell.ts';
import {
  callStates,
  shellChannels,
  type CallState,
  type IntakePackageKind,
} from '../../shared/contract/shell.ts';
import { answer } from './ipc.ts';
import type { Seat } from './seat.ts';

/** The four acts the page may ask of the shell, and nothing else. */
export function answerPage(seat: Seat, onCallState: (state: CallState) => void): void {
  answer(shellChannels.pickIntakePackage, seat, (input) =>
    pickPackage(seat, input === 'folder' ? 'folder' : 'zip'),
  );
  answer(shellChannels.pickScanFolder, seat, () =>
    openDialog(seat, { title: sentences.pickScanTitle, properties: ['openDirectory'] }),
  );
  answer(shellChannels.print, seat, () => print(seat));
  answer(shellChannels.callState, seat, (input) => {
    const state = callStates.find((known) => known === input);
    if (state === undefined) throw new Error('call state: unknown value');
    seat.callState = state;
    onCallState(state);
    return undefined;
  });
}

function pickPackage(seat: Seat, kind: IntakePackageKind): Promise<string | null> {
  return openDialog(seat, {
    title: sentences.pickIntakeTitle,
    properties: [kind === 'folder' ? 'openDirectory' : 'openFile'],
    ...(kind === 'zip' ? { filters: [{ name: sentences.pickIntakeFilter, extensions: ['zip'] }] } : {}),
  });
}

async function openDialog(seat: Seat, options: OpenDialogOptions): Promise<string | null> {
  if (seat.window === undefined) return null;
  const chosen = await dialog.showOpenDialog(seat.window, options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

function print(seat: Seat): Promise<boolean> {
  const { window } = seat;
  if (window === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (printed) => resolve(printed));
  });
}
