import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import path from 'node:path';
import { connect } from 'node:tls';
import { expect, test } from 'vitest';
import { makeCertificate } from '../../../hub/tls/self-made.ts';
import { readServerCertificate, type ServerCertificate } from '../../../hub/tls/server-certificate.ts';
import { openHub, testFolder } from '../workplace.ts';

const names = { hosts: ['hub.kantor.example', 'localhost'], addresses: ['192.0.2.7', '127.0.0.1', '::1'] };

async function certificateFor(which = names): Promise<ServerCertificate & { authority: string }> {
  const folder = await testFolder();
  const made = await makeCertificate(which, new Date());
  const files = { cert: path.join(folder, 'c.pem'), key: path.join(folder, 'k.pem') };
  writeFileSync(files.cert, made.chain);
  writeFileSync(files.key, made.key);
  return { ...readServerCertificate(files, new Date()), authority: made.authority };
}

function ask(
  url: string,
  ca: string[] | undefined,
  host?: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const outgoing = request(
      url,
      { ...(ca && { ca }), headers, servername: 'localhost', agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

test('the self-made certificate is for the names and addresses it was made for, and for no other', async () => {
  const certificate = await certificateFor();
  for (const name of [...names.hosts, ...names.addresses]) expect(certificate.isFor(name)).toBe(true);
  for (const name of ['kantor.example', 'evil.example', '192.0.2.8'])
    expect(certificate.isFor(name)).toBe(false);
  expect(certificate.publicName).toBe('hub.kantor.example');
  expect(certificate.anchor).toMatch(/^[0-9a-f]{64}$/);
  expect(certificate.goodUntil.getTime() - Date.now()).toBeLessThan(825 * 86_400_000);
});

test('without a full name the hub is called by its address, which a phone can reach', async () => {
  const certificate = await certificateFor({
    hosts: ['pc7', 'pc7.local', 'localhost'],
    addresses: ['192.0.2.7', '127.0.0.1'],
  });
  expect(certificate.publicName).toBe('192.0.2.7');
});

test('the hub speaks TLS with it: whoever trusts the authority comes in, nobody else does', async () => {
  const certificate = await certificateFor();
  const hub = await openHub({ certificate, listen: '127.0.0.1:0' });
  expect(hub.url).toMatch(/^https:/);
  expect(await ask(`${hub.url}/health`, [certificate.authority])).toEqual({
    status: 200,
    body: '{"status":"ok"}',
  });
  await expect(ask(`${hub.url}/health`, undefined)).rejects.toMatchObject({
    code: 'SELF_SIGNED_CERT_IN_CHAIN',
  });
  const stranger = await makeCertificate(names, new Date());
  await expect(ask(`${hub.url}/health`, [stranger.authority])).rejects.toThrow();
});

test('under a name of its certificate the hub answers, whatever the port; under another it does not', async () => {
  const certificate = await certificateFor();
  const hub = await openHub({ certificate, listen: '127.0.0.1:0' });
  const trusted = [certificate.authority];
  for (const host of ['hub.kantor.example', 'hub.kantor.example:8443', 'HUB.kantor.example'])
    expect((await ask(`${hub.url}/j/tidak-ada`, trusted, host)).status).not.toBe(421);
  expect((await ask(`${hub.url}/j/tidak-ada`, trusted, 'evil.example')).status).toBe(421);
});

test.each(['', 'a b', '[', '%00', '192.0.2.7', 'hub.kantor.example'])(
  'an upgrade that asks for the host "%s" does not take the hub down',
  async (host) => {
    const certificate = await certificateFor();
    const hub = await openHub({ certificate, listen: '127.0.0.1:0' });
    const ca = [certificate.authority];
    const { port } = new URL(hub.url);
    const socket = connect({ port: Number(port), host: '127.0.0.1', servername: 'localhost', ca });
    socket.on('error', () => undefined).resume();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const words = [
      'GET /lain HTTP/1.1',
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      '',
      '',
    ];
    socket.write(words.join('\r\n'));
    await closed;
    expect((await ask(`${hub.url}/health`, ca)).status).toBe(200);
  },
);
