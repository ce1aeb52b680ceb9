import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { expect, test } from 'vitest';
import { seatHeaders } from '../../../shared/contract/protocol.ts';
import { envelope, openHub, registration, seat, seatSecret, send, signedIn, today } from '../workplace.ts';

test('without the seat’s secret, or with a wrong one, nothing is answered', async () => {
  const hub = await openHub();
  const refused = { code: 'UNAUTHORIZED', status: 401, data: { code: 'not-signed-in' } };
  for (const secret of ['', 'salah', `${seatSecret} `.repeat(2)]) {
    const stranger = seat(hub.url, undefined, secret);
    await expect(stranger.info()).rejects.toMatchObject(refused);
    await expect(stranger.signIn({ staffId: 'CSO1', pin: '111101' })).rejects.toMatchObject(refused);
    await expect(stranger.push({ envelopes: [envelope(registration('A-1'))] })).rejects.toMatchObject(
      refused,
    );
    await expect(stranger.pull({ after: 0, limit: 1 })).rejects.toMatchObject(refused);
  }
  expect((await seat(hub.url).info()).last).toBe(0);
});

test('what is not of the contract is refused by a typed fault and logged without its body', async () => {
  const hub = await openHub();
  const link = new RPCLink({ url: `${hub.url}/rpc`, headers: seatHeaders(seatSecret, null) });
  const wild = createORPCClient<Record<string, (input?: unknown) => Promise<unknown>>>(link);
  await expect(wild.format!()).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 });
  await expect(wild.push!({ envelopes: [{ rahasia: 'Melati' }] })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    status: 400,
  });
  expect(hub.log).toEqual([
    { code: 'NOT_FOUND', procedure: 'unknown' },
    { code: 'BAD_REQUEST', procedure: 'push' },
  ]);
});

test('a text that PostgreSQL cannot keep is refused at the door, on every store alike', async () => {
  const hub = await openHub();
  const kabid = await signedIn(hub.url, 'KABID');
  const refused = { code: 'BAD_REQUEST', status: 400 };
  await expect(send(kabid, registration('A-\0'))).rejects.toMatchObject(refused);
  const closing = { type: 'set-counter', staffId: 'CSO1', day: today, open: false } as const;
  await expect(send(kabid, { ...closing, reason: 'rapat\0' })).rejects.toMatchObject(refused);
  expect((await send(kabid, registration('A-1', { name: 'Melati\0' }))).status).toBe('accepted');
});

test('a body over eight megabytes is turned away', async () => {
  const hub = await openHub();
  const response = await fetch(`${hub.url}/rpc/push`, {
    method: 'POST',
    headers: { 'x-loket-seat': seatSecret, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { pad: 'x'.repeat(9 * 1024 * 1024) } }),
  }).catch(() => null); // the hub may close the line before it has read all
  expect(response?.status ?? 413).toBe(413);
});

/** A request with headers of our own choice, which `fetch` would not send. */
function rawStatus(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/rpc/info`, { method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    call.on('error', reject);
    call.end();
  });
}

test('the hub answers only to its own names and to no foreign page', async () => {
  const hub = await openHub();
  const port = new URL(hub.url).port;
  const headers = { 'x-loket-seat': seatSecret };
  expect(await rawStatus(hub.url, headers)).toBe(200);
  expect(await rawStatus(hub.url, { ...headers, host: `localhost:${port}` })).toBe(200);
  expect(await rawStatus(hub.url, { ...headers, host: `jahat.example:${port}` })).toBe(421);
  expect(await rawStatus(hub.url, { ...headers, origin: 'http://jahat.example' })).toBe(421);
});

test('an address that names nothing is turned away, and the hub stays up', async () => {
  const hub = await openHub();
  const ask = (headers: string) => {
    const line = connect(Number(new URL(hub.url).port), '127.0.0.1');
    line.end(`GET /\\[ HTTP/1.1\r\nHost: ${new URL(hub.url).host}\r\n${headers}\r\n`);
    return text(line);
  };
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  expect(await ask(`${upgrade}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n`)).toContain(' 404 ');
  expect(await ask('Connection: close\r\n')).toContain(' 421 ');
  expect((await seat(hub.url).info()).last).toBe(0);
});

test('a watching seat hears of every commit, and a seat that went away leaves nothing behind', async () => {
  const hub = await openHub();
  const leaving = new AbortController();
  const watch = await seat(hub.url).watch(undefined, { signal: leaving.signal });
  expect(await watch.next()).toEqual({ done: false, value: { last: 0 } });
  await send(seat(hub.url), registration('A-1'));
  expect(await watch.next()).toEqual({ done: false, value: { last: 1 } });
  leaving.abort();
  await expect(watch.next()).rejects.toThrow();
});

test('the hub stops while seats are watching', async () => {
  const hub = await openHub();
  const watch = await seat(hub.url).watch();
  await watch.next();
  const waiting = watch.next().catch(() => 'cut');
  await hub.close();
  expect(await waiting).toBeDefined();
});
