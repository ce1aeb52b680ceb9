import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { ShellInvocations } from '../../shared/contract/shell.ts';
import { isTrustedSender } from './decisions/sender.ts';
import type { Seat } from './seat.ts';

/** Whether a message comes from our own page; asked before anything in it is looked at. */
export function isFromOwnPage(event: IpcMainEvent | IpcMainInvokeEvent, seat: Seat): boolean {
  const frame = event.senderFrame;
  return isTrustedSender(
    {
      webContentsId: event.sender.id,
      address: frame?.url,
      isTopFrame: frame !== null && frame.parent === null,
    },
    seat.window?.webContents.id,
  );
}

/** Answers one channel of shared/contract/shell.ts. The input arrives unknown: each handler parses it. */
export function answer<C extends keyof ShellInvocations>(
  channel: C,
  seat: Seat,
  handler: (input: unknown) => Promise<ShellInvocations[C]['output']> | ShellInvocations[C]['output'],
): void {
  ipcMain.handle(channel, async (event, input: unknown) => {
    if (!isFromOwnPage(event, seat)) throw new Error(`${channel}: unknown sender`);
    return handler(input);
  });
}
