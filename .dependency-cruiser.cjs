/**
 * Who may import whom, as in the table of README.md: the path tells the layer, this file proves it.
 * Each rule carries the sentence a colleague needs when he meets it.
 */
const local = '^(shared|electron|renderer|hub|build|tests)/';

/** One row of the table: files of `from` may import, of our own code, only `allowed`. */
const row = (name, from, allowed, comment, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
  to: { path: local, pathNot: allowed },
});

const without = (name, from, to, comment, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
  to,
});

const electronPackage = { path: '(^|/)node_modules/electron/|^electron$' };
const node = { dependencyTypes: ['core'] };

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    row(
      'domain-is-alone',
      '^shared/domain/',
      '^shared/domain/',
      'The rules of claims know nothing but themselves.',
    ),
    row(
      'shared-imports-only-shared',
      '^shared/',
      '^shared/',
      'shared runs in every program, so it can use none of them.',
    ),
    row(
      'main-is-thin',
      '^electron/main/',
      '^(shared|electron/main)/',
      'The Electron shell may use shared and itself; the desk is another process.',
    ),
    row(
      'preload-knows-the-contract',
      '^electron/preload/',
      '^(shared/contract|electron/preload)/',
      'The preload hands over one port; it may use shared/contract and itself.',
    ),
    row(
      'desk-stands-alone',
      '^electron/desk/',
      '^(shared|electron/desk)/',
      'The desk must run in tests, in the browser shell and in Electron: shared and itself only.',
    ),
    row(
      'browser-shell-holds-the-desk',
      '^electron/browser-shell/',
      '^(shared|electron/desk|electron/browser-shell)/',
      'The browser shell may use shared, the desk and itself.',
    ),
    row(
      'renderer-sees-only-shared',
      '^renderer/',
      '^(shared|renderer)/',
      'The screen asks the desk by the contract; it may use shared and itself.',
    ),
    row(
      'hub-sees-only-shared',
      '^hub/',
      '^(shared|hub)/',
      'The hub may use shared and itself.',
      '^hub/participant/',
    ),
    row(
      'participant-page-is-small',
      '^hub/participant/',
      '^(shared|hub/participant)/',
      "The participant's page may use shared and itself, never the server.",
    ),
    without(
      'features-are-strangers',
      '^renderer/features/([^/]+)/',
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
      'Features do not import each other: what both need belongs in renderer/ui, state or bridge.',
    ),
    without('no-node-in-shared', '^shared/', node, 'shared runs in a browser too: no Node module.'),
    without(
      'no-node-on-the-screen',
      '^(renderer|hub/participant)/',
      node,
      'The screen has no Node: ask the desk or the hub by the contract.',
    ),
    without('no-node-in-the-preload', '^electron/preload/', node, 'A sandboxed preload has no Node modules.'),
    without(
      'electron-only-in-the-shell',
      '^(shared|renderer|hub|electron/(desk|browser-shell))/',
      electronPackage,
      'Only electron/main and electron/preload may import electron.',
    ),
    without(
      'decisions-without-electron',
      '^electron/main/decisions/',
      { ...electronPackage, dependencyTypesNot: ['type-only'] },
      'Decisions are tested without Electron: import its types only (import type).',
    ),
    without(
      'no-tests-in-programs',
      '^(shared|electron|renderer|hub)/',
      { path: '^(tests|build)/' },
      'Programs do not reach into tests or the build.',
    ),
    without(
      'no-dev-packages-in-programs',
      '^(shared|electron|renderer|hub)/',
      { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/(electron|@types)/' },
      'What a program needs at run time belongs in dependencies of package.json.',
    ),
    without(
      'every-import-exists',
      '^(shared|electron|renderer|hub)/',
      { couldNotResolve: true, pathNot: '\\?|^electron$' },
      'This import leads nowhere.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|test-results)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
