/** A branch hub on PostgreSQL, set up and watched over by its commands. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test, vi } from 'vitest';
import { readSeatCode } from '../../../shared/contract/seat-code.ts';
import { command, runningHub, seatCodeOf } from '../cli/run-command.ts';
import { registerMany, seat, testFolder } from '../workplace.ts';
import { connected, withPostgres } from './postgres.ts';
import { blockOf, statementsOf } from './readme.ts';

// Many real processes, one after the other, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000 });

const server = withPostgres();
/** These kill the server or make roles by the names of the README: only on a server of our own. */
const onOwnServer = test.skipIf((process.env['LOKET_TEST_DATABASE_URL'] ?? '') !== '');

/** A migrated database and a hub at work on it. */
async function branchHub(...more: string[]) {
  const database = await server.database();
  const migrated = await command([
    'migrate',
    '--database',
    database.ownerUrl,
    '--worker',
    database.workerRole,
  ]);
  expect(migrated).toMatchObject({ code: 0, err: '' });
  const data = await testFolder();
  const place = ['--database', database.workerUrl, '--data', data];
  const hub = await runningHub([...place, '--listen', '127.0.0.1:0', '--practice', ...more]);
  const seatSecret = readSeatCode(await seatCodeOf(data))?.seatSecret ?? '';
  return { database, data, place, hub, seatSecret };
}

test('a database without its tables names the command that makes them', async () => {
  const { workerUrl } = await server.database();
  const { code, err } = await command(['--database', workerUrl, '--data', await testFolder()]);
  expect(code).toBe(1);
  expect(err).toContain('npm run hub -- migrate --database URL-PEMILIK --worker PENGGUNA-HUB');
});

test('a wrong password and a role that is not there are told without the address', async () => {
  const { workerUrl, ownerUrl } = await server.database();
  const wrong = new URL(workerUrl);
  wrong.password = 'kata-sandi-salah';
  const refused = await command(['--database', wrong.href, '--data', await testFolder()]);
  expect(refused.err).toContain('menolak nama pengguna atau kata sandi');
  expect(refused.err).not.toContain('kata-sandi-salah');
  const unknown = await command(['migrate', '--database', ownerUrl, '--worker', 'tidak_ada']);
  expect(unknown).toMatchObject({ code: 1 });
  expect(unknown.err).toContain('createuser');
});

test('the password may come from the environment', async () => {
  const { workerUrl, ownerUrl, workerRole } = await server.database();
  await command(['migrate', '--worker', workerRole], { environment: { LOKET_DATABASE_URL: ownerUrl } });
  const bare = new URL(workerUrl);
  const environment = { PGPASSWORD: decodeURIComponent(bare.password) };
  bare.password = '';
  const listed = await command(['staff', 'list', '--database', bare.href], { environment });
  expect(listed).toMatchObject({ code: 0, err: '' });
});

test('a branch is served by one hub, and a folder belongs to one database', async () => {
  const { database, place, hub } = await branchHub();
  const second = await command([...place, '--listen', '127.0.0.1:0']);
  expect(second.err).toContain('sedang dipakai oleh hub lain');
  hub.kill('SIGKILL');
  await hub.exited;
  const stranger = [
    '--database',
    database.workerUrl,
    '--data',
    await testFolder(),
    '--listen',
    '127.0.0.1:0',
  ];
  await expect
    .poll(async () => (await command(stranger)).err, { timeout: 60_000 })
    .toContain('milik hub lain');
  const again = await runningHub([...place, '--listen', '127.0.0.1:0']);
  again.kill('SIGTERM');
  expect(await again.exited).toBe(0);
});

onOwnServer(
  'the hub stays through a restart of PostgreSQL and keeps the branch',
  async () => {
    const { hub, place } = await branchHub();
    await server.postgres().kill9();
    const health = async () => {
      const answer = await fetch(`${hub.url}/health`);
      return [answer.status, await answer.json()];
    };
    await expect.poll(health, { timeout: 60_000 }).toEqual([503, { status: 'store-unavailable' }]);
    await server.postgres().restart();
    await expect.poll(health, { timeout: 60_000 }).toEqual([200, { status: 'ok' }]);
    // Well again means that the branch is held again, too.
    expect((await command([...place, '--listen', '127.0.0.1:0'])).err).toContain(
      'sedang dipakai oleh hub lain',
    );
  },
  180_000,
);

onOwnServer(
  'the audit needs a reading role alone, and names the number that an owner tampered with',
  async () => {
    const { database, hub, seatSecret } = await branchHub();
    await registerMany(hub.url, 5, {}, 'A', seatSecret);
    const admin = await connected(server.postgres().url(database.name, 'admin'));
    await admin.query('DROP ROLE IF EXISTS loket_audit');
    for (const statement of statementsOf('audit')) await admin.query(statement);
    const reader = new URL(database.workerUrl);
    [reader.username, reader.password] = ['loket_audit', 'ganti-sandi-audit'];
    const audit = (...args: string[]) =>
      command([...args, '--database', reader.href], { program: 'audit.ts' });
    expect(await audit('verify')).toEqual({
      code: 0,
      out: 'Buku keputusan utuh: 5 catatan diperiksa.',
      err: '',
    });

    const folder = await testFolder();
    const file = path.join(folder, 'buku.csv');
    expect((await audit('export', '--out', file)).out).toContain('5 catatan ditulis');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true });
    expect(rows.map((row) => row['seq'])).toEqual(['1', '2', '3', '4', '5']);
    expect(rows[1]?.['prev_hash']).toBe(rows[0]?.['hash']);
    expect(readFileSync(file, 'utf8')).not.toMatch(
      /1271014101800001|123456789012345|81200000001|12345678901/,
    );
    expect((await audit('export', '--out', file)).err).toContain('tidak ditimpa');
    const open = path.join(folder, 'buku.jsonl');
    await audit('export', '--out', open, '--with-personal-data');
    const lines = readFileSync(open, 'utf8').trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ seq: 1, body: { data: { nik: '1271014101800001' } } });
    const other = path.join(folder, 'kemarin.csv');
    expect((await audit('export', '--out', other, '--to', '2020-01-01')).out).toContain('0 catatan ditulis');

    const owner = await connected(database.ownerUrl);
    await owner.query('ALTER TABLE events DISABLE TRIGGER ALL').catch(async () => {
      await admin.query('ALTER TABLE events DISABLE TRIGGER ALL');
    });
    await owner.query(`UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3`);
    expect(await audit('verify')).toEqual({
      code: 1,
      out: 'Buku keputusan TIDAK utuh: rantai putus pada nomor 3.',
      err: '',
    });
    await admin.query('DROP OWNED BY loket_audit; DROP ROLE loket_audit');
  },
  60_000,
);

test('accounts are written to a log that nobody changes', async () => {
  const { database, place } = await branchHub();
  const staff = (...args: string[]) => command(['staff', ...args, ...place], { input: '482913\n' });
  expect((await staff('add', 'CSO9', '--name', 'Bambu Ujiansyah', '--roles', 'cso')).code).toBe(0);
  expect((await staff('close', 'CSO9')).out).toContain('Akun CSO9 ditutup; 0 sesi berakhir');
  const admin = await connected(server.postgres().url(database.name, 'admin'));
  const log = await admin.query('SELECT act, staff_id FROM staff_log ORDER BY id');
  expect(log.rows).toEqual([
    { act: 'add', staff_id: 'CSO9' },
    { act: 'close', staff_id: 'CSO9' },
  ]);
  for (const change of ["UPDATE staff_log SET act = 'pin'", 'DELETE FROM staff_log', 'TRUNCATE staff_log'])
    await expect(admin.query(change)).rejects.toThrow('insert-only');
  const worker = await connected(database.workerUrl);
  await expect(worker.query('ALTER TABLE staff_log DISABLE TRIGGER ALL')).rejects.toThrow('must be owner');
});

test('a new epoch is asked for by the operator', async () => {
  const { hub, place, seatSecret } = await branchHub();
  const { epoch } = await seat(hub.url, undefined, seatSecret).info();
  expect((await command(['epoch', '--new', ...place])).code).toBe(0);
  expect((await seat(hub.url, undefined, seatSecret).info()).epoch).not.toBe(epoch);
});

onOwnServer(
  'the five lines of the README set a branch hub up',
  async () => {
    const lines = blockOf('set-up').trim().split('\n');
    expect(lines).toHaveLength(5);
    const [, roles = '', ...commands] = lines;
    const admin = await connected(server.postgres().url('postgres', 'admin'));
    const statements = [...roles.matchAll(/-c "([^"]+)"/g)].map((found) => found[1] ?? '');
    for (const statement of statements) await admin.query(statement);
    const { host } = new URL(server.postgres().access.adminUrl);
    const environment = { LOKET_HUB_DATA: await testFolder() };
    const words = (line: string): string[] =>
      [...line.replace('npm run hub -- ', '').matchAll(/"([^"]*)"|(\S+)/g)]
        .map((found) => found[1] ?? found[2] ?? '')
        .map((word) => word.replace('@localhost/', `@${host}/`).replace('0.0.0.0:7443', '127.0.0.1:0'));
    const [migrate = '', staff = '', start = ''] = commands;
    expect(await command(words(migrate), { environment })).toMatchObject({ code: 0, err: '' });
    expect((await command(words(staff), { environment })).out).toMatch(/Akun KABID dibuat[^]*PIN: \d{6}/);
    const hub = await runningHub([...words(start), '--data', environment.LOKET_HUB_DATA]);
    expect(hub.url).toMatch(/^https:/);
    hub.kill('SIGTERM');
    expect(await hub.exited).toBe(0);
    await admin.query('DROP DATABASE loket WITH (FORCE)');
    await admin.query('DROP ROLE loket_owner, loket_hub');
  },
  60_000,
);

onOwnServer(
  'what the notes say about 300 branches runs: standby, row-filtered copy in partitions, one question',
  async () => {
    const { database, hub, seatSecret } = await branchHub();
    const admin = await connected(server.postgres().url('postgres', 'admin'));
    await admin.query('ALTER SYSTEM SET wal_level = logical');
    await server.postgres().kill9();
    await server.postgres().restart();
    await expect.poll(async () => (await fetch(`${hub.url}/health`)).status, { timeout: 60_000 }).toBe(200);
    const branch = await connected(server.postgres().url(database.name, 'admin'));
    for (const name of ['standby', 'branch']) for (const one of statementsOf(name)) await branch.query(one);
    await registerMany(hub.url, 3, {}, 'A', seatSecret);

    const { name: central } = await server.database();
    const office = await connected(server.postgres().url(central, 'admin'));
    const { port } = new URL(server.postgres().access.adminUrl);
    for (const statement of statementsOf('head-office')) {
      const here = `host=127.0.0.1 port=${port} dbname=${database.name}`;
      await office.query(statement.replace('host=hub.medan-utara.example dbname=loket', here));
    }
    await registerMany(hub.url, 2, {}, 'B', seatSecret);
    const [question = ''] = statementsOf('question');
    const counted = async () => (await office.query<{ branch: string; claims: string }>(question)).rows;
    await expect
      .poll(counted, { timeout: 60_000 })
      .toEqual([{ branch: 'medan-utara', day: expect.any(String), claims: '5' }]);
    const kept = await office.query('SELECT count(*)::int AS n FROM ONLY events_medan_utara');
    expect(kept.rows[0]).toEqual({ n: 5 });
    expect((await command(['verify', '--database', database.workerUrl], { program: 'audit.ts' })).code).toBe(
      0,
    );

    await office.query('DROP SUBSCRIPTION loket_medan_utara');
    await branch.query(`SELECT pg_drop_replication_slot('loket_standby_1')`);
    await branch.query('DROP OWNED BY loket_copy; DROP ROLE loket_copy, loket_standby');
  },
  90_000,
);
