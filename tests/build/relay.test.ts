import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { ensureRelay } from '../../build/prerequisites.ts';
import { project } from '../../build/project.ts';
import { startThrowawayRelay } from '../../build/relay.ts';

const relay = ensureRelay(() => undefined);
const missing = 'missing' in relay;

/** A STUN binding request (RFC 8489): type, no length, magic cookie, a transaction number. */
const bindingRequest = Buffer.from('000100002112a4424c6f6b65744c6f6b65744c6f', 'hex');

/** Whether somebody answers STUN there. */
async function answers(address: string, port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  try {
    socket.send(bindingRequest, port, address);
    const heard = once(socket, 'message').then(([message]) => (message as Buffer).readUInt16BE(0) === 0x0101);
    const refused = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000));
    return await Promise.race([heard, refused]);
  } finally {
    socket.close();
  }
}

describe.skipIf(missing)('a relay for tests', () => {
  it('answers while it runs, keeps its secret to itself, and leaves nothing', async () => {
    const started = await startThrowawayRelay();
    const folder = path.dirname(started.secretFile);
    expect(await answers(started.address, started.port)).toBe(true);
    expect(statSync(started.secretFile).mode & 0o077).toBe(0);
    await started.stop();
    expect(existsSync(folder)).toBe(false);
    expect(await answers(started.address, started.port)).toBe(false);
  });

  it('ends when the process that started it is killed', async () => {
    const module = path.join(project.root, 'build', 'relay.ts');
    const program = `import { startThrowawayRelay } from ${JSON.stringify(module)};
      const relay = await startThrowawayRelay();
      console.log(JSON.stringify([relay.port, relay.secretFile]));
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const [port, secretFile] = JSON.parse(line) as [number, string];
    expect(await answers('127.0.0.1', port)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(path.dirname(secretFile)), { timeout: 20_000 }).toBe(false);
    expect(await answers('127.0.0.1', port)).toBe(false);
  });
});
