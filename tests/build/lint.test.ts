import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { project } from '../../build/project.ts';

/** Where the planted code pretends to stand: the rules that look at types need a file of the project. */
const place = path.join(project.root, 'tests', 'build', 'lint.test.ts');

const planted: readonly (readonly [what: string, code: string, rule: string])[] = [
  ['a default export', 'export default 1;', 'no-restricted-exports'],
  ['a barrel', "export * from 'zod';", 'no-restricted-syntax'],
  ['an enum', 'export enum Colour { Red }', 'no-restricted-syntax'],
  [
    'a forgotten promise',
    'export function go(work: () => Promise<void>): void { work(); }',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a Node module without node:',
    "import { readFileSync } from 'fs'; export const read = readFileSync;",
    'no-restricted-imports',
  ],
  ['randomness from nowhere', 'export const dice = (): number => Math.random();', 'no-restricted-syntax'],
  ['a file of more than 400 lines', `${'// a line\n'.repeat(401)}export const end = 1;`, 'max-lines'],
];

describe('the lint rules', () => {
  const eslint = new ESLint({ cwd: project.root });

  it.each(planted)('catch %s', { timeout: 60_000 }, async (_what, code, rule) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: place });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});
