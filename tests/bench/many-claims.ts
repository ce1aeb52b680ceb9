/**
 * A seat with a large cache: its claims come in by the desk's own door for the hub's feed, page by page, so that
 * columns, search words, quota places and ledger are exactly what the program writes.
 */
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { writeSyncState } from '../../electron/desk/database/queries/sync-state.ts';
import { todayOf } from '../../electron/desk/desk-world.ts';
import { openSeat, type OpenSeat } from '../../electron/desk/open-seat.ts';
import type { ClaimPlan } from '../../electron/desk/practice/claim-plan.ts';
import { drawPaper } from '../../electron/desk/practice/drawing/draw-paper.ts';
import { loadFonts } from '../../electron/desk/practice/drawing/kit.ts';
import { planPracticeDay } from '../../electron/desk/practice/plan.ts';
import { deriveKeys, readSeatKey } from '../../electron/desk/seat-key.ts';
import { applyPage } from '../../electron/desk/sync/apply-feed.ts';
import { startHub } from '../../hub/start-hub.ts';
import type { FeedRow } from '../../shared/contract/hub.ts';
import { practiceStaff } from '../../shared/practice/staff.ts';
import { addDays, weekdayOf } from '../../shared/domain/calendar/day.ts';
import type { ClaimDocument } from '../../shared/domain/claim/data.ts';
import type { Day } from '../../shared/domain/vocabulary.ts';
import { shelfName, storyOf, type Ending, type Fate, type PaperShelf } from './claim-stories.ts';
import { createRandom, type Random } from './random.ts';

export interface LargeCache {
  /** Claims of earlier days, two hundred a working day, newest first. */
  readonly earlier: number;
  /** Claims of today. */
  readonly today: number;
  /** How many of today's claims lie at the first officer's desk, with their papers. */
  readonly held: number;
  /** How many of today's claims still wait; the others stand anywhere. */
  readonly waiting: number;
  readonly seed: number;
}

/** Whose desk holds the claims of `held`. */
export const firstOfficer = 'CSO1';

const officers = [firstOfficer, 'CSO2', 'CSO3', 'CSO4', 'CSO5'];
const feedPage = 5000;
const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' } as const;

/** Fills a new data directory; the built shell opens it like any other. Answers how long filling took, in ms. */
export async function fillSeat(dataDirectory: string, wish: LargeCache): Promise<number> {
  const started = performance.now();
  const master = readSeatKey(dataDirectory);
  const feed = await openHubOnce(dataDirectory, master);
  const seat = openSeat({ dataDirectory: path.join(dataDirectory, 'desk'), databaseKey: master });
  try {
    // Only while filling: everything in memory, each page written once. A power cut costs a measurement, no claim.
    for (const pragma of [
      'journal_mode = DELETE',
      'journal_mode = OFF',
      'synchronous = OFF',
      'cache_size = -3000000',
    ])
      seat.database.pragma(pragma);
    const shelf = await stockShelf(seat);
    const beginning = { epoch: feed.epoch, tail: null, filling: null };
    seat.database.exec('BEGIN');
    writeSyncState(seat.database, { ...beginning, cursor: feedBeginning });
    let rows: FeedRow[] = [];
    let last = feedBeginning;
    const apply = (): void => {
      if (rows.length > 0) applyPage(seat.world, { epoch: feed.epoch, last, rows, diverged: false });
      rows = [];
    };
    let place = 0;
    for (const { plan, ending } of planned(wish, todayOf(seat.world))) {
      const events = storyOf(plan, ending, (place += 1), shelf);
      const at = events.at(-1)?.at ?? '';
      const row = {
        kind: 'claim',
        seq: (last += 1),
        at,
        commandId: uuidv7(),
        claimId: uuidv7(),
        hash,
      } as const;
      rows.push({ ...row, version: events.length, events });
      if (rows.length === feedPage) apply();
    }
    apply();
    // From here on the seat stands where the hub stands: nothing to pull, nothing to push.
    writeSyncState(seat.database, { ...beginning, cursor: feed.last });
    seat.database.exec('COMMIT');
  } finally {
    seat.close();
  }
  return performance.now() - started;
}

const hash = '0'.repeat(64);

/** Far from any number the hub will give, so that ledger rows never meet. */
const feedBeginning = 1_000_000_000;

/** Makes the branch (with the practice branch's staff, without its day) and reads where its feed stands. */
async function openHubOnce(dataDirectory: string, master: Buffer): Promise<{ epoch: string; last: number }> {
  const { seatSecret } = deriveKeys(master);
  const hub = await startHub({
    dataDirectory: path.join(dataDirectory, 'hub'),
    databaseKey: master.toString('hex'),
    seatSecret,
    participantDirectory: dataDirectory,
    branch: { name: 'Kantor Ukur', timeZone: 'Asia/Jakarta', practice: false },
    staff: practiceStaff(),
    log: () => undefined,
  });
  try {
    const answer = await fetch(`${hub.url}/rpc/info`, {
      method: 'POST',
      headers: { 'x-loket-seat': seatSecret, 'content-type': 'application/json' },
      body: '{}',
    });
    const { json } = (await answer.json()) as { json: { epoch: string; last: number } };
    return json;
  } finally {
    await hub.close();
  }
}

/** One drawn paper of each kind and format, kept in the seat's own file store. */
async function stockShelf(seat: OpenSeat): Promise<PaperShelf> {
  loadFonts();
  const shelf = new Map<string, Pick<ClaimDocument, 'sha256' | 'size' | 'mediaType'>>();
  for (const plan of planPracticeDay({ seed: 'rak', day: '2026-11-24', officers }))
    for (const paper of plan.papers) {
      if (shelf.has(shelfName(paper))) continue;
      const stored = await seat.files.put(await drawPaper('rak', plan, paper));
      shelf.set(shelfName(paper), { ...stored, mediaType: mediaTypes[paper.format] });
    }
  return shelf;
}

function* planned(wish: LargeCache, today: Day): Generator<{ plan: ClaimPlan; ending: Ending }> {
  const random = createRandom(wish.seed);
  const scale = Math.max(1, Math.ceil(wish.today / 200));
  const ofToday = planPracticeDay({ seed: `hari-ini-${wish.seed}`, day: today, officers, scale });
  for (const [index, plan] of ofToday.slice(0, wish.today).entries())
    yield {
      plan,
      ending: index < wish.held ? { fate: 'at-desk', officer: firstOfficer } : endingOf(index, wish, random),
    };
  let day = today;
  let left = wish.earlier;
  for (let age = 1; left > 0; age += 1) {
    do day = addDays(day, -1);
    while (weekdayOf(day) > 5);
    for (const plan of planPracticeDay({ seed: `${wish.seed}-${age}`, day, officers }).slice(0, left))
      yield { plan, ending: { fate: pick(age < 5 ? recentFates : oldFates, random) } };
    left -= 200;
  }
}

function endingOf(index: number, wish: LargeCache, random: Random): Ending {
  return { fate: index < wish.held + wish.waiting ? 'queued' : pick(todaysFates, random) };
}

type Weighted = readonly (readonly [fate: Fate, weight: number])[];

const todaysFates: Weighted = [
  ['queued', 40],
  ['at-desk', 5],
  ['returned', 10],
  ['submitted', 20],
  ['verified', 10],
  ['vouchered', 5],
  ['approved', 5],
  ['paid', 3],
  ['cancelled', 2],
];
const recentFates: Weighted = [
  ['returned', 8],
  ['submitted', 10],
  ['verified', 10],
  ['approved', 10],
  ['paid', 58],
  ['rejected', 2],
  ['cancelled', 2],
];
const oldFates: Weighted = [
  ['returned', 2],
  ['paid', 91],
  ['rejected', 4],
  ['cancelled', 3],
];

function pick(fates: Weighted, random: Random): Fate {
  let rest = random() * fates.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [fate, weight] of fates) if ((rest -= weight) < 0) return fate;
  return 'paid';
}
