/** Groups of claim reasons that several rules share (domain 1.1, 1.6, 2.3). */
import type { ClaimReason } from '../vocabulary.ts';

/** The participant has died: an heir claims, into an account of his own name. */
export const heirReasons: ReadonlySet<ClaimReason> = new Set<ClaimReason>([
  'JHT-MD',
  'JKM',
  'JP-JD',
  'JP-ANAK',
  'JP-ORTU',
]);

/** 30 % of the balance for a house. */
export const partial30Reasons: ReadonlySet<ClaimReason> = new Set<ClaimReason>([
  'JHT-30C',
  'JHT-30-DP',
  'JHT-30-CIL',
  'JHT-30-LUN',
]);

/** A part of the balance while still a member: 10 years of membership, once only. */
export const partialReasons: ReadonlySet<ClaimReason> = new Set<ClaimReason>(['JHT-10', ...partial30Reasons]);

/** Work has ended: no card may be active any more. */
export const stoppedWorkReasons: ReadonlySet<ClaimReason> = new Set<ClaimReason>([
  'JHT-RESIGN',
  'JHT-PHK',
  'JHT-PKWT',
]);

/** Reasons that the online service takes, by the official list (domain 1.1). */
export const onlineReasons: ReadonlySet<ClaimReason> = new Set<ClaimReason>([
  'JHT-56',
  'JHT-PKB',
  'JHT-PKWT',
  'JHT-RESIGN',
  'JHT-PHK',
  ...partialReasons,
]);
