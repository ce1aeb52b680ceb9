/**
 * A refusal is normal life, not an error: it says what is forbidden, why, and who can mend it. Its sentence is the
 * catalogue's `refusal.<code>`; `params` fill the sentence and hold no personal data.
 */
import { z } from 'zod';

export const RefusalCode = z.enum([
  'not-signed-in',
  'session-expired',
  'role-not-allowed',
  'invalid-input',
  'unknown-claim',
  'already-registered',
  'queue-number-taken',
  'version-moved',
  'wrong-status',
  'held-by-other',
  'not-held',
  'not-holder',
  'assigned-to-other',
  'pick-needs-reason',
  'quota-full',
  'queue-empty',
  'already-there',
  'not-an-officer',
  'counter-closed',
  'counter-unchanged',
  'already-held',
  'not-on-hold',
  'park-too-long',
  'nothing-to-undo',
  'own-work',
  'unknown-item',
  'no-document',
  'defect-needed',
  'defect-forbidden',
  'too-many-documents',
  'duplicate-document',
  'nothing-missing',
  'documents-incomplete',
  'documents-unchecked',
  'identity-open',
  'eligibility-blocked',
  'not-online',
  'not-manual',
  'unknown-interview',
  'interview-open',
  'interview-closed',
  'consent-missing',
  'consent-decided',
  'unknown-question',
  'questions-open',
  'snapshot-missing',
  'helper-not-away',
  'free-will-open',
  'not-free-will',
  'too-many-snapshots',
  'recording-not-agreed',
  'ladder-at-end',
  'ladder-not-at-end',
  'policy-in-the-past',
  'policy-invalid',
  'booth-away',
  'picture-unreadable',
  'answers-doubtful',
  'outcome-needs-note',
  'quota-below-used',
  'hub-unreachable',
  'wrong-pin',
  'too-many-tries',
  'held-back',
  'command-too-old',
  'seat-too-old',
  'hub-too-old',
  'offline-sign-in-unknown',
  'offline-sign-in-expired',
  'offline-sign-in-refused',
  'not-your-command',
  'nothing-to-decide',
  'link-unknown',
  'link-expired',
  'link-used',
  'wrong-code',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** Who can mend it: the catalogue has a short "yang dapat dilakukan" for each. */
export const Mender = z.enum([
  'you',
  'holder',
  'maker',
  'kabid',
  'participant',
  'technician',
  'network',
  'nobody',
]);
export type Mender = z.infer<typeof Mender>;

export const Refusal = z.object({
  code: RefusalCode,
  mender: Mender,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Refusal = z.infer<typeof Refusal>;

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function refuse(
  code: RefusalCode,
  mender: Mender = 'you',
  params: Record<string, string | number> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, mender, params } };
}

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}
