/** A real hub over a new folder, and seats that speak to it by the contract; everything ends with the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { uuidv7 } from 'uuidv7';
import { onTestFinished } from 'vitest';
import type { TestDatabase } from '../../build/postgres.ts';
import { startHub, type Hub, type HubOptions } from '../../hub/start-hub.ts';
import type { LogEntry } from '../../hub/log.ts';
import { openPostgresStore } from '../../hub/store/postgres-store.ts';
import { openSqliteStore } from '../../hub/store/sqlite-store.ts';
import type { Store } from '../../hub/store/store.ts';
import type { CommandAnswer, CommandBody, CommandEnvelope, HubContract } from '../../shared/contract/hub.ts';
import { seatHeaders } from '../../shared/contract/protocol.ts';
import type { ClaimCommand } from '../../shared/domain/claim/commands.ts';
import type { ClaimData } from '../../shared/domain/claim/data.ts';
import type { StaffSeed } from '../../shared/practice/staff.ts';
import { isOnPostgres, testDatabase } from './postgres/database.ts';

export const databaseKey = 'ab'.repeat(32);
export const seatSecret = 'rahasia-loket-uji';
export const today = '2026-11-24';

/** Tuesday 24 November 2026, 09.00 at the branch, until a test moves it. */
export class TestClock {
  #now = Date.parse('2026-11-24T02:00:00.000Z');
  readonly read = (): Date => new Date(this.#now);
  forward(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export const testStaff: StaffSeed[] = [
  { id: 'CSO1', name: 'Kenanga Contohwati', roles: ['cso'], pin: '111101', counter: 'Loket 1' },
  { id: 'CSO2', name: 'Bambu Ujiansyah', roles: ['cso'], pin: '111102', counter: 'Loket 2' },
  { id: 'VER1', name: 'Cendana Peragawan', roles: ['verifikator'], pin: '222201' },
  { id: 'KEU1', name: 'Teratai Latihsari', roles: ['keuangan'], pin: '333301' },
  { id: 'KEUK', name: 'Rajawali Contoh', roles: ['kabid-keuangan'], pin: '444401' },
  { id: 'KABID', name: 'Cempaka Latihan', roles: ['kabid'], pin: '555501' },
];

/** A folder of this test alone. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loket-hub-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestHub extends Hub {
  readonly dataDirectory: string;
  readonly clock: TestClock;
  readonly log: LogEntry[];
}

/** Databases by the data folder they belong to, so that a hub started anew on a folder finds its own. */
const databases = new Map<string, TestDatabase>();

/** How the hub of this folder opens its store in this run of the tests; undefined = SQLite in the folder. */
async function storeOpener(dataDirectory: string, now: () => Date): Promise<HubOptions['openStore']> {
  if (!isOnPostgres()) return undefined;
  const database = databases.get(dataDirectory) ?? (await testDatabase());
  databases.set(dataDirectory, database);
  return () => openPostgresStore({ url: database.workerUrl, now, poolSize: 5 });
}

/** Looks into the database of a stopped hub's folder; closed with the test. */
export async function openStoreOf(dataDirectory: string, now: () => Date): Promise<Store> {
  const opened = databases.get(dataDirectory);
  const store = opened
    ? await openPostgresStore({ url: opened.workerUrl, now, poolSize: 1 })
    : await openSqliteStore({ dataDirectory, databaseKey, now, readOnly: true });
  onTestFinished(() => store.close());
  return store;
}

/** A hub on the database of this run: SQLite, or PostgreSQL in the project of that name. */
export async function openHub(options: Partial<HubOptions> = {}): Promise<TestHub> {
  const dataDirectory = options.dataDirectory ?? (await testFolder());
  const clock = new TestClock();
  const log: LogEntry[] = [];
  const openStore = options.openStore ?? (await storeOpener(dataDirectory, clock.read));
  const hub = await startHub({
    dataDirectory,
    databaseKey,
    seatSecret,
    clock: clock.read,
    participantDirectory: path.join(dataDirectory, 'page'),
    branch: { name: 'Kantor Latihan', timeZone: 'Asia/Jakarta', practice: true },
    staff: testStaff,
    log: (entry) => log.push(entry),
    ...options,
    openStore,
  });
  onTestFinished(() => hub.close());
  return { url: hub.url, publicUrl: hub.publicUrl, close: () => hub.close(), dataDirectory, clock, log };
}

export type HubClient = ContractRouterClient<HubContract>;

/** A seat's client; without a token it acts as intake. */
export function seat(url: string, token?: string, secret: string = seatSecret): HubClient {
  const headers = seatHeaders(secret, token ?? null);
  return createORPCClient(new RPCLink({ url: `${url}/rpc`, headers }));
}

/** A seat at which this person has signed in. */
export async function signedIn(url: string, staffId: string): Promise<HubClient> {
  const pin = testStaff.find((one) => one.id === staffId)?.pin ?? '';
  const result = await seat(url).signIn({ staffId, pin });
  if (result.status !== 'signed-in') throw new Error(`sign-in refused: ${result.refusal.code}`);
  return seat(url, result.session.token);
}

export function envelope(body: CommandBody, madeAt = '2026-11-24T02:00:00.000Z'): CommandEnvelope {
  return { id: uuidv7(), madeAt, body };
}

/** Pushes one command and gives its answer. */
export async function send(client: HubClient, body: CommandBody): Promise<CommandAnswer> {
  const [answer] = await client.push({ envelopes: [envelope(body)] });
  return answer!;
}

export function act(client: HubClient, claimId: string, command: ClaimCommand): Promise<CommandAnswer> {
  return send(client, { type: 'claim', claimId, command });
}

/** What a refused command was refused for; `accepted` when it was not. */
export function verdict(answer: CommandAnswer): string {
  return answer.status === 'accepted' ? 'accepted' : answer.refusal.code;
}

/** An invented participant's claim; the number is unique in the test. */
export function claimData(number: string, changes: Partial<ClaimData> = {}): ClaimData {
  return {
    queueNumber: number,
    day: today,
    channel: 'online',
    program: 'JHT',
    reason: 'JHT-RESIGN',
    segment: 'PU',
    nik: '1271014101800001',
    name: 'Melati Contohwati',
    birthDate: '1980-01-01',
    kpj: ['12345678901'],
    phone: '+6281200000001',
    bank: 'BRI',
    accountNumber: '123456789012345',
    accountHolder: 'Melati Contohwati',
    ...changes,
  };
}

export function registration(
  number: string,
  changes: Partial<ClaimData> = {},
): CommandBody & { type: 'claim' } {
  const command = { type: 'register' as const, data: claimData(number, changes), documents: [] };
  return { type: 'claim', claimId: uuidv7(), command };
}

/** Registers claims `A-1` to `A-count`. @returns their ids */
export async function registerMany(
  url: string,
  count: number,
  changes: Partial<ClaimData> = {},
  prefix = 'A',
  secret: string = seatSecret,
): Promise<string[]> {
  const bodies = Array.from({ length: count }, (_, index) => registration(`${prefix}-${index + 1}`, changes));
  const answers = await seat(url, undefined, secret).push({
    envelopes: bodies.map((body) => envelope(body)),
  });
  for (const answer of answers) if (answer.status === 'refused') throw new Error(answer.refusal.code);
  return bodies.map((body) => body.claimId);
}
