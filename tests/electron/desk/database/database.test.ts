import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/desk/database/connection.ts';
import { latestVersion, migrations } from '../../../../electron/desk/database/migrate.ts';
import { DeskStartError } from '../../../../electron/desk/database/start-error.ts';
import { appendAudit, verifyAudit } from '../../../../electron/desk/database/queries/audit.ts';

const key = Buffer.alloc(32, 1);

describe('the data of a seat', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'loket-database-'));
    file = path.join(directory, 'desk.db');
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  function refusal(otherKey = key): DeskStartError {
    try {
      openDatabase(file, otherKey).close();
    } catch (error) {
      if (error instanceof DeskStartError) return error;
      throw error;
    }
    throw new Error('it was opened');
  }

  it('is encrypted: nothing of it can be read in the file', () => {
    const database = openDatabase(file, key);
    database.exec(`INSERT INTO settings VALUES ('branch', 'Kantor Contoh Rahasia')`);
    database.close();
    const bytes = readFileSync(file);
    expect(bytes.includes('Rahasia')).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
  });

  it('is written so that an acknowledged act survives a power cut', () => {
    const database = openDatabase(file, key);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.pragma('user_version', { simple: true })).toBe(latestVersion);
    database.close();
  });

  it('has migrations numbered in tens, each newer than the last', () => {
    const versions = migrations.map((migration) => migration.version);
    expect(
      versions.every((version, index) => version % 10 === 0 && version > (versions[index - 1] ?? 0)),
    ).toBe(true);
  });

  it('opens again as it was, and migrating twice changes nothing', () => {
    openDatabase(file, key).close();
    const database = openDatabase(file, key);
    expect(database.pragma('user_version', { simple: true })).toBe(latestVersion);
    database.close();
  });

  it('is not opened with another key, says so, and stays untouched', () => {
    openDatabase(file, key).close();
    const before = readFileSync(file);
    const error = refusal(Buffer.alloc(32, 2));
    expect(error.code).toBe('wrong-key');
    expect(error.sentence).toContain('Data tidak diubah');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('of a newer program is left alone', () => {
    const database = openDatabase(file, key);
    database.pragma(`user_version = ${latestVersion + 10}`);
    database.close();
    const before = readFileSync(file);
    expect(refusal().code).toBe('future');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    [
      'overwritten in the middle',
      (): void => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, 4096 * 5 + 100, 4096 * 5 + 200);
        writeFileSync(file, bytes);
      },
    ],
    ['cut short', (): void => truncateSync(file, statSync(file).size - 4096 * 3)],
  ])('that was %s is found damaged and stays untouched', (_how, damage) => {
    const database = openDatabase(file, key);
    for (let count = 0; count < 200; count += 1)
      database.prepare('INSERT INTO settings VALUES (?, ?)').run(`name ${count}`, 'x'.repeat(500));
    database.close();
    damage();
    copyFileSync(file, `${file}.before`);
    expect(refusal().code).toBe('damaged');
    expect(readFileSync(file).equals(readFileSync(`${file}.before`))).toBe(true);
  });
});

describe('the audit log', () => {
  const entry = { at: '2026-11-24T03:00:00.000Z', actor: 'CSO1', subjects: ['0193'] };

  function withLog(work: (database: ReturnType<typeof openDatabase>) => void): void {
    const directory = mkdtempSync(path.join(tmpdir(), 'loket-audit-'));
    const database = openDatabase(path.join(directory, 'desk.db'), key);
    for (const act of ['sign-in', 'open', 'act:submit', 'sign-out']) appendAudit(database, { ...entry, act });
    work(database);
    database.close();
    rmSync(directory, { recursive: true, force: true });
  }

  it('is a chain that holds', () => {
    withLog((database) =>
      expect(verifyAudit(database)).toEqual({ entries: 4, intact: true, firstBroken: null }),
    );
  });

  it('refuses to be changed or shortened', () => {
    withLog((database) => {
      expect(() => database.exec(`UPDATE audit SET act = 'nothing' WHERE seq = 2`)).toThrow(/insert-only/);
      expect(() => database.exec('DELETE FROM audit')).toThrow(/insert-only/);
    });
  });

  it.each([
    ['a changed entry', `UPDATE audit SET actor = 'CSO2' WHERE seq = 2`, 2],
    ['an entry taken out', 'DELETE FROM audit WHERE seq = 3', 4],
    ['entries that changed places', 'UPDATE audit SET seq = 9 WHERE seq = 2', 3],
  ])('shows %s, even by somebody who took the locks away', (_what, sql, firstBroken) => {
    withLog((database) => {
      database.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted');
      database.exec(sql);
      expect(verifyAudit(database)).toMatchObject({ intact: false, firstBroken });
    });
  });
});
