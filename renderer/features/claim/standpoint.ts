/** What the signed-in person may do with this claim now, and, when he may only read, the sentence why. */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { StaffMember } from '../../../shared/contract/hub.ts';
import { mayConfirmAtCounter } from '../../../shared/domain/claim/decide-desk-work.ts';
import type { ClaimWords } from './claim-words.ts';

export type ClaimMode = 'officer' | 'read';

export interface Standpoint {
  /** The claim lies at this person's own desk. */
  readonly canWork: boolean;
  readonly canTake: boolean;
  /** Taking it is out of order and needs a reason. */
  readonly takeNeedsReason: boolean;
  readonly canResume: boolean;
  readonly canRelease: boolean;
  /** The claim is meant for one officer; the kabid may open it to all. */
  readonly canOpenToAll: boolean;
  readonly canCancel: boolean;
  /** Identity may be confirmed face to face. */
  readonly atCounter: boolean;
  readonly manual: boolean;
  readonly identityDone: boolean;
  why(words: ClaimWords): string;
}

export function standpointOf(view: ClaimView, person: StaffMember | null, mode: ClaimMode): Standpoint {
  const { state } = view;
  const me = person?.staffId ?? null;
  const officer = mode === 'officer' && (person?.roles.includes('cso') ?? false);
  const kabid = mode === 'officer' && (person?.roles.includes('kabid') ?? false);
  const held = state.holder?.staffId ?? null;
  const canWork = officer && state.status === 'at-desk' && held === me;
  const forOther = state.assignedTo !== null && state.assignedTo !== me;
  return {
    canWork,
    canTake: officer && state.status === 'queued' && held === null && !forOther,
    takeNeedsReason: state.assignedTo !== me,
    canResume: (officer || kabid) && state.status === 'returned',
    canRelease: canWork || (kabid && held !== null),
    canOpenToAll: kabid && state.status === 'queued' && state.assignedTo !== null,
    canCancel:
      ['queued', 'at-desk', 'returned'].includes(state.status) &&
      (kabid || (officer && (held ?? state.assignedTo) === me)),
    atCounter: mayConfirmAtCounter(state),
    manual: state.data.channel === 'manual',
    identityDone: state.identity !== null,
    why: (words) => whyReadOnly(view, { officer, kabid, me }, words),
  };
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
