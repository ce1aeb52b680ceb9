/** Branch PCs and handsets that stand ready as the participant's side (features V14). In memory: a restart asks them again. */
import type { Booth } from '../../shared/contract/call.ts';
import type { BoothNews } from '../../shared/contract/booth-page.ts';
import { accept, refuse, type Outcome } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/vocabulary.ts';

/** What a booth is told when a number is called to it. */
export interface BoothCall {
  readonly callId: Id;
  readonly queueNumber: string;
  readonly url: string;
  readonly code: string;
}

/** A booth's page at the other end of a socket. */
export interface BoothLine {
  send(news: BoothNews): void;
  /** Another window of the same booth took its place. */
  replaced(): void;
}

interface Place {
  readonly name: string;
  /** Null while the page is away in the middle of a call: the place is kept for it. */
  line: BoothLine | null;
  /** The call it is in; the way in is unknown after the hub was started again. */
  callId: Id | null;
  call: BoothCall | null;
  /** Whose interview it is; unknown after the hub was started again. */
  claimId: Id | null;
}

/** A booth as it presents itself. */
export interface BoothGreeting {
  readonly boothId: Id;
  readonly name: string;
  /** The call that its page is in the middle of. */
  readonly callId: Id | null;
}

export const mostBooths = 20;

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class Booths {
  readonly #places = new Map<Id, Place>();
  /** The last calls that ended, for pages that were away then. */
  readonly #ended = new Set<Id>();

  /**
   * A booth is there, or there again: in the middle of a call it finds it as it was.
   * @returns what to call when it goes, or why it may not stand here
   */
  connect(
    greeting: BoothGreeting,
    line: BoothLine,
  ): { ok: true; gone: () => void } | { ok: false; why: 'full' | 'name-taken' } {
    const { boothId, name } = greeting;
    const others = [...this.#places].filter(([id]) => id !== boothId);
    const namesakes = others.filter(([, place]) => isSameName(place.name, name));
    if (namesakes.some(([, place]) => place.line)) return { ok: false, why: 'name-taken' };
    if (others.length - namesakes.length >= mostBooths) return { ok: false, why: 'full' };
    for (const [id] of namesakes) this.#places.delete(id);
    const earlier = this.#places.get(boothId);
    earlier?.line?.replaced();
    const { callId } = greeting;
    // After a restart of the hub the page knows more than the hub.
    const said = callId !== null && this.#ended.has(callId) ? null : callId;
    const shown = earlier ? earlier.callId : said;
    const call = earlier?.call ?? null;
    const claimId = earlier?.claimId ?? null;
    const place: Place = { name, line, callId: shown, call, claimId };
    this.#places.set(boothId, place);
    // A call that ended while the page was away is over for it too.
    if (callId !== null && shown !== callId) line.send({ type: 'over', callId });
    if (call && shown !== callId) line.send({ type: 'call', ...call });
    return { ok: true, gone: () => this.#leave(boothId, place) };
  }

  #leave(boothId: Id, place: Place): void {
    if (this.#places.get(boothId) !== place) return;
    place.line = null;
    if (place.callId === null) this.#places.delete(boothId);
  }

  /** Those whose page is there, by name. */
  list(): Booth[] {
    return [...this.#places]
      .filter(([, { line }]) => line !== null)
      .map(([boothId, { name, callId }]) => ({ boothId, name, busy: callId !== null }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id', { numeric: true }));
  }

  /** Calls a number to a booth that is free; a call that another booth showed is called here instead. */
  call(boothId: Id, call: BoothCall, claimId: Id): Outcome<void> {
    const booth = this.#places.get(boothId);
    if (!booth?.line || (booth.callId !== null && booth.callId !== call.callId))
      return refuse('booth-away', 'nobody');
    for (const [id, place] of this.#places)
      if (id !== boothId && place.callId === call.callId) this.#free(id, place);
    booth.callId = call.callId;
    booth.call = call;
    booth.claimId = claimId;
    booth.line.send({ type: 'call', ...call });
    return accept(undefined);
  }

  /** The participant is done at this booth. */
  release(boothId: Id, callId: Id): void {
    const place = this.#places.get(boothId);
    if (place?.callId === callId) this.#free(boothId, place);
  }

  /** A call is over, by whatever ended it: whoever showed it waits again. */
  over(callId: Id): void {
    for (const [boothId, place] of this.#places) if (place.callId === callId) this.#free(boothId, place);
  }

  /** The interview of this claim is over, also when nobody was in its call. */
  claimOver(claimId: Id): void {
    for (const [boothId, place] of this.#places) if (place.claimId === claimId) this.#free(boothId, place);
  }

  #remember(callId: Id): void {
    this.#ended.add(callId);
    const [oldest] = this.#ended;
    if (this.#ended.size > 200 && oldest !== undefined) this.#ended.delete(oldest);
  }

  #free(boothId: Id, place: Place): void {
    const { callId } = place;
    if (callId !== null) this.#remember(callId);
    place.callId = null;
    place.call = null;
    place.claimId = null;
    if (!place.line) this.#places.delete(boothId);
    else if (callId !== null) place.line.send({ type: 'over', callId });
  }
}
