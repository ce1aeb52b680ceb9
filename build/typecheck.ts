import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { project } from './project.ts';

/** One folder's answer: its name, whether the compiler was content, and what it said. */
export interface FolderCheck {
  readonly folder: string;
  readonly passed: boolean;
  readonly output: string;
}

/** The folders named in the root tsconfig.json; each has its own libraries, so each is checked alone. */
export function typedFolders(): string[] {
  const root: unknown = JSON.parse(readFileSync(path.join(project.root, 'tsconfig.json'), 'utf8'));
  const references = (root as { references: { path: string }[] }).references;
  return references.map((reference) => reference.path);
}

/** Runs the compiler over every folder, two at a time. */
export async function typecheck(folders: readonly string[] = typedFolders()): Promise<FolderCheck[]> {
  const waiting = [...folders];
  const results: FolderCheck[] = [];
  const worker = async (): Promise<void> => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      results.push(await checkFolder(folder));
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return results.sort((a, b) => a.folder.localeCompare(b.folder));
}

function checkFolder(folder: string): Promise<FolderCheck> {
  const compiler = path.join(project.modules, 'typescript', 'bin', 'tsc');
  const config = path.join(project.root, folder, 'tsconfig.json');
  if (!existsSync(config)) return Promise.resolve({ folder, passed: false, output: `${config}: tidak ada` });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '-p', config, '--noEmit', '--pretty', 'false'], {
      cwd: project.root,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const nothingYet = output.includes('TS18003');
      resolve({ folder, passed: code === 0 || nothingYet, output: nothingYet ? '' : output });
    });
  });
}

if (import.meta.main) {
  const results = await typecheck();
  for (const { folder, passed, output } of results) {
    console.log(`${passed ? 'ok   ' : 'SALAH'} ${folder}`);
    if (!passed) console.log(output);
  }
  process.exitCode = results.every((result) => result.passed) ? 0 : 1;
}
