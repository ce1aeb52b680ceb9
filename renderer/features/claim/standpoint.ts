/** What the signed-in person may do with this claim now, and, when he may only read, the sentence why. */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Presence, StaffMember } from '../../../shared/contract/hub.ts';
import { leaseEnd } from '../../../shared/domain/branch/lease.ts';
import { mayConfirmAtCounter } from '../../../shared/domain/claim/decide-desk-work.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import type { ClaimWords } from './claim-words.ts';

export type ClaimMode = 'officer' | 'read';

export interface Standpoint {
  /** The claim lies at this person's own desk. */
  readonly canWork: boolean;
  readonly canTake: boolean;
  /** It lies at the desk of somebody who was not heard of for longer than his claims are kept. */
  readonly takesOver: boolean;
  /** Taking it is out of order and needs a reason. */
  readonly takeNeedsReason: boolean;
  readonly canResume: boolean;
  readonly canRelease: boolean;
  /** The claim is meant for one officer; the kabid may open it to all. */
  readonly canOpenToAll: boolean;
  readonly canCancel: boolean;
  /** Work at one's own desk that is set aside for a moment, or goes on. */
  readonly canHold: boolean;
  readonly canEndHold: boolean;
  readonly canPark: boolean;
  /** Only who was called at the counter can fail to come. */
  readonly canMissCall: boolean;
  readonly canTransfer: boolean;
  /** Identity may be confirmed face to face. */
  readonly atCounter: boolean;
  readonly manual: boolean;
  readonly identityDone: boolean;
  why(words: ClaimWords): string;
}

/** @param people when colleagues were last heard of */
export function standpointOf(
  view: ClaimView,
  person: StaffMember | null,
  mode: ClaimMode,
  people: readonly Presence[] = [],
): Standpoint {
  const { state } = view;
  const me = person?.staffId ?? null;
  const officer = mode === 'officer' && (person?.roles.includes('cso') ?? false);
  const kabid = mode === 'officer' && (person?.roles.includes('kabid') ?? false);
  const held = state.holder?.staffId ?? null;
  const canWork = officer && state.status === 'at-desk' && held === me;
  const forOther = state.assignedTo !== null && state.assignedTo !== me;
  const takesOver = officer && state.status === 'at-desk' && held !== me && isGone(held, people, view.now);
  return {
    canWork,
    canTake: takesOver || (officer && state.status === 'queued' && held === null && !forOther),
    takesOver,
    takeNeedsReason: state.assignedTo !== me,
    canResume: (officer || kabid) && state.status === 'returned',
    canRelease: canWork || (kabid && held !== null),
    canOpenToAll: kabid && state.status === 'queued' && state.assignedTo !== null,
    canCancel:
      ['queued', 'at-desk', 'returned'].includes(state.status) &&
      (kabid || (officer && (held ?? state.assignedTo) === me)),
    canHold: canWork && state.hold === null,
    canEndHold: canWork && state.hold !== null,
    canPark: canWork,
    canMissCall: canWork && state.data.channel === 'manual',
    canTransfer:
      (state.status === 'queued' || state.status === 'at-desk') &&
      (kabid || (officer && (held ?? state.assignedTo) === me)),
    atCounter: mayConfirmAtCounter(state),
    manual: state.data.channel === 'manual',
    identityDone: state.identity !== null,
    why: (words) => whyReadOnly(view, { officer, kabid, me }, words),
  };
}

function isGone(holder: string | null, people: readonly Presence[], now: Instant): boolean {
  const seen = people.find(({ staffId }) => staffId === holder);
  return seen !== undefined && !seen.connected && leaseEnd(seen.seenAt) < now;
}

interface Reader {
  readonly officer: boolean;
  readonly kabid: boolean;
  readonly me: string | null;
}

function whyReadOnly({ state }: ClaimView, { officer, kabid, me }: Reader, words: ClaimWords): string {
  if (state.holder && state.holder.staffId !== me)
    return words.say('claim.why.held', { name: words.person(state.holder.staffId) });
  if (state.status === 'returned') return words.say('claim.why.returned');
  if (state.status === 'queued') {
    if (state.assignedTo !== null && state.assignedTo !== me)
      return words.say(kabid ? 'claim.why.assignedKabid' : 'claim.why.assigned', {
        name: words.person(state.assignedTo),
      });
    return words.say(officer ? 'claim.why.queued' : 'claim.why.notOfficer');
  }
  if (state.status === 'at-desk') return words.say(officer ? 'claim.why.read' : 'claim.why.notOfficer');
  return words.say('claim.why.beyond', { status: words.say(`vocabulary.status.${state.status}`) });
}
