import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { project } from './project.ts';

/**
 * Packages that stay beside the bundles: they carry native code, or read files of their own folder.
 * Everything else is bundled, so a package of the seat needs these few folders and nothing more
 * (electron-builder.config.ts keeps exactly these with what they need).
 */
export const externalPackages: readonly string[] = [
  'better-sqlite3', // native: SQLite with ciphers
  '@node-rs/argon2', // native: password hashes
  '@napi-rs/canvas', // native: draws practice papers
  'pdfkit', // reads its font metrics from its own folder
  'dejavu-fonts-ttf', // is files, not code
  'sharp', // native: decodes pictures
  'pdfjs-dist', // reads fonts and decoders from its own folder
  'tesseract.js', // starts a thread from a file of its own folder
  '@tesseract.js-data/ind', // is files, not code
];

/** A bundle: source file in, file below dist out. */
export interface Bundle {
  readonly name: string;
  readonly source: string;
  readonly output: string;
  readonly format: 'esm' | 'cjs';
}

/** All bundles for Node and Electron. */
export const bundles: readonly Bundle[] = [
  { name: 'main', source: 'electron/main/index.ts', output: 'main/index.js', format: 'esm' },
  { name: 'hub-host', source: 'electron/main/hub-host.ts', output: 'main/hub-host.js', format: 'esm' },
  { name: 'preload', source: 'electron/preload/index.ts', output: 'preload/index.cjs', format: 'cjs' },
  { name: 'desk', source: 'electron/desk/entry.ts', output: 'desk/entry.js', format: 'esm' },
  {
    name: 'drawing-process',
    source: 'electron/desk/practice/drawing-process.ts',
    output: 'desk/drawing-process.js',
    format: 'esm',
  },
  {
    name: 'reading-process',
    source: 'electron/desk/reading/reading-process.ts',
    output: 'desk/reading-process.js',
    format: 'esm',
  },
  { name: 'hub', source: 'hub/server.ts', output: 'hub/server.js', format: 'esm' },
  {
    name: 'browser-shell',
    source: 'electron/browser-shell/index.ts',
    output: 'browser-shell/index.js',
    format: 'esm',
  },
];

/** Bundles one entry; throws with esbuild's message when a source does not parse or resolve. */
export async function bundle(entry: Bundle): Promise<void> {
  removeParts(entry);
  await build(bundleOptions(entry));
}

/** Parts are named by their content, so those of an earlier build would stay beside the new ones. */
function removeParts({ name, output }: Bundle): void {
  const folder = path.join(project.dist, path.dirname(output));
  const part = new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`, 'u');
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (part.test(file)) rmSync(path.join(folder, file));
}

/**
 * The settings of a bundle; no source maps and no comments, because this goes into the package as it is.
 * What a program imports only when it is needed lies in parts beside it, so that a start does not read it.
 */
export function bundleOptions(entry: Bundle): BuildOptions {
  const source = path.resolve(project.root, entry.source);
  return {
    entryPoints: [{ in: source, out: path.basename(entry.output, path.extname(entry.output)) }],
    outdir: path.join(project.dist, path.dirname(entry.output)),
    outExtension: { '.js': path.extname(entry.output) },
    bundle: true,
    splitting: entry.format === 'esm',
    chunkNames: `${entry.name}-[hash]`, // in the same folder: `import.meta.dirname` means the same in each
    platform: entry.name === 'preload' ? 'browser' : 'node',
    target: 'node24',
    format: entry.format,
    sourcemap: false,
    legalComments: 'none',
    logLevel: 'warning',
    external: ['electron', ...externalPackages.flatMap((name) => [name, `${name}/*`])],
    plugins: [entryPointOnly(source)],
    ...(entry.format === 'esm' ? { banner: { js: commonJsBridge } } : {}),
  };
}

/** CommonJS packages inside an ESM bundle still call `require` for Node's own modules. */
const commonJsBridge =
  "import { createRequire as loketCreateRequire } from 'node:module'; const require = loketCreateRequire(import.meta.url);";

/**
 * In one file, `import.meta.main` would be true for every bundled module, and each would start its own
 * command line. Only the entry keeps it (as `true`: Electron loads some entries by import).
 */
function entryPointOnly(entry: string): Plugin {
  return {
    name: 'entry-point-only',
    setup(hooks) {
      hooks.onLoad({ filter: /\.ts$/ }, (file) => {
        const text = readFileSync(file.path, 'utf8');
        if (file.path.includes('node_modules') || !text.includes('import.meta.main')) return undefined;
        return { contents: text.replaceAll('import.meta.main', String(file.path === entry)), loader: 'ts' };
      });
    },
  };
}
