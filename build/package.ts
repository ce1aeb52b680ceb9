import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildAll } from './build.ts';
import { packagingConfig } from './electron-builder.config.ts';
import { findElectron } from './electron-binary.ts';
import { project } from './project.ts';

export interface PackageOrder {
  /** A folder with an unpacked Electron; undefined lets electron-builder fetch it. */
  readonly electronDist: string | undefined;
  /** true: only the unpacked folder, no installer. */
  readonly dirOnly: boolean;
  readonly output: string;
}

/** Packs dist/ for this system. @returns paths of what was written (none for an unpacked folder) */
export async function packageLoket(order: PackageOrder): Promise<string[]> {
  const platform = Platform.current();
  return build({
    projectDir: project.root,
    targets: order.dirOnly ? platform.createTarget('dir') : platform.createTarget(),
    config: packagingConfig(order.electronDist, order.output),
    publish: 'never',
  });
}

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      dir: { type: 'boolean', default: false },
      'electron-dist': { type: 'string' },
      output: { type: 'string', default: path.join(project.root, 'release') },
    },
  });
  const installed = findElectron();
  const electronDist =
    values['electron-dist'] ?? (installed === undefined ? undefined : path.dirname(installed));
  if (electronDist !== undefined && !existsSync(electronDist)) throw new Error(`${electronDist}: tidak ada`);
  await buildAll((line) => console.log(line));
  const written = await packageLoket({ electronDist, dirOnly: values.dir, output: values.output });
  for (const file of written) console.log(file);
}

if (import.meta.main) await main(process.argv.slice(2));
