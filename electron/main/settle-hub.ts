/** Which hub this seat works with: its own, the one it joined before, or what `--hub` asks for now. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SafeStorage } from 'electron';
import type { HubMeeting, JoinedHub } from '../../shared/contract/joined-hub.ts';
import { planHub } from '../../shared/contract/joined-hub.ts';
import type { shell } from '../../shared/i18n/id/shell.ts';
import type { HubRequest } from './decisions/launch.ts';
import { forgetHub, recallHub, rememberHub } from './hub-memory.ts';

export interface HubWorld {
  readonly storage: Pick<SafeStorage, 'encryptStringAsync' | 'decryptStringAsync'>;
  readonly dataDirectory: string;
  /** Asks a desk process; null when it gave no answer. */
  meet(wish: { url: string; seatCode: string; authority: string | null }): Promise<HubMeeting | null>;
  countWaiting(): Promise<number | null>;
  now(): Date;
}

export interface Said {
  readonly key: keyof typeof shell;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** `open`: start with this hub (null = an own one), after showing what there is to say; `end`: show it and stop. */
export type HubSettled =
  | { readonly act: 'open'; readonly hub: JoinedHub | null; readonly said?: Said }
  | { readonly act: 'end'; readonly said: Said; readonly failed: boolean };

export async function settleHub(world: HubWorld, request: HubRequest | undefined): Promise<HubSettled> {
  const { storage, dataDirectory } = world;
  const memory = await recallHub(storage, dataDirectory);
  if (memory.broken && request?.act !== 'join')
    return refused('hubFileMode', { path: path.join(dataDirectory, 'hub.sealed') });
  if (request === undefined) return { act: 'open', hub: memory.hub };
  const has = (name: string): boolean => existsSync(path.join(dataDirectory, name));
  const isOwn = memory.hub === null && !memory.broken && has('desk');
  const waiting = has('desk') ? await world.countWaiting() : 0;
  if (waiting === null) return refused('keyStoreBroken');
  const authority = request.act === 'join' ? await authorityOf(request.authorityFile) : null;
  if (authority === undefined) return refused('hubCaUnreadable', { path: 'hub-ca' });
  const plan = planHub(request.act === 'join' ? { ...request, authority } : request, {
    joined: memory.hub?.url ?? null,
    hasOwnBranch: has('hub') || isOwn,
    waiting,
  });
  const url = memory.hub?.url ?? '';
  if (plan.act === 'refuse') return refused(plan.why, { directory: dataDirectory, url, count: waiting });
  if (request.act === 'join') return join(world, { ...request, authority });
  const aside = await forgetHub(dataDirectory, world.now());
  return { act: 'end', failed: false, said: { key: 'hubLeft', values: { url, path: aside } } };
}

async function join(
  world: HubWorld,
  wish: { url: string; seatCode: string; authority: string | null },
): Promise<HubSettled> {
  const meeting = (await world.meet(wish)) ?? { status: 'refused' as const, why: 'hubUnreachable' as const };
  if (meeting.status === 'refused') return refused(meeting.why, { url: wish.url });
  await rememberHub(world.storage, world.dataDirectory, meeting.hub);
  const values = { url: wish.url, branch: meeting.branchName };
  return { act: 'open', hub: meeting.hub, said: { key: 'hubJoined', values } };
}

/** Undefined when the file cannot be read. */
async function authorityOf(file: string | null): Promise<string | null | undefined> {
  return file === null ? null : readFile(file, 'utf8').catch(() => undefined);
}

function refused(key: Said['key'], values: Said['values'] = {}): HubSettled {
  return { act: 'end', failed: true, said: { key, values } };
}
