/** Search as you type and the counts of the board over a hundred thousand claims: in the process, and over the wire. */
import path from 'node:path';
import { prepared } from '../../electron/desk/database/statements.ts';
import { todayOf, type Person } from '../../electron/desk/desk-world.ts';
import { openSeat, type OpenSeat } from '../../electron/desk/open-seat.ts';
import { readBoard } from '../../electron/desk/read-models/board.ts';
import { listClaims, type ListInput } from '../../electron/desk/read-models/list-claims.ts';
import { readSeatKey } from '../../electron/desk/seat-key.ts';
import type { StaffMember } from '../../shared/contract/hub.ts';
import { practiceStaff } from '../../shared/practice/staff.ts';
import { firstOfficer } from './many-claims.ts';
import { summarise, type Result } from './measure.ts';
import { createRandom } from './random.ts';
import type { Scene } from './scene.ts';
import type { DeskClient } from './seat-client.ts';

const searchLimit = 50;
const boardLimit = 30;

const staff: StaffMember[] = practiceStaff().map(({ id, name, roles }) => ({
  staffId: id,
  name,
  roles: [...roles],
}));

function officer(): Person {
  const member = staff.find(({ staffId }) => staffId === firstOfficer);
  if (member === undefined) throw new Error('the practice branch has no first officer');
  return { sessionId: 0, token: '', staff: member };
}

/** Every beginning of what people type: names, and the digits of NIK, KPJ, phone and queue number. */
export function typedTexts(seat: OpenSeat, scene: Scene): string[] {
  const random = createRandom(scene.seed);
  const last = Number(prepared(seat.database, 'SELECT max(key) FROM claims').pluck().get());
  const row = prepared(
    seat.database,
    `SELECT c.name, c.nik, c.phone, c.queue_number AS queueNumber, s.state ->> '$.data.kpj[0]' AS kpj
     FROM claims AS c JOIN claim_states AS s ON s.claim_key = c.key WHERE c.key = ?`,
  );
  return Array.from({ length: scene.quick ? 2 : 12 }, () => {
    const found = row.get(1 + Math.floor(random() * last)) as Record<
      'name' | 'nik' | 'phone' | 'queueNumber' | 'kpj',
      string
    >;
    const phone = `0${found.phone.slice(3)}`;
    return [found.name.toLowerCase(), found.nik, phone, found.kpj, found.queueNumber].flatMap(beginnings);
  }).flat();
}

function beginnings(text: string): string[] {
  return Array.from(text, (_letter, index) => text.slice(0, index + 1)).filter((part) => !part.endsWith(' '));
}

/** What the screen asks for while somebody types. */
function question(search: string): ListInput {
  return { filter: { day: null, measure: 'all', mine: false, search }, offset: 0, limit: 200 };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function samplesOf<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<number[]> {
  const samples: number[] = [];
  for (const input of inputs) samples.push(await timed(() => work(input)));
  return samples;
}

/** In this process, on the desk's own read models; gives the typed texts back for the run over the wire. */
export async function measureQueries(
  scene: Scene,
  dataDirectory: string,
): Promise<{ results: Result[]; texts: string[] }> {
  const databaseKey = readSeatKey(dataDirectory);
  const seat = openSeat({ dataDirectory: path.join(dataDirectory, 'desk'), databaseKey });
  try {
    const { world } = seat;
    const person = officer();
    const texts = typedTexts(seat, scene);
    const today = todayOf(world);
    const boards = Array.from({ length: scene.quick ? 10 : 100 }, () => today);
    const searches = await samplesOf(texts, (text) => listClaims(world, person, question(text)));
    const counts = await samplesOf(boards, (day) => readBoard(world, staff, day));
    const slowest = texts[searches.indexOf(Math.max(...searches))] ?? '';
    scene.log(`slowest search: ${slowest.length} characters, ${Math.max(...searches).toFixed(1)} ms`);
    const results = [
      summarise('search as you type, 100,000 claims, in process', 'ms', searches, searchLimit),
      summarise('counts of the board, 100,000 claims, in process', 'ms', counts, boardLimit),
    ];
    return { results, texts };
  } finally {
    seat.close();
  }
}

/** The same questions through the contract over the shell's WebSocket. */
export async function measureQueriesOverWire(
  scene: Scene,
  desk: DeskClient,
  texts: readonly string[],
): Promise<Result[]> {
  const { today } = await desk.status();
  const boards = Array.from({ length: scene.quick ? 10 : 100 }, () => today);
  const searches = await samplesOf(texts, (text) => desk.claims.list(question(text)));
  const counts = await samplesOf(boards, (day) => desk.board.read({ day }));
  return [
    summarise('search as you type, 100,000 claims, over WebSocket', 'ms', searches, searchLimit),
    summarise('counts of the board, 100,000 claims, over WebSocket', 'ms', counts, boardLimit),
  ];
}
