import { NoPostgres, startThrowawayPostgres } from './postgres.ts';

/** `node build/postgres-cli.ts`: a throwaway PostgreSQL with one empty database, until Ctrl+C. */
async function run(): Promise<void> {
  const postgres = await startThrowawayPostgres((line) => console.log(line));
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  try {
    const database = await postgres.createDatabase('loket');
    console.log(`pemilik: ${database.ownerUrl}`);
    console.log(`pekerja: ${database.workerUrl}`);
    console.log('Ctrl+C menghentikannya dan menghapus semuanya.');
    await stopped;
  } finally {
    await postgres.stop();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof NoPostgres)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
