/** What the proof and a seat's process say to each other, over the channel between parent and child. */
import type { QuotaKey } from '../../../shared/domain/branch/quota.ts';
import type { Id, Sha256, StaffId } from '../../../shared/domain/vocabulary.ts';
import type { ClockNews } from '../clock/pacing.ts';

/** Where and how a seat works; it stands in the environment, so that the seat needs nobody to begin. */
export interface SeatPlace {
  /** Holds `desk/` and the journal. */
  readonly folder: string;
  /** 64 hexadecimal digits. */
  readonly databaseKey: string;
  readonly hubUrl: string;
  readonly seatSecret: string;
  readonly person: StaffId;
  readonly officers: readonly StaffId[];
  /** Another one in each life, so that nobody does the same thing again. */
  readonly seed: number;
  /** The thousand of queue numbers that this seat gives out. */
  readonly thousand: number;
  /** Mean pause between two acts, in milliseconds of the machine. */
  readonly pace: number;
}

export type Question =
  | { readonly what: 'standing' }
  | { readonly what: 'digest'; readonly quotas: readonly QuotaKey[] }
  | { readonly what: 'read'; readonly claimId: Id; readonly sha256: Sha256 };

export type Order =
  | ClockNews
  /** Work, or do nothing but stay signed in. */
  | { readonly say: 'work' | 'rest' }
  | { readonly say: 'ask'; readonly number: number; readonly question: Question };

/** Whether a seat still has something to do. */
export interface Standing {
  readonly isBusy: boolean;
  /** Under a session of the hub. */
  readonly isSignedIn: boolean;
  /** Commands that are not confirmed and wait for no person. */
  readonly unsettled: number;
  /** Commands that a person was shown as refused, and has to decide about. */
  readonly undecided: readonly Id[];
  readonly filesToSend: number;
  readonly filesFailed: number;
  readonly cursor: number;
}

/** What a seat knows, short enough to be compared. */
export interface Digest {
  /** Claim id to the hash of what is shown of it. */
  readonly claims: Readonly<Record<Id, string>>;
  /** In the order of the question: `used/cap`. */
  readonly quotas: readonly string[];
  /** Closed counters, as canonical JSON. */
  readonly counters: string;
  readonly isAuditIntact: boolean;
}

export type News =
  | { readonly say: 'ready' }
  | { readonly say: 'threw'; readonly text: string }
  | { readonly say: 'answer'; readonly number: number; readonly answer: unknown };
