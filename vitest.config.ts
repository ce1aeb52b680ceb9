import { defineConfig } from 'vitest/config';

const never = ['tests/e2e/**', '**/node_modules/**', '**/dist/**'];
const postgresAlone = 'tests/hub/postgres/**';

/** What the hub must do alike on both databases; the files left out speak of SQLite's own file or of whole programs. */
const onBothDatabases = [
  'tests/hub/{commands,rpc,sessions,calls,returns,ready}/**/*.test.ts',
  'tests/hub/store/*.test.ts',
  `${postgresAlone}/*.test.ts`,
];
const ofSqliteAlone = ['tests/hub/store/sqlite-store.test.ts', 'tests/hub/store/ledger.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 10_000,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...never, postgresAlone],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onBothDatabases,
          exclude: [...never, ...ofSqliteAlone],
          globalSetup: ['tests/hub/postgres/server.ts'],
          setupFiles: ['tests/hub/postgres/skip-without.ts'],
        },
      },
    ],
  },
});
