import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { RouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { contentSecurityPolicy } from '../../../shared/contract/csp.ts';
import { ask, createWorkplace, enter, opened, type smallRouter, type Workplace } from './workplace.ts';

let workplace: Workplace;
beforeEach(() => {
  workplace = createWorkplace();
});
afterEach(() => workplace.remove());

describe('the first address', () => {
  it('gives the window its cookie once and then sends it to the screen', async () => {
    const shell = await opened(workplace);
    const first = new URL(shell.firstUrl);
    const answer = await ask(shell.origin, first.pathname + first.search);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^loket-seat=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u,
    );
  });

  it('explains itself when it was used already', async () => {
    const shell = await opened(workplace);
    await enter(shell);
    const first = new URL(shell.firstUrl);
    const again = await ask(shell.origin, first.pathname + first.search);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('Tautan ini sudah dipakai');
  });

  it('is not used up by a link preview that only looks (HEAD), nor by a wrong token', async () => {
    const shell = await opened(workplace);
    const first = new URL(shell.firstUrl);
    expect((await ask(shell.origin, first.pathname + first.search, {}, 'HEAD')).status).toBe(405);
    expect((await ask(shell.origin, '/masuk?kunci=tebakan')).status).toBe(403);
    expect(await enter(shell)).toContain('loket-seat=');
  });
});

describe('the files of the screen', () => {
  it('come with the same security headers as in Electron', async () => {
    const shell = await opened(workplace);
    const cookie = await enter(shell);
    const page = await ask(shell.origin, '/', { cookie });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Loket');
    expect(page.headers['content-security-policy']).toBe(contentSecurityPolicy());
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const script = await ask(shell.origin, '/assets/main-abc.js', { cookie });
    expect(script.headers['content-type']).toContain('text/javascript');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/%00',
    '/%',
  ])('end at the folder of the screen: %s finds nothing', async (target) => {
    const shell = await opened(workplace);
    const cookie = await enter(shell);
    const answer = await ask(shell.origin, target, { cookie });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('not for you');
  });

  it.each([
    ['without the cookie', {}, 401],
    ['with a guessed cookie', { cookie: 'loket-seat=guess' }, 401],
    ['under another host name', { host: 'evil.example' }, 403],
    ['asked by another page', { origin: 'http://evil.example' }, 403],
    ['embedded by another page', { 'sec-fetch-site': 'cross-site' }, 403],
    ['asked by another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
  ])('stay closed %s', async (_case, headers, status) => {
    const shell = await opened(workplace);
    await enter(shell);
    const answer = await ask(shell.origin, '/', headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('<title>');
  });

  it('are only read, never posted to', async () => {
    const shell = await opened(workplace);
    const cookie = await enter(shell);
    expect((await ask(shell.origin, '/', { cookie }, 'POST')).status).toBe(405);
  });
});

describe('the line to the desk', () => {
  it('carries calls and streams for the window that has the cookie', async () => {
    const shell = await opened(workplace);
    const cookie = await enter(shell);
    const socket = new WebSocket(`${shell.origin.replace('http', 'ws')}/rpc`, {
      headers: { cookie },
      origin: shell.origin,
    });
    await once(socket, 'open');
    const client: RouterClient<typeof smallRouter> = createORPCClient(
      new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
    );
    expect(await client.add({ a: 19, b: 8 })).toBe(27);
    const seen: number[] = [];
    for await (const n of await client.count()) seen.push(n);
    expect(seen).toEqual([1, 2, 3]);
  });

  it.each([
    ['no Origin', true, undefined, '/rpc', 403],
    ['another Origin', true, 'http://evil.example', '/rpc', 403],
    ['no cookie', false, 'own', '/rpc', 401],
    ['another path', true, 'own', '/other', 404],
  ])('is refused with %s', async (_case, withCookie, origin, path, status) => {
    const shell = await opened(workplace);
    const cookie = await enter(shell);
    const socket = new WebSocket(shell.origin.replace('http', 'ws') + path, {
      headers: withCookie ? { cookie } : {},
      ...(origin === undefined ? {} : { origin: origin === 'own' ? shell.origin : origin }),
    });
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(response.statusCode).toBe(status);
  });
});

describe('starting and stopping', () => {
  it('is a practice branch when there is nothing yet, and stays one', async () => {
    const first = await opened(workplace);
    expect(first.practice).toBe(true);
    expect(await (await fetch(first.hubUrl)).json()).toMatchObject({ practice: true });
    await first.close();
    const second = await opened(workplace);
    expect(second.practice).toBe(true);
    await second.close();
    expect(await workplace.open({ practice: false })).toMatchObject({
      ok: false,
      why: { key: 'isPractice' },
    });
  });

  it('never pours practice claims into a real branch', async () => {
    const first = await opened(workplace, { practice: false });
    await first.close();
    expect((await opened(workplace)).practice).toBe(false);
    const other = await workplace.open({ practice: true });
    expect(other.ok).toBe(false);
  });

  it('gives desk and hub the same key and the same secret at each start', async () => {
    const first = await opened(workplace);
    const told = (await (await fetch(first.hubUrl)).json()) as { seatSecret: string };
    await first.close();
    await opened(workplace);
    expect(workplace.desks[1]?.databaseKey).toEqual(workplace.desks[0]?.databaseKey);
    expect(workplace.desks[1]?.seatSecret).toBe(told.seatSecret);
  });

  it('refuses a second Loket over the same data and names the first', async () => {
    const shell = await opened(workplace);
    const second = await workplace.open();
    expect(second).toMatchObject({ ok: false, why: { key: 'alreadyRunning', values: { pid: process.pid } } });
    await shell.close();
    expect((await workplace.open()).ok).toBe(true);
  });

  it('closes the desk, stops the hub and frees the port', async () => {
    const shell = await opened(workplace);
    await shell.close();
    expect(workplace.desks[0]?.closed).toBe(true);
    await expect(fetch(shell.hubUrl)).rejects.toThrow();
    await expect(ask(shell.origin, '/')).rejects.toThrow();
  });

  it('starts the hub again at the same address when it died', async () => {
    let told: (key: string) => void = () => undefined;
    const died = new Promise<string>((resolve) => (told = resolve));
    const shell = await opened(workplace, { tell: ({ key }) => key === 'hubDied' && told(key) });
    const before = (await (await fetch(shell.hubUrl)).json()) as { pid: number };
    await fetch(`${shell.hubUrl}/die`).catch(() => undefined);
    await died;
    await expect
      .poll(async () => ((await (await fetch(shell.hubUrl)).json()) as { pid: number }).pid, {
        timeout: 15_000,
      })
      .not.toBe(before.pid);
  });

  it('says that the hub could not start, and leaves nothing running or locked', async () => {
    const dataDirectory = `${workplace.dataDirectory}-refuses`;
    const outcome = await workplace.open({ dataDirectory });
    expect(outcome).toMatchObject({ ok: false, why: { key: 'hubFailed', values: { reason: 'exit 3' } } });
    expect(await workplace.open({ dataDirectory })).toMatchObject({ why: { key: 'hubFailed' } });
    expect(workplace.desks.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it('shows the window before hub and desk answer; its line waits until they do', async () => {
    let startNow: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (startNow = resolve));
    let served: (firstUrl: string) => void = () => undefined;
    const early = new Promise<string>((resolve) => (served = resolve));
    const opening = opened(workplace, { loadDesk: () => wait, served: ({ firstUrl }) => served(firstUrl) });
    const firstUrl = await early;
    const { origin } = new URL(firstUrl);
    const cookie = await enter({ origin, firstUrl });
    expect((await ask(origin, '/', { cookie })).status).toBe(200);
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie }, origin });
    startNow();
    await once(socket, 'open');
    expect((await opening).firstUrl).toBe(firstUrl);
  });

  it('says in the window, too, that the hub could not start', async () => {
    const dataDirectory = `${workplace.dataDirectory}-refuses`;
    let firstUrl = '';
    let page = '';
    await workplace.open({
      dataDirectory,
      served: (served) => (firstUrl = served.firstUrl),
      async refused() {
        const { origin } = new URL(firstUrl);
        const answer = await ask(origin, '/', { cookie: await enter({ origin, firstUrl }) });
        page = `${answer.status} ${answer.body}`;
      },
    });
    expect(page).toMatch(/^503 Hub cabang tidak dapat dijalankan/u);
  });

  it('keeps its port, so that the window finds what it remembered', async () => {
    const first = await opened(workplace);
    await first.close();
    const second = await opened(workplace);
    expect(second.origin).toBe(first.origin);
  });

  it('says that a wished port is taken', async () => {
    const shell = await opened(workplace);
    const port = Number(new URL(shell.origin).port);
    const other = createWorkplace();
    try {
      expect(await other.open({ port })).toMatchObject({
        ok: false,
        why: { key: 'portBusy', values: { port } },
      });
    } finally {
      await other.remove();
    }
  });

  it('says that the screen must be built first', async () => {
    expect(await workplace.open({ rendererDirectory: '/nowhere' })).toMatchObject({
      why: { key: 'notBuilt' },
    });
  });
});
