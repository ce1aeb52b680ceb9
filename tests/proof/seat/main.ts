/**
 * A seat as a process of its own: the real desk over encrypted SQLite and HTTP, and the person who works at it. It lives
 * until it is killed; when the proof ends, it ends.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { findClaim } from '../../../electron/desk/database/queries/claims.ts';
import { openSeat } from '../../../electron/desk/open-seat.ts';
import { startDesk } from '../../../electron/desk/start-desk.ts';
import { linkToHub } from '../../../electron/desk/sync/hub-link.ts';
import { Chance } from '../../simulation/chance.ts';
import { PacedClock } from '../clock/paced-clock.ts';
import { pacingOf } from '../clock/pacing.ts';
import { Journal } from './journal.ts';
import { listeningNetwork } from './listen.ts';
import type { News, Order, Question, SeatPlace } from './messages.ts';
import type { DeskClient } from './parts.ts';
import { Person } from './person.ts';
import { readPaper } from './read-paper.ts';
import { digestOf, standingOf, uploadedFiles } from './standing.ts';

const place = JSON.parse(process.env['LOKET_PROOF_SEAT'] ?? '') as SeatPlace;
const clock = new PacedClock(pacingOf(process.env));
const journal = new Journal(path.join(place.folder, 'journal.jsonl'));
/** Ids that were made for what the person is doing just now; the last of them is the command's. */
const made = new AsyncLocalStorage<string[]>();

const data = {
  dataDirectory: path.join(place.folder, 'desk'),
  databaseKey: Buffer.from(place.databaseKey, 'hex'),
  clock: () => new Date(clock.read()),
  newId: () => {
    const id = uuidv7();
    made.getStore()?.push(id);
    return id;
  },
  log: (line: string) => process.stdout.write(`${new Date(clock.read()).toISOString()} ${line}\n`),
};
const opened = openSeat(data);
const { hubUrl, seatSecret } = place;
const desk = await startDesk({
  ...{ ...data, hubUrl, seatSecret, opened, timers: clock, practiceDay: false, reading: false },
  hub: linkToHub({ hubUrl, seatSecret, fetch: listeningNetwork(journal) }),
  // Its own pauses are counted by the machine's clock, so they are short from the start.
  documentTiming: { firstBackoff: 200, longestBackoff: 2000, stall: 10_000 },
});
const client = createRouterClient(desk.router, {
  context: desk.createContext(),
}) as unknown as DeskClient;
const person = new Person({
  ...{ place, client, journal, made, opened, clock },
  chance: new Chance(place.seed),
});

function tell(news: News): void {
  process.send?.(news);
}

async function answerTo(question: Question): Promise<unknown> {
  switch (question.what) {
    case 'standing':
      return standingOf(client, opened.database, person.isBusy);
    case 'digest':
      journal.writeUploads(uploadedFiles(opened.database));
      return digestOf(opened.database, question.quotas);
    case 'read': {
      const shown = findClaim(opened.database, question.claimId)?.shown;
      return readPaper(client, shown, question.sha256);
    }
  }
}

process.on('message', (order: Order) => {
  if (order.say === 'clock') clock.follow(order.pacing);
  else if (order.say === 'ask')
    answerTo(order.question).then(
      (answer) => tell({ say: 'answer', number: order.number, answer }),
      (error: unknown) => tell({ say: 'threw', text: String((error as Error).stack) }),
    );
  else person.isResting = order.say === 'rest';
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
tell({ say: 'ready' });
await person.work((error) => tell({ say: 'threw', text: String(error.stack) }));
