/**
 * Relays words between the officer's seat and the participant's page while a call is set up. Holds nothing that a
 * restart would lose: after one, both sides connect again and the officer offers anew.
 */
import type { CallNews, OfficerSignal, PageNews, ParticipantSignal } from '../../shared/contract/call.ts';
import { pageCloseCodes } from '../../shared/contract/participant.ts';
import type { ClaimEvent } from '../../shared/domain/claim/events.ts';
import type { Committed } from '../branch-news.ts';

/** The participant's page at the other end of a socket. */
export interface PageLine {
  send(news: PageNews): void;
  close(code: number): void;
}

type SeatListener = (news: CallNews) => void;

interface Room {
  readonly claimId: string;
  readonly interviewId: string;
  page: PageLine | null;
  readonly seats: Set<SeatListener>;
  consent: boolean | null;
  /** The officer's newest offer and its candidates, until the participant has agreed (consent first). */
  held: OfficerSignal[];
  /** What holds until the officer says otherwise (recording, lamp, telephone…), told again to a page that was reloaded. */
  readonly standing: Map<OfficerSignal['type'], OfficerSignal>;
}

/** What a room is made from. */
export interface RoomPlan {
  readonly callId: string;
  readonly claimId: string;
  readonly interviewId: string;
  /** What was decided already; null = nothing yet. */
  readonly consent: boolean | null;
}

const maximumHeld = 100;

const standingTypes: ReadonlySet<OfficerSignal['type']> = new Set([
  'recording',
  'media',
  'telephone',
  'instruct',
]);

type EndReason = Extract<OfficerSignal, { type: 'ended' }>['reason'];

/** How an interview that ended sounds to the participant: no outcome is told here, only whether to try again. */
function endReasonOf(events: readonly ClaimEvent[]): EndReason | null {
  for (const event of events) {
    if (event.type === 'interview-finished') return event.outcome === 'ULANG_TEKNIS' ? 'retry' : 'finished';
    if (event.type === 'interview-withdrawn') return 'retry';
    if (event.type === 'released' || event.type === 'cancelled') return 'finished';
  }
  return null;
}

/** Whether what was committed ends the interview that was open. */
export const endsInterview = (events: readonly ClaimEvent[]): boolean => endReasonOf(events) !== null;

export class CallRooms {
  readonly #rooms = new Map<string, Room>();
  readonly #overListeners = new Set<(callId: string) => void>();

  /** Hears of every call that ends, also of one that nobody was in. */
  whenOver(listener: (callId: string) => void): void {
    this.#overListeners.add(listener);
  }

  #room(plan: RoomPlan): Room {
    const known = this.#rooms.get(plan.callId);
    if (known) return known;
    const { claimId, interviewId, consent } = plan;
    const room: Room = {
      claimId,
      interviewId,
      page: null,
      seats: new Set(),
      consent,
      held: [],
      standing: new Map(),
    };
    this.#rooms.set(plan.callId, room);
    return room;
  }

  /** A seat listens: it hears at once whether the page is there and what was decided. @returns stop */
  listen(plan: RoomPlan, listener: SeatListener): () => void {
    const room = this.#room(plan);
    room.seats.add(listener);
    listener({ type: 'presence', present: room.page !== null });
    if (room.consent !== null) listener({ type: 'consent', given: room.consent });
    room.page?.send({ type: 'officer', present: true });
    return () => {
      room.seats.delete(listener);
      if (room.seats.size === 0) room.page?.send({ type: 'officer', present: false });
      this.#forgetIfEmpty(plan.callId, room);
    };
  }

  /** The page connects; a page that was there before is told that it was replaced. @returns what to call when it goes */
  connect(plan: RoomPlan, page: PageLine): () => void {
    const room = this.#room(plan);
    const earlier = room.page;
    room.page = page;
    if (earlier) {
      earlier.send({ type: 'replaced' });
      earlier.close(pageCloseCodes.replaced);
    }
    page.send({ type: 'officer', present: room.seats.size > 0 });
    if (room.consent === true) this.#tellStanding(room);
    this.#tellSeats(room, { type: 'presence', present: true });
    return () => {
      if (room.page !== page) return;
      room.page = null;
      room.held = [];
      this.#tellSeats(room, { type: 'presence', present: false });
      this.#forgetIfEmpty(plan.callId, room);
    };
  }

  /** Another page joined with the code: the present one has lost its session. */
  dismissPage(callId: string): void {
    const room = this.#rooms.get(callId);
    const page = room?.page;
    if (!room || !page) return;
    room.page = null;
    page.send({ type: 'replaced' });
    page.close(pageCloseCodes.replaced);
    this.#tellSeats(room, { type: 'presence', present: false });
  }

  fromPage(callId: string, signal: ParticipantSignal): void {
    const room = this.#rooms.get(callId);
    if (room) this.#tellSeats(room, { type: 'signal', signal });
  }

  fromOfficer(callId: string, signal: OfficerSignal): void {
    const room = this.#rooms.get(callId);
    if (room && standingTypes.has(signal.type)) room.standing.set(signal.type, signal);
    if (!room?.page) return;
    if (room.consent === true || signal.type === 'ended') return room.page.send({ type: 'signal', signal });
    if (room.consent === false) return;
    if (standingTypes.has(signal.type)) return;
    if (signal.type === 'offer') room.held = [];
    if (room.held.length < maximumHeld) room.held.push(signal);
  }

  /** Hears of every commit: consent frees what was held back, the end of the interview ends the call. */
  follow({ claimId, events }: Committed): void {
    for (const [callId, room] of this.#rooms) {
      if (room.claimId !== claimId) continue;
      for (const event of events)
        if (event.type === 'consent-recorded' && event.interviewId === room.interviewId)
          this.#consent(room, event.given);
      const reason = endReasonOf(events);
      if (reason) this.end(callId, reason);
    }
  }

  /** What was decided while a side was still connecting; heard once. */
  learnConsent(callId: string, given: boolean): void {
    const room = this.#rooms.get(callId);
    if (room?.consent === null) this.#consent(room, given);
  }

  #consent(room: Room, given: boolean): void {
    room.consent = given;
    this.#tellSeats(room, { type: 'consent', given });
    if (given) this.#tellStanding(room);
    if (given) for (const signal of room.held) room.page?.send({ type: 'signal', signal });
    room.held = [];
  }

  #tellStanding(room: Room): void {
    for (const signal of room.standing.values()) room.page?.send({ type: 'signal', signal });
  }

  /** Ends the call for both sides; safe to call twice. */
  end(callId: string, reason: EndReason): void {
    for (const listener of this.#overListeners) listener(callId);
    const room = this.#rooms.get(callId);
    if (!room) return;
    this.#rooms.delete(callId);
    const page = room.page;
    room.page = null;
    page?.send({ type: 'signal', signal: { type: 'ended', reason } });
    page?.close(pageCloseCodes.ended);
    this.#tellSeats(room, { type: 'closed' });
  }

  #tellSeats(room: Room, news: CallNews): void {
    for (const seat of [...room.seats]) seat(news);
  }

  #forgetIfEmpty(callId: string, room: Room): void {
    if (room.page === null && room.seats.size === 0 && this.#rooms.get(callId) === room)
      this.#rooms.delete(callId);
  }
}
