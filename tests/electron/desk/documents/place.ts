/** A branch whose hub keeps documents, behind a line that can go bad, and seats that reach it only through that line. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { openSeat } from '../../../../electron/desk/open-seat.ts';
import { startDesk, type Desk, type DeskOptions } from '../../../../electron/desk/start-desk.ts';
import { startHub, type Hub, type HubOptions } from '../../../../hub/start-hub.ts';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import { practiceStaff } from '../../../../shared/practice/staff.ts';
import { resignedData } from '../../../fixtures/claims.ts';
import { BadLine } from '../../../support/bad-line.ts';
import type { TestPaper } from '../../../support/papers.ts';

export type DeskClient = ReturnType<typeof clientOf>;

function clientOf(desk: Desk) {
  return createRouterClient(desk.router, { context: desk.createContext() });
}

export interface SeatAtPlace {
  readonly client: DeskClient;
  readonly dataDirectory: string;
  readonly databaseKey: Buffer;
  close(): Promise<void>;
}

export const seatSecret = 'rahasia-loket-uji';
const morning = Date.parse('2026-11-24T03:00:00.000Z');

export class Place {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'loket-lane-'));
  readonly line: BadLine;
  readonly clock: () => Date;
  hub: Hub | null = null;
  readonly #seats = new Set<SeatAtPlace>();

  private constructor(line: BadLine) {
    this.line = line;
    let millisecond = morning;
    this.clock = () => new Date((millisecond += 1));
  }

  /** Opens a branch; it ends with the test. */
  static async open(hub: Partial<HubOptions> | null = {}): Promise<Place> {
    const place = new Place(await BadLine.open());
    onTestFinished(() => place.#close());
    if (hub) await place.startHub(hub);
    return place;
  }

  async startHub(over: Partial<HubOptions> = {}): Promise<void> {
    this.hub = await startHub({
      dataDirectory: path.join(this.directory, 'hub'),
      databaseKey: 'ab'.repeat(32),
      seatSecret,
      clock: this.clock,
      publicUrl: this.line.url,
      documents: true,
      participantDirectory: this.directory,
      branch: { name: 'Kantor Uji', timeZone: 'Asia/Jakarta', practice: false },
      staff: practiceStaff(),
      log: () => undefined,
      ...over,
    });
    this.line.lead(this.hub.url);
  }

  /** Opens a seat; somebody signs in when he is named. */
  async seat(
    name: string,
    staffId?: string,
    databaseKey: Buffer = randomBytes(32),
    over: Partial<DeskOptions> = {},
  ): Promise<SeatAtPlace> {
    const dataDirectory = path.join(this.directory, name);
    const desk = await startDesk({
      dataDirectory,
      databaseKey,
      hubUrl: this.line.url,
      seatSecret,
      clock: this.clock,
      practiceDay: false,
      reading: false,
      timing: { poll: 200, look: 100, firstBackoff: 20, longestBackoff: 100 },
      documentTiming: { firstBackoff: 20, longestBackoff: 100, patience: 2000 },
      ...over,
    });
    const seat: SeatAtPlace = {
      client: clientOf(desk),
      dataDirectory,
      databaseKey,
      close: async () => {
        this.#seats.delete(seat);
        await desk.close();
      },
    };
    this.#seats.add(seat);
    if (staffId !== undefined) await signIn(seat, staffId);
    return seat;
  }

  /** Registers a claim with these papers, as the day's intake of that seat does. Answers its id. */
  async register(seat: SeatAtPlace, queueNumber: string, papers: readonly TestPaper[]): Promise<string> {
    const { dataDirectory, databaseKey } = seat;
    const tool = openSeat({ dataDirectory, databaseKey, clock: this.clock });
    const documents: ClaimDocument[] = [];
    for (const [index, { bytes, mediaType }] of papers.entries()) {
      const { sha256, size } = await tool.files.put(bytes);
      const [id, addedAt] = [tool.world.newId(), tool.world.now()];
      const fileName = `berkas-${index + 1}.jpg`;
      documents.push({ id, kind: 'ktp', fileName, sha256, size, mediaType, addedAt, origin: 'package' });
    }
    const claimId = tool.world.newId();
    const kept = tool.intakeDesk.register(claimId, { ...resignedData, queueNumber }, documents);
    tool.close();
    if (!kept.ok) throw new Error(kept.refusal.code);
    return claimId;
  }

  async #close(): Promise<void> {
    for (const seat of this.#seats) await seat.close();
    await this.hub?.close();
    await this.line.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export async function signIn({ client }: SeatAtPlace, staffId: string): Promise<void> {
  const pin = practiceStaff().find((person) => person.id === staffId)?.pin ?? '';
  const result = await client.session.signIn({ staffId, pin });
  if (result.status !== 'done') throw new Error(`sign-in refused: ${result.refusal.code}`);
}

/** Waits until a question is answered with something true; each failed look waits for the seat's next change. */
export async function eventually<T>(
  seat: SeatAtPlace,
  question: () => Promise<T | false | null | undefined>,
): Promise<T> {
  const stop = AbortSignal.timeout(50_000);
  const changes = await seat.client.changes(undefined, { signal: stop });
  // Listens before it asks: a change between a question and the listening after it would be missed.
  let next = changes.next();
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    const change = await next;
    if (change.done || stop.aborted) throw new Error('waited in vain');
    next = changes.next();
  }
}

/** Everything of this seat is at the hub. */
export function everythingSent(seat: SeatAtPlace): Promise<true> {
  return eventually(seat, async () => {
    const { outbox, documents } = await seat.client.status();
    return outbox === 0 && documents.toSend === 0 && documents.failed === 0 ? (true as const) : null;
  });
}

/** Whether the seat shows a paper of the claim as it is. */
export async function shows(seat: SeatAtPlace, claimId: string, paper: TestPaper): Promise<boolean> {
  const view = await seat.client.claims.open({ claimId });
  const document = view?.state.documents.find((one) => one.sha256 === paper.sha256);
  if (!document) return false;
  const reading = await seat.client.documents.read({ claimId, documentId: document.id });
  return reading.status === 'ok' && Buffer.from(await reading.file.arrayBuffer()).equals(paper.bytes);
}
