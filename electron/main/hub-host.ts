import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type {} from 'electron';

/**
 * Lets the hub, which is written for a plain Node child (start line on standard input), run inside an Electron
 * utility process, which has no standard input: the line comes as the first message. An installed Electron
 * cannot start itself as Node, because the fuse for that is blown (electron-builder.config.ts).
 */
const HostStart = z.object({ script: z.string(), args: z.array(z.string()), line: z.string() });

process.parentPort.once('message', (event) => {
  const { script, args, line } = HostStart.parse(event.data);
  const input = new PassThrough();
  Object.defineProperty(process, 'stdin', { value: input, configurable: true });
  process.argv = [process.argv[0] ?? 'node', script, ...args];
  input.write(`${line}\n`);
  process.parentPort.on('message', (next) => {
    if (next.data === 'stop') input.end(); // the hub closes its files when its parent's line closes
  });
  void import(pathToFileURL(script).href);
});
