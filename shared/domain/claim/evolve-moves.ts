/** Folds the moves of a claim between hands. Each remembers what it changed, so that it can be taken back. */
import type { ClaimEvent } from './events.ts';
import { staffOf } from './staff-of.ts';
import type { ClaimState, MovedFields, MoveKind } from './state.ts';

type QuotaSlots = ClaimState['quotaSlots'];

/** An officer's second take of the same claim on one day uses the same place. The newest place stands last. */
function addSlot(slots: QuotaSlots, slot: QuotaSlots[number]): QuotaSlots {
  return [...slots.filter((one) => one.staffId !== slot.staffId || one.day !== slot.day), slot];
}

function slotsAfter(state: ClaimState, freesQuota: boolean): QuotaSlots {
  return freesQuota ? state.quotaSlots.slice(0, -1) : state.quotaSlots;
}

function movedFieldsOf(state: ClaimState): MovedFields {
  const { status, holder, assignedTo, quotaSlots, hold, parking, passedOn, noShows, noShowAt, ladder } =
    state;
  return { status, holder, assignedTo, quotaSlots, hold, parking, passedOn, noShows, noShowAt, ladder };
}

function moved(
  state: ClaimState,
  event: ClaimEvent & { type: MoveKind },
  change: Partial<ClaimState>,
): Partial<ClaimState> {
  const lastMove = {
    kind: event.type,
    by: staffOf(event.by),
    at: event.at,
    version: state.version + 1,
    before: movedFieldsOf(state),
  };
  return { ...change, lastMove };
}

/** Back in the queue, with nobody. */
const backInQueue = { status: 'queued', holder: null, hold: null } as const;

/** The change a move makes; null for every other event. */
export function evolveMove(state: ClaimState, event: ClaimEvent): Partial<ClaimState> | null {
  const aside = (reason: string) => ({ reason, by: staffOf(event.by), at: event.at });
  switch (event.type) {
    case 'taken': {
      const { staffId, mode, reason, quotaDay } = event;
      return {
        status: 'at-desk',
        assignedTo: staffId,
        holder: { staffId, takenAt: event.at, mode, reason },
        quotaSlots: addSlot(state.quotaSlots, { staffId, day: quotaDay }),
        parking: null,
      };
    }
    case 'released':
      return moved(state, event, {
        ...backInQueue,
        assignedTo: state.holder ? (state.data.assignedTo ?? null) : null,
        quotaSlots: slotsAfter(state, event.freesQuota),
      });
    case 'transferred':
      return moved(state, event, {
        ...backInQueue,
        assignedTo: event.to,
        parking: null,
        passedOn: aside(event.reason),
        quotaSlots: slotsAfter(state, event.freesQuota),
      });
    case 'held':
      return moved(state, event, { hold: aside(event.reason) });
    case 'hold-ended':
      return { hold: null };
    case 'parked':
      return moved(state, event, {
        ...backInQueue,
        parking: { ...aside(event.reason), until: event.until },
        ladder: { tries: 0 },
        quotaSlots: slotsAfter(state, event.freesQuota),
      });
    case 'no-show':
      return moved(state, event, {
        ...backInQueue,
        assignedTo: state.data.assignedTo ?? null,
        noShows: state.noShows + 1,
        noShowAt: event.at,
        quotaSlots: slotsAfter(state, event.freesQuota),
      });
    case 'lease-ended':
      return { ...backInQueue };
    case 'cancelled':
      return moved(state, event, {
        status: 'cancelled',
        holder: null,
        hold: null,
        parking: null,
        cancellation: { by: staffOf(event.by), at: event.at, reason: event.reason },
      });
    case 'move-undone':
      return { ...state.lastMove?.before, cancellation: null, lastMove: null };
    default:
      return null;
  }
}
