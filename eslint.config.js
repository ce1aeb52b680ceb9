import { builtinModules } from 'node:module';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const configFiles = ['*.config.{ts,js}', 'tests/network/playwright.config.ts', '.dependency-cruiser.cjs'];

/** Style rules of this project that need no plug-in: each names the habit it keeps (build/README.md). */
const forbiddenSyntax = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines the name.' },
  { selector: 'TSEnumDeclaration', message: 'No enums: use a union of literals (types are only stripped).' },
  {
    selector: 'TSParameterProperty',
    message: 'No parameter properties: Node runs these files by stripping types.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness comes in as an argument, or from node:crypto / crypto.getRandomValues.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'test-results/', 'playwright-report/', '.loket/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, ...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] } } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules
            .filter((name) => !name.startsWith('node:') && !name.startsWith('_'))
            .map((name) => ({ name, message: `Write node:${name}, so that the path tells the runtime.` })),
        },
      ],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-undef': 'off', // the compiler knows better
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-redeclare': 'off', // a zod object and its type share one name on purpose
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off', // oRPC handlers answer void
      '@typescript-eslint/no-dynamic-delete': 'off',
      // The few rules that need types and are worth their time:
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // DOM and React code: no console left behind; the shells and the build speak to a terminal.
    files: ['renderer/**', 'shared/**', 'hub/participant/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: configFiles, rules: { 'no-restricted-exports': 'off' } },
);
