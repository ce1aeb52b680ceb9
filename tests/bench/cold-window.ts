/**
 * A Chromium app window of its own process, driven by the bare DevTools protocol, so that what is timed is the window
 * and not a test tool. Both sides of the comparison use exactly this.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';
import { browserArguments } from '../../build/browser.ts';
import { windowArguments } from '../../electron/browser-shell/window.ts';
import { waitFor } from './scene.ts';
import { chromiumPath } from './window.ts';

/**
 * Opens an app window on `url`, runs `script` in its page (again after each navigation) until it gives a number, and
 * closes the window.
 * @param script an expression: milliseconds since the epoch, or null while there is nothing to tell yet
 */
export async function askColdWindow(url: string, profile: string, script: string): Promise<number> {
  const child = spawn(
    chromiumPath(),
    ['--headless', '--remote-debugging-port=0', ...browserArguments(), ...windowArguments(url, profile)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const endpoint = await new Promise<URL>((resolve, reject) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const address = /ws:\/\/\S+/u.exec(line)?.[0];
        if (line.includes('DevTools listening') && address !== undefined) resolve(new URL(address));
      });
      void exited.then(() => reject(new Error('Chromium ended before it listened')));
    });
    const page = await waitFor('the window', () => pageSocket(endpoint.host), 20_000, 5);
    return await askPage(page, script);
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
}

async function pageSocket(host: string): Promise<string | undefined> {
  const answer = await fetch(`http://${host}/json/list`);
  const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
  return targets.find(({ type }) => type === 'page')?.webSocketDebuggerUrl;
}

async function askPage(address: string, script: string): Promise<number> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let lastId = 0;
  const evaluate = (): Promise<number | undefined> =>
    new Promise((resolve) => {
      const id = (lastId += 1);
      const hear = (data: Buffer): void => {
        const message = JSON.parse(data.toString()) as {
          id?: number;
          result?: { result?: { value?: unknown } };
        };
        if (message.id !== id) return;
        socket.off('message', hear);
        const value = message.result?.result?.value;
        resolve(typeof value === 'number' ? value : undefined);
      };
      socket.on('message', hear);
      socket.send(
        JSON.stringify({
          id,
          method: 'Runtime.evaluate',
          params: { expression: script, returnByValue: true },
        }),
      );
    });
  try {
    return await waitFor('the page', evaluate, 60_000, 10);
  } finally {
    socket.terminate();
  }
}
