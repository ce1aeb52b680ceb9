import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../build/browser.ts';
import { bundleOptions, bundles } from '../../build/bundles.ts';
import { argumentsForElectron, chooseShell, wishedShell, type ShellFacts } from '../../build/choose-shell.ts';
import { packagedModules } from '../../build/packaged-modules.ts';
import { lastLine, readPlaywright, readVitest, sum } from '../../build/results.ts';
import { runStep, type BuildStep } from '../../build/stamps.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string): string => {
  const where = path.join(folder, name);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, content);
  return where;
};

describe('a step of the build', () => {
  function step(runs: string[]): { step: BuildStep; source: string } {
    const source = path.join(folder, 'source', 'a.ts');
    const output = path.join(folder, 'out.js');
    return {
      source,
      step: {
        name: 'a',
        inputs: [path.join(folder, 'source')],
        output,
        run() {
          runs.push('run');
          writeFileSync(output, 'built');
          return Promise.resolve();
        },
      },
    };
  }

  it('runs when the content of its sources changed, and only then', async () => {
    const runs: string[] = [];
    const { step: one, source } = step(runs);
    const stamps = path.join(folder, 'stamps');
    expect(await runStep(one, source, stamps)).toBe('no-source');
    file('source/a.ts', 'first');
    expect(await runStep(one, source, stamps)).toBe('built');
    file('source/a.ts', 'first'); // touched, not changed
    expect(await runStep(one, source, stamps)).toBe('unchanged');
    file('source/a.ts', 'second');
    expect(await runStep(one, source, stamps)).toBe('built');
    rmSync(one.output);
    expect(await runStep(one, source, stamps)).toBe('built');
    expect(runs).toHaveLength(3);
  });

  it('is run again when it failed', async () => {
    const { step: one, source } = step([]);
    file('source/a.ts', 'x');
    const failing = { ...one, run: () => Promise.reject(new Error('does not parse')) };
    await expect(runStep(failing, source, path.join(folder, 'stamps'))).rejects.toThrow();
    expect(await runStep(one, source, path.join(folder, 'stamps'))).toBe('built');
  });
});

describe('a bundle', () => {
  it('starts its own command line and none of the modules it holds', async () => {
    file('inner.ts', "export const inner = 1; if (import.meta.main) console.log('inner runs');");
    const source = file(
      'entry.ts',
      "import { inner } from './inner.ts'; if (import.meta.main) console.log('entry', inner);",
    );
    const outfile = path.join(folder, 'out.mjs');
    const entry = { name: 'x', source, output: 'x.js', format: 'esm' as const };
    const place = {
      entryPoints: [{ in: source, out: 'out' }],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
    };
    await build({ ...bundleOptions(entry), ...place });
    expect(spawnSync(process.execPath, [outfile], { encoding: 'utf8' }).stdout).toBe('entry 1\n');
  });

  it('has a source for each program of the picture', () => {
    expect(bundles.map(({ output }) => output)).toEqual([
      'main/index.js',
      'main/hub-host.js',
      'preload/index.cjs',
      'desk/entry.js',
      'desk/drawing-process.js',
      'desk/reading-process.js',
      'hub/server.js',
      'browser-shell/index.js',
    ]);
  });
});

describe('the shell of npm start', () => {
  const desktop: ShellFacts = {
    wished: undefined,
    hasElectron: true,
    isKnownUnavailable: false,
    hasDisplay: true,
    isRoot: false,
  };
  it.each<[string, Partial<ShellFacts>, string]>([
    ['Electron where it is', {}, 'electron'],
    ['Electron to be fetched on a new machine', { hasElectron: false }, 'fetch-electron'],
    [
      'a browser window when fetching failed lately',
      { hasElectron: false, isKnownUnavailable: true },
      'browser',
    ],
    ['a browser window where there is no display', { hasDisplay: false }, 'browser'],
    ['a browser window for root, with its sandbox on', { isRoot: true }, 'browser'],
    ['a browser window when asked for', { wished: 'browser' }, 'browser'],
    [
      'Electron when asked for, even if fetching failed',
      { wished: 'electron', hasElectron: false, isKnownUnavailable: true },
      'fetch-electron',
    ],
  ])('is %s', (_name, change, choice) => {
    expect(chooseShell({ ...desktop, ...change })).toBe(choice);
  });

  it('hands Electron what it knows, with each value behind the sign', () => {
    const argv = [
      '--shell',
      'electron',
      '--data',
      '/d',
      '--hub=https://h',
      '--seat-code',
      'LOKET1-x',
      '--no-open',
    ];
    expect(argumentsForElectron(argv)).toEqual(['--data=/d', '--hub=https://h', '--seat-code=LOKET1-x']);
    expect(argumentsForElectron(['--hub', 'none', '--anyway'])).toEqual(['--hub=none', '--anyway']);
  });

  it('is read from the command line in both spellings', () => {
    expect(wishedShell(['--shell=browser'])).toBe('browser');
    expect(wishedShell(['--no-open', '--shell', 'electron'])).toBe('electron');
    expect(wishedShell(['--shell=safari'])).toBeUndefined();
    expect(wishedShell([])).toBeUndefined();
  });
});

describe('the last line of the tests', () => {
  const unit = {
    testResults: [
      {
        name: '/t/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'quota cannot be passed', status: 'passed' },
          { fullName: 'two seats never share a claim', status: 'failed' },
          { fullName: 'needs a printer', status: 'skipped' },
        ],
      },
      { name: '/t/broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  const e2e = {
    errors: [],
    suites: [
      {
        title: 'a.spec.ts',
        specs: [{ title: 'top', tests: [{ status: 'expected' }] }],
        suites: [
          {
            title: 'call',
            specs: [
              { title: 'rings', tests: [{ status: 'unexpected' }] },
              { title: 'in Electron', tests: [{ status: 'skipped' }] },
            ],
          },
        ],
      },
    ],
  };

  it('counts what both runners report, and names what failed and what was skipped', () => {
    const all = sum([
      readVitest(file('unit.json', JSON.stringify(unit))),
      readPlaywright(file('e2e.json', JSON.stringify(e2e))),
    ]);
    expect(lastLine(all)).toBe('2 passed, 3 failed, 2 skipped');
    expect(all.failed).toEqual([
      'two seats never share a claim',
      '/t/broken.test.ts (tidak dapat dimuat)',
      'a.spec.ts › call › rings',
    ]);
    expect(all.skipped).toEqual(['needs a printer', 'a.spec.ts › call › in Electron']);
  });

  it('counts a runner that left no report, or half of one, as failed', () => {
    expect(readVitest(path.join(folder, 'none.json')).failed).toHaveLength(1);
    expect(readPlaywright(file('half.json', '{"suites": [')).failed).toHaveLength(1);
  });
});

describe('the browser of the tests', () => {
  it('is the one named, or one on the path, or none', () => {
    const chromium = file('bin/chromium', '');
    expect(findBrowser({ PATH: path.join(folder, 'bin') })).toBe(chromium);
    expect(findBrowser({ PATH: '', LOKET_CHROMIUM: chromium })).toBe(chromium);
    expect(findBrowser({ PATH: path.join(folder, 'bin'), LOKET_CHROMIUM: '/nowhere' })).toBeUndefined();
    expect(findBrowser({})).toBeUndefined();
  });

  it('keeps its sandbox unless root runs it', () => {
    expect(browserArguments(0)).toContain('--no-sandbox');
    expect(browserArguments(1000)).not.toContain('--no-sandbox');
  });
});

describe('the packages beside the bundles', () => {
  it('are the external ones with all that these need', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/pdfkit': { dependencies: { fontkit: '1' } },
        'node_modules/fontkit': { dependencies: { brotli: '1' } },
        'node_modules/brotli': {},
        'node_modules/react': {},
      },
    };
    expect([...packagedModules(lock, ['pdfkit', 'not-installed'])].sort()).toEqual([
      'brotli',
      'fontkit',
      'pdfkit',
    ]);
  });
});
