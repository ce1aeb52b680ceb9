/** `npm run hub`: the hub of a branch, on PostgreSQL or SQLite, until it is told to stop. */
import path from 'node:path';
import { hubReadyMark } from '../../shared/contract/desk-process.ts';
import type { BranchInfo } from '../../shared/contract/hub.ts';
import { practiceStaff } from '../../shared/practice/staff.ts';
import { HubFault } from '../faults.ts';
import { stderrLog } from '../log.ts';
import { isLoopback } from '../own-address.ts';
import { startHub } from '../start-hub.ts';
import { holdBranch, type BranchLock } from '../store/postgres-one-hub.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { certificateFilesIn, hasCertificate, writeCertificate } from '../tls/certificate-files.ts';
import { ownNames } from '../tls/own-names.ts';
import { readServerCertificate, type ServerCertificate } from '../tls/server-certificate.ts';
import { CommandError } from './command-error.ts';
import { bindFolder, openDataFolder, type DataFolder } from './data-folder.ts';
import { placeOptions, readOptions, readPlace, type Place } from './options.ts';
import { readRelay, relayOptions } from './relay-option.ts';
import { texts } from './texts.ts';

const options = {
  ...placeOptions,
  ...relayOptions,
  listen: { type: 'string', default: '127.0.0.1:7443' },
  cert: { type: 'string' },
  key: { type: 'string' },
  'self-signed': { type: 'boolean', default: false },
  'public-url': { type: 'string' },
  participant: { type: 'string' },
  name: { type: 'string' },
  zone: { type: 'string', default: 'Asia/Jakarta' },
  practice: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

/** Runs until SIGTERM or SIGINT, then ends gently. @returns the exit code */
export async function runHub(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length > 0) throw new CommandError(texts.unknownCommand(positionals[0] ?? ''));
  const stopped = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve('asked'));
  });
  const place = readPlace(values);
  const publicUrl = checkedPublicUrl(values['public-url']);
  const relay = readRelay(values);
  const folder = openDataFolder(place.folder);
  const certificate = await certificateFor(values, folder);
  const lock = place.postgresUrl === null ? null : await holdBranch(place.postgresUrl);
  try {
    const hub = await startHub({
      dataDirectory: folder.path,
      databaseKey: folder.key,
      seatSecret: folder.seatSecret,
      boothKey: folder.boothKey,
      openStore: () => openOwnStore(place, folder),
      ...(lock && { holdsBranch: lock.isHeld }),
      listen: values.listen,
      ...(certificate && { certificate }),
      ...(publicUrl !== undefined && { publicUrl }),
      ...(relay && { relay }),
      participantDirectory: values.participant ?? besideTheSources(),
      branch: branchOf(values),
      staff: values.practice ? practiceStaff() : [],
      documents: true,
      log: stderrLog,
    });
    process.stdout.write(`${hubReadyMark} ${JSON.stringify({ url: hub.url })}\n`);
    process.stdout.write(`${texts.ready(hub.publicUrl, certificate?.goodUntil)}\n`);
    if (values['self-signed']) tellUnnamed(certificate);
    if (!relay) process.stdout.write(`${texts.noRelay}\n`);
    const why = await Promise.race([stopped, takenBy(lock)]);
    await hub.close();
    if (why === 'taken') throw new HubFault('branch-in-use');
    process.stdout.write(`${texts.stopped}\n`);
    return 0;
  } finally {
    await lock?.release();
  }
}

/** A self-made certificate knows the addresses of the day it was made; a machine may have got another since. */
function tellUnnamed(certificate: ServerCertificate | undefined): void {
  const missing = ownNames().addresses.filter((address) => !certificate?.isFor(address));
  if (missing.length > 0) process.stdout.write(`${texts.unnamedAddresses(missing)}\n`);
}

/** When another hub got the branch, this one stops: two would not hear each other's news. */
function takenBy(lock: BranchLock | null): Promise<'taken'> {
  return lock ? lock.taken.then(() => 'taken' as const) : new Promise(() => undefined);
}

async function openOwnStore(place: Place, folder: DataFolder): Promise<Store> {
  const now = (): Date => new Date();
  const store =
    place.postgresUrl === null
      ? await openSqliteStore({ dataDirectory: folder.path, databaseKey: folder.key, now })
      : await openPostgresStore({ url: place.postgresUrl, now });
  try {
    await bindFolder(store, folder);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function certificateFor(values: Values, folder: DataFolder): Promise<ServerCertificate | undefined> {
  const { cert, key } = values;
  if (values['self-signed'] && (cert || key)) throw new CommandError(texts.oneCertificate);
  if (cert || key) {
    if (!cert || !key) throw new CommandError(texts.certAndKey);
    return readServerCertificate({ cert, key }, new Date());
  }
  if (!values['self-signed']) return undefined;
  const files = certificateFilesIn(folder.path);
  if (!hasCertificate(files)) await writeCertificate(files, ownNames(namesOf(values)), new Date());
  return readServerCertificate(files, new Date());
}

/** The names that the person gave for this hub. */
function namesOf(values: Values): string[] {
  const host = /^\[?([^\]]+?)\]?:\d+$/.exec(values.listen)?.[1] ?? '';
  const publicHost = values['public-url'] ? [new URL(values['public-url']).hostname] : [];
  return isLoopback(host) || ['0.0.0.0', '::', ''].includes(host) ? publicHost : [...publicHost, host];
}

function checkedPublicUrl(text: string | undefined): string | undefined {
  if (text !== undefined && !(URL.canParse(text) && /^https?:/.test(text)))
    throw new CommandError(texts.badUrl);
  return text;
}

function branchOf(values: Values): BranchInfo {
  const { name = values.practice ? 'Kantor Latihan Medan Utara' : 'Kantor Cabang', zone, practice } = values;
  try {
    new Intl.DateTimeFormat('id', { timeZone: zone });
  } catch {
    throw new CommandError(texts.badZone);
  }
  return { name, timeZone: zone, practice };
}

/** The built page: `dist/participant` below the sources' root, or beside the bundle. */
function besideTheSources(): string {
  const isBundle = import.meta.filename.endsWith('.js');
  return path.join(import.meta.dirname, isBundle ? '../participant' : '../../dist/participant');
}
