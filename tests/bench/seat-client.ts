/** The desk's contract over the shell's own WebSocket, as a page would speak it. */
import { get } from 'node:http';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { DeskContract } from '../../shared/contract/desk.ts';
import { practiceStaff } from '../../shared/practice/staff.ts';
import type { ShellProcess } from './shell-process.ts';

export type DeskClient = ContractRouterClient<DeskContract>;

export interface SeatClient {
  readonly desk: DeskClient;
  /** `name=value`, for a browser that is to share the seat. */
  readonly cookie: string;
  readonly socket: WebSocket;
  close(): void;
}

/** Spends the one-time token of the shell's first address. */
export async function connectSeat(shell: ShellProcess): Promise<SeatClient> {
  const cookie = await cookieOf(shell.firstUrl);
  const socket = new WebSocket(`${shell.origin.replace('http', 'ws')}/rpc`, {
    headers: { cookie },
    origin: shell.origin,
    perMessageDeflate: false,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const desk: DeskClient = createORPCClient(new RPCLink({ websocket: socket as never }));
  return { desk, cookie, socket, close: () => socket.terminate() };
}

function cookieOf(firstUrl: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(firstUrl, (response) => {
      response.resume();
      const cookie = response.headers['set-cookie']?.[0]?.split(';')[0];
      if (cookie === undefined) reject(new Error('the shell gave no cookie'));
      else resolve(cookie);
    }).once('error', reject);
  });
}

/** The public PIN of a person of the practice branch. */
export function practicePin(staffId: string): string {
  const person = practiceStaff().find(({ id }) => id === staffId);
  if (person === undefined) throw new Error(`nobody is called ${staffId}`);
  return person.pin;
}

/** Signs a person of the practice branch in at the seat. */
export async function signIn(desk: DeskClient, staffId: string): Promise<void> {
  const answer = await desk.session.signIn({ staffId, pin: practicePin(staffId) });
  if (answer.status === 'refused') throw new Error(`sign-in refused: ${answer.refusal.code}`);
}
