import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The mark before the fuse wire in a real Electron program (@electron/fuses), version 1, eight fuses. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\b00000000';

/**
 * A folder that looks like an unpacked Electron for Linux, so that packing (file lists, asar, fuses) can be
 * tested on a machine that cannot fetch Electron. It starts nothing: its program only says what it is.
 */
export function makeElectronStandIn(folder: string): string {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  const program = path.join(folder, 'electron');
  writeFileSync(program, `#!/bin/sh\necho 'stand-in, not Electron'; exit 1\n# ${fuseWire}\n`, 'latin1');
  chmodSync(program, 0o755);
  writeFileSync(path.join(folder, 'chrome-sandbox'), '');
  writeFileSync(path.join(folder, 'version'), '45.4.1');
  writeFileSync(path.join(folder, 'LICENSE'), 'stand-in');
  for (const locale of ['id', 'en-US', 'de'])
    writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '');
  return folder;
}
