import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyFile } from '../../../../electron/browser-shell/key-file.ts';
import { recoverCommand } from '../../../../electron/desk/cli/recover-command.ts';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { planPlacing } from '../../../../electron/desk/recovery/place-key.ts';
import { makeCode } from '../../../../electron/desk/recovery/recovery-code.ts';
import type { SealedRecovery } from '../../../../shared/contract/sealed-recovery.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { Branch, type SeatAtBranch } from '../support/branch.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;

interface AuditLine {
  readonly actor: string;
  readonly act: string;
  readonly subjects: string;
}

describe('a recovery key from the making to the opened data', () => {
  let branch: Branch;
  let kabid: SeatAtBranch;
  let recovery: SealedRecovery;
  let data: string;
  let file: string;

  /** The audit log and the claims of a seat that is closed now. */
  function readSeat(directory: string, databaseKey: Buffer): { audit: AuditLine[]; claims: number } {
    const seat = openSeat({ dataDirectory: path.join(directory, 'desk'), databaseKey });
    try {
      const audit = seat.database.prepare('SELECT actor, act, subjects FROM audit ORDER BY seq').all();
      const { claims } = seat.database.prepare('SELECT count(*) AS claims FROM claims').get() as {
        claims: number;
      };
      return { audit: audit as AuditLine[], claims };
    } finally {
      seat.close();
    }
  }

  /** Runs the command with these answers at the terminal. */
  async function recover(directory: string, ...answers: string[]): Promise<{ exit: number; said: string }> {
    let said = '';
    const exit = await recoverCommand([file, `--data=${directory}`], {
      defaultDataDirectory: '/nowhere',
      ask: () => Promise.resolve(answers.shift() ?? null),
      say: (text) => (said += text),
      now: branch.clock,
    });
    return { exit, said };
  }

  /** The seat's folder on a computer whose key file is gone. */
  function withoutKey(name: string): string {
    const copy = path.join(branch.directory, name);
    cpSync(data, copy, { recursive: true });
    rmSync(path.join(copy, 'key'));
    return copy;
  }

  beforeAll(async () => {
    branch = await Branch.open();
    data = path.join(branch.directory, 'data');
    mkdirSync(data);
    const key = openKeyFile(data);
    if (!key.ok) throw new Error(key.why.key);
    const officer = await branch.seatOf('CSO1', 'other');
    await officer.client.claims.registerWalkIn({ ...person, program: 'JP', reason: 'JP-HT' });
    kabid = await branch.seat('data/desk', { databaseKey: key.value });
    expect(await kabid.client.recovery.seal()).toMatchObject({
      status: 'refused',
      refusal: { code: 'not-signed-in' },
    });
    for (const [staffId, pin] of [
      ['CSO1', '111101'],
      ['VER1', '222201'],
      ['KEUK', '444401'],
    ] as const) {
      await kabid.client.session.signIn({ staffId, pin });
      expect(await kabid.client.recovery.seal()).toMatchObject({
        status: 'refused',
        refusal: { code: 'role-not-allowed' },
      });
    }
    await kabid.client.session.signIn({ staffId: 'KABID', pin: '555501' });
    const result = await kabid.client.recovery.seal();
    if (result.status !== 'sealed') throw new Error(result.refusal.code);
    recovery = result.recovery;
    await kabid.desk.close();
    file = path.join(branch.directory, recovery.fileName);
    writeFileSync(file, recovery.fileText);
  });
  afterAll(() => branch.close());

  it('is named after branch and day', () => {
    expect(recovery.fileName).toBe('kunci-pemulihan-kantor-uji-2026-11-24.loket.txt');
    expect(recovery).toMatchObject({ branch: 'Kantor Uji', day: '2026-11-24' });
  });

  it('stands in the audit log with its number, never with its code; so does every refusal', () => {
    const key = openKeyFile(data);
    const { audit } = readSeat(data, key.ok ? key.value : Buffer.alloc(0));
    expect(audit.filter(({ act }) => act.includes('recovery'))).toEqual([
      ...['CSO1', 'VER1', 'KEUK'].map((actor) => ({
        actor,
        act: 'refused:seal-recovery-key:role-not-allowed',
        subjects: '[]',
      })),
      { actor: 'KABID', act: 'act:seal-recovery-key', subjects: JSON.stringify([recovery.number]) },
    ]);
    for (const secret of [recovery.code, recovery.code.replaceAll('-', '')])
      expect(JSON.stringify(audit)).not.toContain(secret);
  });

  it('opens the same data again when the key file is gone', async () => {
    const copy = withoutKey('lost');
    expect(openKeyFile(copy)).toMatchObject({ ok: false, why: { key: 'keyMissing' } });
    const { exit, said } = await recover(copy, recovery.code);
    expect(said).toContain('Kunci cocok dengan data');
    expect(exit).toBe(0);
    const placed = path.join(copy, 'key.recovered');
    expect(statSync(placed).mode & 0o777).toBe(0o600);
    const key = openKeyFile(copy);
    if (!key.ok) throw new Error(key.why.key);
    expect(key.value).toEqual(kabid.databaseKey);
    expect(existsSync(placed)).toBe(false);
    const { audit } = readSeat(copy, key.value);
    expect(audit.at(-1)).toEqual({
      actor: 'seat',
      act: 'act:restore-recovery-key',
      subjects: JSON.stringify([recovery.number]),
    });
    expect(audit.some(({ act }) => act === 'act:seal-recovery-key')).toBe(true);
  });

  it('takes the place of a key that opens nothing, which is kept beside it', async () => {
    const copy = withoutKey('wrong');
    const wrong = randomBytes(32);
    writeFileSync(path.join(copy, 'key'), wrong, { mode: 0o600 });
    expect((await recover(copy, recovery.code)).exit).toBe(0);
    expect(openKeyFile(copy)).toEqual({ ok: true, value: kabid.databaseKey });
    expect(readFileSync(path.join(copy, 'key.old'))).toEqual(wrong);
  });

  it('never takes the place of a key that opens the data', async () => {
    const { exit, said } = await recover(data, recovery.code);
    expect(exit).toBe(2);
    expect(said).toContain('masih membuka data');
    expect(existsSync(path.join(data, 'key.recovered'))).toBe(false);
  });

  it('is refused for the data of another computer, and where there are none', async () => {
    const other = path.join(branch.directory, 'elsewhere');
    const seat = openSeat({ dataDirectory: path.join(other, 'desk'), databaseKey: randomBytes(32) });
    seat.close();
    expect((await recover(other, recovery.code)).said).toContain('tidak membuka data');
    expect(existsSync(path.join(other, 'key.recovered'))).toBe(false);
    const none = await recover(path.join(branch.directory, 'empty'), recovery.code);
    expect(none).toMatchObject({ exit: 2 });
    expect(none.said).toContain('tidak ada data meja');
  });

  it('asks again after a typing mistake, and gives up on a code of another key', async () => {
    const typo = (recovery.code.startsWith('A') ? 'B' : 'A') + recovery.code.slice(1);
    const mended = await recover(withoutKey('typo'), 'ABC', typo, recovery.code.toLowerCase());
    expect(mended.said).toContain('yang diketik 3');
    expect(mended.said).toContain('salah ketik di kelompok 1');
    expect(mended.exit).toBe(0);
    const copy = withoutKey('stranger');
    const refused = await recover(copy, makeCode());
    expect(refused.exit).toBe(2);
    expect(refused.said).toContain('bukan milik berkas ini');
    expect(existsSync(path.join(copy, 'key.recovered'))).toBe(false);
    expect((await recover(copy)).exit).toBe(2);
  });

  it('says how the command is used when no file is named, and that a file is not there', async () => {
    const said: string[] = [];
    const world = {
      defaultDataDirectory: data,
      ask: () => Promise.resolve(null),
      say: (text: string) => said.push(text),
      now: () => new Date(),
    };
    for (const argv of [[], ['a', 'b'], ['a', '--data'], ['/nowhere/a.loket.txt']])
      expect(await recoverCommand(argv, world)).toBe(2);
    expect(said.slice(0, 3).every((text) => text.startsWith('Cara memakai'))).toBe(true);
    expect(said[3]).toContain('tidak dapat dibaca');
  });
});

describe('the plan for a recovered key', () => {
  it('places only what opens the data, and only where nothing else does', () => {
    const standings = ['opens', 'wrong-key', 'damaged', 'future', 'disk-full', 'not-writable'] as const;
    for (const hasDatabase of [true, false])
      for (const present of [...standings, 'none' as const])
        for (const recovered of standings) {
          const isPlaced = planPlacing({ hasDatabase, present, recovered }).act === 'place';
          expect(isPlaced).toBe(hasDatabase && present !== 'opens' && recovered === 'opens');
        }
  });
});
