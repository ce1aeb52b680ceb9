import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.ts';
import { ensureBrowser } from './prerequisites.ts';
import { project } from './project.ts';
import { lastLine, noResults, readPlaywright, readVitest, sum, type Results } from './results.ts';
import { typecheck } from './typecheck.ts';

type Part = 'static' | 'unit' | 'hub' | 'e2e';

const tool = (packageName: string, ...inside: string[]): string =>
  path.join(project.modules, packageName, ...inside);

const resultsFolder = path.join(project.root, 'test-results');

/** Runs one tool on this Node; its words go to the terminal. @returns whether it ended well */
function run(name: string, argv: readonly string[]): Promise<boolean> {
  console.log(`\n— ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argv, {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: project.root,
      env: {
        ...process.env,
        PATH: `${project.bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
        FORCE_COLOR: '0',
      },
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function check(name: string, passed: boolean): Results {
  return passed ? { ...noResults, passed: 1 } : { ...noResults, failed: [name] };
}

/** Types and lint, one check each. */
async function runStatic(): Promise<Results> {
  console.log('\n— typecheck');
  const folders = await typecheck();
  for (const { folder, passed, output } of folders) if (!passed) console.log(`${folder}\n${output}`);
  const eslint = await run('eslint', [tool('eslint', 'bin', 'eslint.js'), '.']);
  const imports = await run('dependency-cruiser', [
    tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    ...['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'hub'],
  ]);
  const format = await run('prettier', [
    tool('prettier', 'bin', 'prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '.',
  ]);
  return sum([
    check(
      'typecheck',
      folders.every(({ passed }) => passed),
    ),
    check('lint', eslint && imports && format),
  ]);
}

/** @param folders only the tests below these; all when none is named */
async function runUnit(...folders: string[]): Promise<Results> {
  const report = path.join(resultsFolder, 'unit.json');
  const passed = await run('vitest', [
    tool('vitest', 'vitest.mjs'),
    ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...folders],
  ]);
  return withExit('vitest', passed, readVitest(report));
}

async function runE2e(): Promise<Results> {
  console.log('\n— build');
  try {
    await buildAll((line) => console.log(line));
  } catch (error) {
    console.log(error);
    return { ...noResults, failed: ['build'] };
  }
  const missing = ensureBrowser((line) => console.log(line));
  if (missing !== undefined) {
    console.log(missing);
    return { ...noResults, skipped: [`tests/e2e (${missing})`] };
  }
  const passed = await run('playwright', [tool('playwright', 'cli.js'), 'test']);
  return withExit('playwright', passed, readPlaywright(path.join(resultsFolder, 'e2e.json')));
}

/** A runner that ended badly without naming a failed test has failed all the same. */
function withExit(name: string, passed: boolean, results: Results): Results {
  return passed || results.failed.length > 0
    ? results
    : sum([results, check(`${name} (kode keluar)`, false)]);
}

const parts: Record<Part, () => Promise<Results>> = {
  static: runStatic,
  unit: () => runUnit(),
  hub: () => runUnit('tests/hub'), // on both databases; a part of `unit`, so only when it is asked for
  e2e: runE2e,
};

async function main(argv: readonly string[]): Promise<number> {
  const only = argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const chosen = (Object.keys(parts) as Part[]).filter((part) =>
    only === undefined ? part !== 'hub' : part === only,
  );
  if (chosen.length === 0) {
    console.error(`--only=${only}: pilih static, unit, hub atau e2e`);
    return 2;
  }
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const results: Results[] = [];
  for (const part of chosen) results.push(await parts[part]());
  const all = sum(results);
  console.log('');
  for (const name of all.skipped) console.log(`dilewati: ${name}`);
  for (const name of all.failed) console.log(`gagal: ${name}`);
  console.log(lastLine(all));
  return all.failed.length === 0 && all.passed > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
