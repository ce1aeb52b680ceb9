/**
 * Shows and proves the branch's decision ledger: `npm run audit -- verify --data DIR [--key-stdin]`.
 * DIR is the data folder of a workstation with its own hub, or the hub's folder itself. The key is read from the file
 * `key` there, or as one line of 64 hexadecimal digits from standard input. Reads only; the hub may be running.
 * Exit 0 = intact, 1 = broken (the first broken number is named), 2 = could not be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { FeedRow } from '../../shared/contract/hub.ts';
import type { ActorRef } from '../../shared/domain/claim/state.ts';
import { feedHead, readFeed } from '../store/feed.ts';
import { verifyLedger } from '../store/ledger.ts';
import { databaseFileName, faultOf, openSqliteStore } from '../store/sqlite-store.ts';

const usage = 'Cara memakai: npm run audit -- verify --data FOLDER [--entries] [--key-stdin]';

interface Place {
  readonly hubFolder: string;
  readonly keyFile: string;
}

function placeOf(data: string): Place {
  const inside = path.join(data, 'hub');
  if (existsSync(path.join(inside, databaseFileName)))
    return { hubFolder: inside, keyFile: path.join(data, 'key') };
  return { hubFolder: data, keyFile: path.join(data, '..', 'key') };
}

/** 64 hexadecimal digits, or undefined when there is no key to be had. */
function readKey(place: Place, fromInput: boolean): string | undefined {
  try {
    const text = fromInput ? readFileSync(0, 'utf8').trim() : readFileSync(place.keyFile).toString('hex');
    return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function whoOf(by: ActorRef): string {
  if (by.kind === 'staff') return by.staffId;
  return by.kind === 'system' ? by.name : 'peserta';
}

/** One line without personal data: number, moment, what, by whom, which claim. */
function lineOf(row: FeedRow): string {
  if (row.kind === 'quota')
    return `${row.seq}\t${row.at}\tset-quota\t${row.quota.staffId} ${row.quota.program} ${row.quota.channel} ${row.quota.cap}`;
  if (row.kind === 'counter')
    return `${row.seq}\t${row.at}\tset-counter\t${row.counter.staffId} ${row.counter.open ? 'open' : 'closed'}`;
  const [first] = row.events;
  const what = row.events.map((event) => event.type).join('+');
  return `${row.seq}\t${row.at}\t${what}\t${first ? whoOf(first.by) : '-'}\t${row.claimId}`;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, entries: { type: 'boolean' }, 'key-stdin': { type: 'boolean' } },
  });
  if (positionals[0] !== 'verify' || !values.data) return tell(usage, 2);
  if (!existsSync(values.data)) return tell(`Folder ${values.data} tidak ada. Periksa --data.`, 2);
  const place = placeOf(values.data);
  const databaseKey = readKey(place, values['key-stdin'] ?? false);
  if (!databaseKey)
    return tell('Kunci basis data tidak ditemukan. Beri lewat masukan standar dengan --key-stdin.', 2);
  const store = await openSqliteStore({
    dataDirectory: place.hubFolder,
    databaseKey,
    now: () => new Date(),
    readOnly: true,
  });
  try {
    if (values.entries) {
      const { last } = await feedHead(store.db);
      for (let after = 0; after < last; after += 500)
        for (const row of await readFeed(store.db, after, 500)) process.stdout.write(`${lineOf(row)}\n`);
    }
    const report = await verifyLedger(store.db);
    if (report.intact) return tell(`Buku keputusan utuh: ${report.entries} catatan diperiksa.`, 0);
    return tell(`Buku keputusan TIDAK utuh: rantai putus pada nomor ${report.firstBroken}.`, 1);
  } finally {
    await store.close();
  }
}

function tell(sentence: string, exitCode: number): number {
  process.stdout.write(`${sentence}\n`);
  return exitCode;
}

if (import.meta.main)
  run(process.argv.slice(2)).then(
    (exitCode) => (process.exitCode = exitCode),
    (error: unknown) => {
      process.stderr.write(`${faultOf(error)?.message ?? usage}\n`);
      process.exitCode = 2;
    },
  );
