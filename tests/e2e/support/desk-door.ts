/** The seat's contract beside its window, over a line of its own: for what a test needs and no screen shows. */
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from 'playwright/test';
import { WebSocket } from 'ws';
import type { DeskContract } from '../../../shared/contract/desk.ts';

/** Asks one question with the cookie of an open window, and hangs up. */
export async function askDesk<Answer>(
  page: Page,
  question: (desk: ContractRouterClient<DeskContract>) => Promise<Answer>,
): Promise<Answer> {
  const { origin } = new URL(page.url());
  const cookies = await page.context().cookies(origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie }, origin });
  await once(socket, 'open');
  try {
    const websocket = socket as unknown as globalThis.WebSocket;
    return await question(createORPCClient(new RPCLink({ websocket })));
  } finally {
    socket.close();
  }
}
