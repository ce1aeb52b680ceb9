/** Joining a branch hub elsewhere and leaving it: what is remembered in the data directory, and when that may change. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { JoinedHub, planHub, type HubWish } from '../../shared/contract/joined-hub.ts';
import type { HubRequest } from './command-line.ts';
import { openKeyFile } from './key-file.ts';
import { lockDataDirectory } from './lock-file.ts';
import type { Outcome, Sentence } from './sentences.ts';

/** The file of mode 0600, beside the data key and as strong as it. */
const fileName = 'joined';

/** The hub elsewhere that this directory has joined; null when it has a hub of its own. */
export function readJoined(dataDirectory: string): Outcome<JoinedHub | null> {
  const file = path.join(dataDirectory, fileName);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { ok: true, value: null };
  const refused: Outcome<never> = { ok: false, why: { key: 'hubFileMode', values: { path: file } } };
  // Windows has no such modes; there the user's profile folder keeps others out.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) return refused;
  try {
    return { ok: true, value: JoinedHub.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    return refused;
  }
}

/**
 * Does what was asked with `--hub`.
 * @param readInput the first line of standard input, for a code that shall not stand among the arguments
 * @returns the sentence to show, and whether the workstation opens afterwards
 */
export async function settleHub(
  dataDirectory: string,
  request: HubRequest,
  readInput: () => Promise<string>,
): Promise<Outcome<{ said: Sentence; opens: boolean }>> {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const lock = lockDataDirectory(dataDirectory);
  if (!lock.ok) return lock;
  try {
    const wish = await wishOf(request, readInput);
    return wish.ok ? await settle(dataDirectory, wish.value) : wish;
  } finally {
    lock.value();
  }
}

async function wishOf(request: HubRequest, readInput: () => Promise<string>): Promise<Outcome<HubWish>> {
  if (request.act === 'leave') return { ok: true, value: request };
  const { url, authorityFile } = request;
  const seatCode = request.seatCode === '-' ? await readInput() : request.seatCode;
  try {
    const authority = authorityFile === undefined ? null : readFileSync(authorityFile, 'utf8');
    return { ok: true, value: { act: 'join', url, seatCode, authority } };
  } catch {
    return { ok: false, why: { key: 'hubCaUnreadable', values: { path: authorityFile ?? '' } } };
  }
}

async function settle(
  dataDirectory: string,
  wish: HubWish,
): Promise<Outcome<{ said: Sentence; opens: boolean }>> {
  const known = readJoined(dataDirectory);
  // A damaged memory may be replaced by joining again, never by leaving.
  if (!known.ok && wish.act === 'leave') return known;
  const joined = known.ok ? known.value : null;
  const waiting = await countWaiting(dataDirectory);
  if (!waiting.ok) return waiting;
  const hasOwnBranch =
    existsSync(path.join(dataDirectory, 'hub')) || (joined === null && known.ok && hasDesk(dataDirectory));
  const plan = planHub(wish, { joined: joined?.url ?? null, hasOwnBranch, waiting: waiting.value });
  if (plan.act === 'refuse')
    return {
      ok: false,
      why: {
        key: plan.why,
        values: { directory: dataDirectory, url: joined?.url ?? '', count: waiting.value },
      },
    };
  return wish.act === 'join' ? join(dataDirectory, wish) : leave(dataDirectory, joined?.url ?? '');
}

async function join(
  dataDirectory: string,
  wish: Extract<HubWish, { act: 'join' }>,
): Promise<Outcome<{ said: Sentence; opens: boolean }>> {
  const { meetHub } = await import('../desk/sync/meet-hub.ts');
  const meeting = await meetHub(wish);
  if (meeting.status === 'refused')
    return { ok: false, why: { key: meeting.why, values: { url: wish.url } } };
  const file = path.join(dataDirectory, fileName);
  writeFileSync(`${file}.new`, JSON.stringify(meeting.hub), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  const values = { url: wish.url, branch: meeting.branchName };
  return { ok: true, value: { said: { key: 'hubJoined', values }, opens: true } };
}

/** The copy of the branch stays, sealed as it is, under another name: nothing of it can reach another hub. */
function leave(dataDirectory: string, url: string): Outcome<{ said: Sentence; opens: boolean }> {
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  const aside = path.join(dataDirectory, `left-${stamp}`);
  if (hasDesk(dataDirectory)) renameSync(path.join(dataDirectory, 'desk'), aside);
  rmSync(path.join(dataDirectory, fileName), { force: true });
  return { ok: true, value: { said: { key: 'hubLeft', values: { url, path: aside } }, opens: false } };
}

function hasDesk(dataDirectory: string): boolean {
  return existsSync(path.join(dataDirectory, 'desk'));
}

async function countWaiting(dataDirectory: string): Promise<Outcome<number>> {
  if (!hasDesk(dataDirectory)) return { ok: true, value: 0 };
  const key = openKeyFile(dataDirectory);
  if (!key.ok) return key;
  const { countUnsent } = await import('../desk/count-unsent.ts');
  return {
    ok: true,
    value: countUnsent({ dataDirectory: path.join(dataDirectory, 'desk'), databaseKey: key.value }),
  };
}
