/** Before anything is exchanged: do this program and this hub understand each other? */
import { ownProtocol, tooOld, type Protocol } from '../../../shared/contract/protocol.ts';
import type { HubLink } from './hub-link.ts';

export type BlockedBy = 'seat-too-old' | 'hub-too-old';

/** A hub that tells nothing is of the first kind. */
const oldestProtocol: Protocol = { version: 1, oldest: 1 };

export interface HandshakeParts {
  readonly hub: HubLink;
  readonly protocol?: Protocol | undefined;
  /** Whether they fit has changed. */
  readonly onChange: () => void;
  /** The hub told its time. */
  readonly onTime: (hubNow: string) => void;
}

export class Handshake {
  readonly #parts: HandshakeParts;
  #isShaken = false;
  #blockedBy: BlockedBy | null = null;

  constructor(parts: HandshakeParts) {
    this.#parts = parts;
  }

  /** Why nothing is exchanged; null when they fit, and before they met. */
  get blockedBy(): BlockedBy | null {
    return this.#blockedBy;
  }

  /** They met since the line last broke, and fit. */
  get isShaken(): boolean {
    return this.#isShaken;
  }

  /** Meets the hub; an error is thrown. @returns whether they fit */
  async fits(within: <T>(call: (signal: AbortSignal) => Promise<T>) => Promise<T>): Promise<boolean> {
    const { hub, protocol: own = ownProtocol, onTime } = this.#parts;
    const { protocol, now } = await within((signal) => hub(null).info(undefined, { signal }));
    const old = tooOld(own, (protocol as Protocol | undefined) ?? oldestProtocol);
    onTime(now);
    this.#note(old === null ? null : `${old}-too-old`);
    return old === null;
  }

  /** All that follows from meeting was done. */
  shake(): void {
    this.#isShaken = true;
  }

  /** The line broke: another program may stand at its end when it is back. */
  doubt(): void {
    this.#isShaken = false;
  }

  /** A call failed: without an answer the line broke, and an answer may say that this program is too old. */
  heard(error: unknown): void {
    const status = (error as { status?: unknown } | null)?.status;
    if (typeof status !== 'number') this.doubt();
    if (status !== 426) return;
    this.doubt();
    this.#note('seat-too-old');
  }

  #note(blockedBy: BlockedBy | null): void {
    if (this.#blockedBy === blockedBy) return;
    this.#blockedBy = blockedBy;
    this.#parts.onChange();
  }
}
