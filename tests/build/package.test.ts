import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, bundles } from '../../build/bundles.ts';
import { fuses } from '../../build/electron-builder.config.ts';
import { makeElectronStandIn } from '../../build/electron-stand-in.ts';
import { packageLoket } from '../../build/package.ts';
import { filesBelow } from '../../build/stamps.ts';
import { project } from '../../build/project.ts';
import { card, pdf } from '../electron/desk/reading/bad-files.ts';

const needed = ['main/index.js', 'main/hub-host.js', 'preload/index.cjs', 'desk/entry.js', 'hub/server.js'];

/** Packs what the build made; what other work has not built yet is bundled or stood in for here. */
async function ensureBuilt(): Promise<void> {
  for (const entry of bundles) if (!existsSync(path.join(project.dist, entry.output))) await bundle(entry);
  for (const page of ['renderer', 'participant']) {
    const index = path.join(project.dist, page, 'index.html');
    if (existsSync(index)) continue;
    mkdirSync(path.dirname(index), { recursive: true });
    writeFileSync(index, '<!doctype html>');
  }
}

describe.runIf(process.platform === 'linux')('the packed program', () => {
  let folder = '';
  let files: string[] = [];
  const asar = (): string => path.join(folder, 'out', 'linux-unpacked', 'resources', 'app.asar');

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'loket-package-'));
    await ensureBuilt();
    const electronDist = makeElectronStandIn(path.join(folder, 'electron'));
    await packageLoket({ electronDist, dirOnly: true, output: path.join(folder, 'out') });
    files = listPackage(asar(), { isPack: false }).map((name) => name.replace(/^\//u, ''));
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has everything a seat needs', () => {
    for (const file of [...needed, 'renderer/index.html', 'participant/index.html'])
      expect(files).toContain(`dist/${file}`);
    expect(JSON.parse(extractFile(asar(), 'package.json').toString())).toMatchObject({
      main: 'dist/main/index.js',
      type: 'module',
    });
  });

  it('has its native code as real files beside the archive', () => {
    const unpacked = filesBelow(`${asar()}.unpacked`).map((file) =>
      path.relative(`${asar()}.unpacked`, file),
    );
    expect(unpacked).toContain(`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`);
    expect(unpacked.some((file) => file.startsWith('node_modules/@node-rs/argon2-linux'))).toBe(true);
    expect(unpacked.some((file) => /@img\/sharp-libvips-.*\/libvips.*\.so/u.test(file))).toBe(true);
    const isNative = (file: string): boolean => /\.node$|\.so[.\d]*$/u.test(file);
    expect(unpacked.every(isNative)).toBe(true);
    expect(files.filter(isNative).sort()).toEqual(unpacked.sort());
  });

  it('has what reads papers, without the parts for browsers', () => {
    for (const file of [
      'dist/desk/reading-process.js',
      'node_modules/@tesseract.js-data/ind/4.0.0_best_int/ind.traineddata.gz',
      'node_modules/tesseract.js/src/worker-script/node/index.js',
      'node_modules/tesseract.js-core/tesseract-core-relaxedsimd.wasm',
      'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
      'node_modules/pdfjs-dist/wasm/openjpeg.wasm',
      'node_modules/sharp/package.json',
    ])
      expect(files).toContain(file);
    const unused =
      /@tesseract\.js-data\/ind\/4\.0\.0\/|\.wasm\.js$|tesseract\.js\/dist|pdfjs-dist\/(build|web)\/|node-fetch/u;
    expect(files.filter((file) => unused.test(file))).toEqual([]);
  });

  it('reads papers with nothing but what is packed', async () => {
    const unpacked = path.join(folder, 'unpacked');
    extractAll(asar(), unpacked);
    const program = fork(path.join(unpacked, 'dist', 'desk', 'reading-process.js'), {
      execArgv: ['--permission', `--allow-fs-read=${unpacked}`, '--allow-worker', '--allow-addons'],
      env: { LOKET_READING_PROCESS: '1' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const answers: unknown[] = [];
    const ended = new Promise((resolve) => program.on('exit', resolve));
    const read = new Promise((resolve) => {
      program.on('message', (answer: { type: string; outcome?: unknown }) => {
        if (answer.type === 'read') answers.push(answer.outcome);
        if (answers.length === 2) resolve(true);
      });
    });
    program.send({ id: 1, subject: 'paper', bytes: card() });
    program.send({ id: 2, subject: 'paper', bytes: await pdf(1) });
    expect(await Promise.race([read, ended])).toBe(true);
    program.kill();
    const [first] = answers as { reading?: { fields: { name: string }[] } }[];
    if (first?.reading) first.reading.fields = first.reading.fields.filter(({ name }) => name === 'nik');
    expect(answers).toMatchObject([
      { ok: true, reading: { fields: [{ name: 'nik', value: '1271041303825992' }], notes: [] } },
      { ok: true, reading: { pages: 1, notes: [] } },
    ]);
  });

  it('has no sources, no source maps, no tests and no build', () => {
    const unwanted = files.filter(
      (file) =>
        /\.(ts|tsx|map|md)$/u.test(file) ||
        /(^|\/)(tests?|__tests__)\//u.test(file) ||
        /^(shared|electron|hub|renderer|build|tests)\//u.test(file) ||
        file.startsWith('dist/browser-shell'),
    );
    expect(unwanted).toEqual([]);
  });

  it('has no tools of development, and no package that a bundle holds already', () => {
    const packages = new Set(
      files
        .map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/u.exec(file)?.[1])
        .filter((name) => name !== undefined),
    );
    for (const name of ['better-sqlite3', '@node-rs/argon2', 'pdfkit']) expect(packages).toContain(name);
    for (const name of [
      'electron',
      'node',
      'typescript',
      'vitest',
      'playwright',
      'esbuild',
      'react',
      '@mantine/core',
      'zod',
      'exceljs',
      'yargs',
    ]) {
      expect(packages).not.toContain(name);
    }
  });

  it('has no door for tests in its programs', () => {
    for (const file of needed) {
      const code = extractFile(asar(), `dist/${file}`).toString();
      expect(code).not.toMatch(/vitest|playwright|LOKET_CHROMIUM|stand-in|sourceMappingURL=data/u);
    }
  });

  it('has its fuses set as the table says', () => {
    const program = readFileSync(path.join(folder, 'out', 'linux-unpacked', 'loket'), 'latin1');
    const wire = /dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX..([01r]{8})/su.exec(program)?.[1];
    const inOrder = [
      fuses.runAsNode,
      fuses.enableCookieEncryption,
      fuses.enableNodeOptionsEnvironmentVariable,
      fuses.enableNodeCliInspectArguments,
      fuses.enableEmbeddedAsarIntegrityValidation,
      fuses.onlyLoadAppFromAsar,
      fuses.loadBrowserProcessSpecificV8Snapshot,
      fuses.grantFileProtocolExtraPrivileges,
    ];
    expect(wire).toBe(inOrder.map((on) => (on ? '1' : '0')).join(''));
  });
});
