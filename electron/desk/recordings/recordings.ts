/**
 * Recordings of calls at this seat (features V13): begun only where branch and participant agreed, kept piece by piece,
 * noted in the claim with their hash, deleted when their time is over. They never leave this machine.
 */
import type { RecordingAtSeat } from '../../../shared/contract/interviews.ts';
import type { DocumentReading } from '../../../shared/contract/documents.ts';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import type { Recording } from '../../../shared/domain/interview/record.ts';
import { accept, refuse, type Outcome, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { appendAudit } from '../database/queries/audit.ts';
import { findClaim } from '../database/queries/claims.ts';
import { interviewPolicyOn, todayOf, type DeskWorld, type Person } from '../desk-world.ts';
import type { Timer, Timers } from '../timers.ts';
import type { End, Manifest, RecordingStore, StoredRecording } from './recording-store.ts';

const dayMilliseconds = 86_400_000;
/** Milliseconds between looks at what is due. */
const lookEvery = 3_600_000;
/** One that gets no piece for so long, in milliseconds, has lost its window. */
const silentAfter = 10 * 60_000;
/** Bytes of one piece at most: a second of the best picture has a tenth of it. */
const largestPiece = 16 * 1024 * 1024;

interface Running {
  readonly manifest: Manifest;
  next: number;
  lastPieceAt: string;
  /** One piece after the other, whatever order they are heard in. */
  writing: Promise<void>;
}

/** What became of one that is over: to be noted in its claim, or nothing because it is gone. */
export interface Over {
  readonly manifest: Manifest;
  readonly recording: Recording;
}

export interface RecordingParts {
  readonly world: DeskWorld;
  readonly store: RecordingStore;
  readonly timers: Timers;
  /** Notes one that broke off, in the name of who made it; nobody need be signed in. */
  note(over: Over): void;
}

export class Recordings {
  readonly #parts: RecordingParts;
  readonly #running = new Map<Id, Running>();
  /** Being closed just now; nobody else closes them meanwhile. */
  readonly #closing = new Set<Id>();
  #timer: Timer | null = null;
  /** What runs in the background; the next look waits for it. */
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: RecordingParts) {
    this.#parts = parts;
  }

  /** Mends what a crash left and deletes what is due, now and from then on. */
  start(): void {
    this.look();
    this.#timer = this.#parts.timers.setInterval(() => this.look(), lookEvery);
  }

  look(): void {
    this.#looking = this.#looking
      .then(() => this.#lookAtAll())
      .catch((error: unknown) => {
        this.#parts.world.log(`recordings: look ${String((error as { code?: unknown }).code)}`);
      });
  }

  async close(): Promise<void> {
    if (this.#timer !== null) this.#parts.timers.clearInterval(this.#timer);
    await this.#looking;
    await Promise.all([...this.#running.values()].map(({ writing }) => writing.catch(() => undefined)));
  }

  /** @returns its id; refused where the claim is not his, the call is over, or the participant did not agree */
  async begin(
    person: Person,
    input: { claimId: Id; interviewId: Id; mediaType: string },
  ): Promise<Outcome<Id>> {
    await this.#looking;
    const { world, store } = this.#parts;
    const { staffId } = person.staff;
    const state = findClaim(world.database, input.claimId)?.shown;
    const interview = state?.interviews.find(({ id }) => id === input.interviewId);
    const why = refuseRecording(interview, state?.holder?.staffId === staffId, input.mediaType);
    if (why) return why;
    // The window that made an earlier one of this call is gone: what it left is closed.
    for (const { manifest } of [...this.#running.values()])
      if (manifest.interviewId === input.interviewId && !this.#closing.has(manifest.id))
        await this.#closeBroken(manifest);
    const startedAt = world.now();
    const { recordingDays } = interviewPolicyOn(world, todayOf(world));
    const deleteAfter = new Date(Date.parse(startedAt) + recordingDays * dayMilliseconds).toISOString();
    const manifest: Manifest = { id: world.newId(), ...input, by: staffId, startedAt, deleteAfter };
    await store.begin(manifest);
    const writing = Promise.resolve();
    this.#running.set(manifest.id, { manifest, next: 0, lastPieceAt: startedAt, writing });
    this.#audit(staffId, 'recording-begun', manifest);
    return accept(manifest.id);
  }

  /** @throws when there is none of this id, when a number is left out, or when the disk does not take it */
  async addPiece(id: Id, number: number, bytes: Uint8Array): Promise<void> {
    const running = this.#running.get(id);
    if (!running || this.#closing.has(id)) throw new Error('no such recording runs');
    if (bytes.length > largestPiece) throw new Error('a piece is too large');
    running.writing = running.writing
      .catch(() => undefined)
      .then(async () => {
        // Sent again because the answer was lost.
        if (number < running.next) return;
        if (number > running.next) throw new Error('a piece is left out');
        await this.#parts.store.addPiece(id, number, bytes);
        running.next = number + 1;
        running.lastPieceAt = this.#parts.world.now();
      });
    await running.writing;
  }

  /** Ends it and answers what is to be noted; null when it is discarded, was over before, or holds nothing. */
  async end(person: Person, id: Id, discard: boolean): Promise<Over | null> {
    const running = this.#running.get(id);
    if (!running || this.#closing.has(id)) return null;
    this.#closing.add(id);
    try {
      await running.writing.catch(() => undefined);
      const { manifest } = running;
      const { staffId } = person.staff;
      if (discard || running.next === 0) {
        await this.#remove(manifest, 'recording-discarded', staffId);
        return null;
      }
      const end = await this.#parts.store.finish(id, true);
      this.#running.delete(id);
      this.#audit(staffId, 'recording-ended', manifest, end.sha256);
      return { manifest, recording: recordingOf(manifest, end) };
    } finally {
      this.#closing.delete(id);
    }
  }

  /** Those of a claim that are over, for who may read its numbers. */
  async list(person: Person, claimId: Id): Promise<RecordingAtSeat[]> {
    await this.#looking;
    if (!this.#maySee(person, claimId)) return [];
    const all = await this.#parts.store.list();
    return all.flatMap(({ manifest, end }) => {
      if (manifest.claimId !== claimId || end === null) return [];
      const { interviewId } = manifest;
      return [{ ...recordingOf(manifest, end), claimId, interviewId, complete: end.complete }];
    });
  }

  /** Plays one, for who may read the claim's numbers; each opening is written down. */
  async read(person: Person, id: Id): Promise<DocumentReading | { status: 'forbidden' }> {
    await this.#looking;
    const stored = await this.#parts.store.find(id);
    if (!stored?.end) return { status: 'unreadable', code: 'missing' };
    const { manifest } = stored;
    const { staffId } = person.staff;
    if (!this.#maySee(person, manifest.claimId)) {
      this.#audit(staffId, 'refused:read-recording', manifest);
      return { status: 'forbidden' };
    }
    const reading = await this.#parts.store.read(id);
    if (!reading.ok) return { status: 'unreadable', code: reading.code };
    this.#audit(staffId, 'read-recording', manifest);
    const pieces = reading.pieces.map((piece) => new Uint8Array(piece));
    return { status: 'ok', file: new Blob(pieces, { type: manifest.mediaType }) };
  }

  #maySee(person: Person, claimId: Id): boolean {
    const state = findClaim(this.#parts.world.database, claimId)?.shown;
    return state !== undefined && seesNumbers(person.staff, state);
  }

  async #lookAtAll(): Promise<void> {
    const { world, store } = this.#parts;
    const now = Date.parse(world.now());
    for (const stored of await store.list()) {
      const { manifest, end } = stored;
      if (this.#closing.has(manifest.id)) continue;
      const running = this.#running.get(manifest.id);
      if (running && now - Date.parse(running.lastPieceAt) < silentAfter) continue;
      if (Date.parse(manifest.deleteAfter) <= now) await this.#remove(manifest, 'recording-deleted:due');
      else if (this.#endedTechnically(stored)) await this.#remove(manifest, 'recording-discarded');
      else if (end === null) await this.#closeBroken(manifest);
    }
  }

  /** After a technical abort nothing of the call is kept. */
  #endedTechnically({ manifest }: StoredRecording): boolean {
    const state = findClaim(this.#parts.world.database, manifest.claimId)?.shown;
    const interview = state?.interviews.find(({ id }) => id === manifest.interviewId);
    return interview?.outcome === 'ULANG_TEKNIS';
  }

  /** It broke off: what is whole of it is closed over and noted. */
  async #closeBroken(manifest: Manifest): Promise<void> {
    const { id } = manifest;
    this.#closing.add(id);
    try {
      await this.#running.get(id)?.writing.catch(() => undefined);
      const end = await this.#parts.store.finish(id, false);
      this.#running.delete(id);
      if (end.seconds === 0) return await this.#remove(manifest, 'recording-discarded');
      this.#noteBroken(manifest, end);
    } finally {
      this.#closing.delete(id);
    }
  }

  #noteBroken(manifest: Manifest, end: End): void {
    this.#audit('seat', 'recording-mended', manifest, end.sha256);
    this.#parts.note({ manifest, recording: recordingOf(manifest, end) });
  }

  async #remove(manifest: Manifest, act: string, actor = 'seat'): Promise<void> {
    this.#running.delete(manifest.id);
    await this.#parts.store.remove(manifest.id);
    this.#audit(actor, act, manifest);
  }

  #audit(actor: string, act: string, { claimId, id }: Manifest, ...more: string[]): void {
    const { world } = this.#parts;
    appendAudit(world.database, { at: world.now(), actor, act, subjects: [claimId, id, ...more] });
  }
}

function refuseRecording(
  interview: Interview | undefined,
  isHolder: boolean,
  mediaType: string,
): { ok: false; refusal: Refusal } | null {
  if (!interview) return refuse('unknown-interview', 'nobody');
  if (!isHolder) return refuse('not-holder', 'holder');
  if (interview.endedAt !== null) return refuse('interview-closed', 'nobody');
  if (interview.consent?.recording !== true) return refuse('recording-not-agreed', 'participant');
  return /^(?:video|audio)\/webm(?:;|$)/u.test(mediaType) ? null : refuse('invalid-input');
}

function recordingOf({ id, startedAt, deleteAfter }: Manifest, end: End): Recording {
  const { seconds, bytes, sha256 } = end;
  return {
    ...{ id, startedAt, seconds, bytes, sha256, deleteAfter },
    ...(end.complete ? {} : { brokenOff: true }),
  };
}
