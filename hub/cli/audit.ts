/**
 * Shows and proves the branch's decision ledger, on SQLite and PostgreSQL:
 *   npm run audit -- verify [--database URL | --data DIR] [--entries] [--key-stdin]
 *   npm run audit -- export --out FILE [--from DAY --to DAY] [--with-personal-data] [--database URL | --data DIR]
 * DIR is the data folder of a workstation with its own hub, of a branch hub, or the hub's folder itself. A role that may
 * only read is enough for PostgreSQL. Reads only; the hub may be running.
 * Exit 0 = intact or exported, 1 = broken (the first broken number is named), 2 = could not be read.
 */
import { parseArgs } from 'node:util';
import type { FeedRow } from '../../shared/contract/hub.ts';
import type { ActorRef } from '../../shared/domain/claim/state.ts';
import { faultOf } from '../store/fault-of.ts';
import { feedHead, readFeed } from '../store/feed.ts';
import { verifyLedger } from '../store/ledger.ts';
import type { Readable } from '../store/tables.ts';
import { exportLedger, readExportWish } from './audit-export.ts';
import { openLedger } from './audit-source.ts';
import { CommandError } from './command-error.ts';

const usage = `Cara memakai:
  npm run audit -- verify --data FOLDER | --database URL [--entries] [--key-stdin]
  npm run audit -- export --out BERKAS [--from HARI] [--to HARI] [--with-personal-data] --data FOLDER | --database URL
BERKAS berakhir .csv atau .jsonl. URL: postgres://PENGGUNA@HOST:PORT/NAMA (bawaan LOKET_DATABASE_URL).`;

const options = {
  database: { type: 'string' },
  data: { type: 'string' },
  entries: { type: 'boolean' },
  'key-stdin': { type: 'boolean' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'with-personal-data': { type: 'boolean' },
} as const;

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
  if (row.kind === 'policy') return `${row.seq}\t${row.at}\tset-interview-policy\t${row.policy.version}`;
  const [first] = row.events;
  const what = row.events.map((event) => event.type).join('+');
  return `${row.seq}\t${row.at}\t${what}\t${first ? whoOf(first.by) : '-'}\t${row.claimId}`;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [act, ...more] = positionals;
  if ((act !== 'verify' && act !== 'export') || more.length > 0) throw new CommandError(usage);
  const wish = act === 'export' ? readExportWish(values) : null;
  const source = await openLedger(values, usage);
  try {
    return await source.atOneMoment(async (db) => {
      if (wish) return exportLedger(db, wish, tell);
      if (values.entries) await tellEntries(db);
      return verify(db);
    });
  } finally {
    await source.close();
  }
}

async function verify(db: Readable): Promise<number> {
  const report = await verifyLedger(db, tellProgress);
  if (report.intact) return tell(`Buku keputusan utuh: ${report.entries} catatan diperiksa.`, 0);
  return tell(`Buku keputusan TIDAK utuh: rantai putus pada nomor ${report.firstBroken}.`, 1);
}

/** For long ledgers: how far it is. */
function tellProgress(entries: number): void {
  if (entries > 0 && entries % 50_000 === 0) process.stderr.write(`${entries} catatan diperiksa ...\n`);
}

async function tellEntries(db: Readable): Promise<void> {
  const { last } = await feedHead(db);
  for (let after = 0; after < last; after += 500)
    for (const row of await readFeed(db, after, 500)) process.stdout.write(`${lineOf(row)}\n`);
}

function tell(sentence: string, exitCode: number): number {
  process.stdout.write(`${sentence}\n`);
  return exitCode;
}

if (import.meta.main)
  run(process.argv.slice(2)).then(
    (exitCode) => (process.exitCode = exitCode),
    (error: unknown) => {
      const sentence = error instanceof CommandError ? error.message : (faultOf(error)?.message ?? usage);
      process.stderr.write(`${sentence}\n`);
      process.exitCode = 2;
    },
  );
