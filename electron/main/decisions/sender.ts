import { isOwnPage } from './own-page.ts';

/** What main knows of who sent a message. */
export interface Sender {
  readonly webContentsId: number;
  /** Address of the sending frame; undefined when it is gone already. */
  readonly address: string | undefined;
  readonly isTopFrame: boolean;
}

/** Messages are heard from the top frame of our own window showing our own page; from nobody else. */
export function isTrustedSender(sender: Sender, ownWebContentsId: number | undefined): boolean {
  return sender.webContentsId === ownWebContentsId && sender.isTopFrame && isOwnPage(sender.address);
}
