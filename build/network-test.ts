import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.ts';
import { ensureBrowser, ensureNetworkTools, ensureRelay } from './prerequisites.ts';
import { project } from './project.ts';
import { lastLine, readPlaywright } from './results.ts';

const print = (line: string): void => console.log(line);

/**
 * `npm run test:network -- [words for Playwright]`: interviews over bad lines (tests/network). Not a part of `npm test`,
 * since its times are those of the machine. What is missing is installed on Debian as root; what is still missing then,
 * the tests say themselves and skip by name.
 */
async function testNetwork(argv: readonly string[]): Promise<number> {
  await buildAll(print);
  const noBrowser = ensureBrowser(print);
  if (noBrowser !== undefined) print(noBrowser);
  ensureRelay(print);
  ensureNetworkTools(print);
  const report = path.join(project.root, 'test-results', 'network.json');
  rmSync(report, { force: true });
  const program = path.join(project.modules, 'playwright', 'cli.js');
  const config = path.join(project.root, 'tests', 'network', 'playwright.config.ts');
  const child = spawn(process.execPath, [program, 'test', '--config', config, ...argv], {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: project.root,
    env: { ...process.env, PATH: `${project.bin}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
  const [code] = await once(child, 'close');
  const results = readPlaywright(report);
  for (const name of results.skipped) print(`dilewati: ${name}`);
  for (const name of results.failed) print(`gagal: ${name}`);
  print(lastLine(results));
  return code === 0 && results.failed.length === 0 && results.passed > 0 ? 0 : 1;
}

process.exitCode = await testNetwork(process.argv.slice(2));
