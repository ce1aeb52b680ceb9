import { beforeEach, inject } from 'vitest';

/** Where no PostgreSQL can be had, its tests are skipped by name and say why. */
beforeEach((context) => {
  const postgres = inject('postgres');
  if ('missing' in postgres) context.skip(postgres.missing);
});
