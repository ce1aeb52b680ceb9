import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { project } from '../../build/project.ts';

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Each planted file breaks exactly the rule beside it. */
const planted: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['shared/domain/a.ts', '../contract/x.ts', 'domain-is-alone'],
  ['shared/contract/b.ts', '../../renderer/x.ts', 'shared-imports-only-shared'],
  ['shared/contract/c.ts', 'node:fs', 'no-node-in-shared'],
  ['electron/main/d.ts', '../desk/x.ts', 'main-is-thin'],
  ['electron/preload/e.ts', '../../shared/domain/x.ts', 'preload-knows-the-contract'],
  ['electron/preload/f.ts', 'node:path', 'no-node-in-the-preload'],
  ['electron/desk/g.ts', '../main/x.ts', 'desk-stands-alone'],
  ['electron/desk/h.ts', 'electron', 'electron-only-in-the-shell'],
  ['electron/browser-shell/i.ts', '../main/x.ts', 'browser-shell-holds-the-desk'],
  ['renderer/j.ts', '../electron/desk/x.ts', 'renderer-sees-only-shared'],
  ['renderer/k.ts', 'node:fs', 'no-node-on-the-screen'],
  ['renderer/features/queue/l.ts', '../board/x.ts', 'features-are-strangers'],
  ['hub/m.ts', '../electron/desk/x.ts', 'hub-sees-only-shared'],
  ['hub/participant/n.ts', '../x.ts', 'participant-page-is-small'],
  ['hub/participant/o.ts', 'node:http', 'no-node-on-the-screen'],
  ['hub/p.ts', '../tests/x.ts', 'no-tests-in-programs'],
  ['hub/q.ts', './nowhere.ts', 'every-import-exists'],
  ['shared/domain/r.ts', './s.ts', 'no-cycles'],
];

const plain = [
  ['shared/domain/x.ts', []],
  ['shared/contract/x.ts', ['../domain/x.ts']],
  ['electron/main/x.ts', ['../../shared/contract/x.ts', 'node:fs', 'electron']],
  ['electron/preload/x.ts', ['../../shared/contract/x.ts', 'electron']],
  ['electron/desk/x.ts', ['../../shared/domain/x.ts', 'node:fs']],
  ['electron/browser-shell/x.ts', ['../desk/x.ts', '../../shared/contract/x.ts', 'node:http']],
  ['renderer/x.ts', ['../shared/contract/x.ts']],
  ['renderer/features/board/x.ts', ['../../x.ts']],
  ['hub/x.ts', ['../shared/domain/x.ts', 'node:http']],
  ['hub/participant/x.ts', ['../../shared/contract/x.ts']],
  ['tests/x.ts', ['../hub/x.ts']],
] as const;

describe('the import table', () => {
  let folder = '';
  let found: { from: string; rule: string }[] = [];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'loket-imports-'));
    symlinkSync(project.modules, path.join(folder, 'node_modules'));
    const write = (file: string, imports: readonly string[]): void => {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(
        path.join(folder, file),
        `${imports.map((name) => `import '${name}';`).join('\n')}\nexport {};\n`,
      );
    };
    for (const [file, imports] of plain) write(file, imports);
    for (const [file, imports] of planted) write(file, [imports]);
    write('shared/domain/s.ts', ['./r.ts']);
    const run = spawnSync(
      process.execPath,
      [
        path.join(project.modules, 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
        ...['--config', path.join(project.root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
        ...['shared', 'electron', 'renderer', 'hub'],
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    found = Report.parse(JSON.parse(run.stdout)).summary.violations.map(({ from, rule }) => ({
      from,
      rule: rule.name,
    }));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('catches %s importing %s', (file, _imports, rule) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('has nothing against imports it allows', () => {
    const innocent = plain.map(([file]) => file as string);
    expect(found.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });
});
