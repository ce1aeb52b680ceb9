/** The legal clock of a claim: working days from the moment the file was complete and correct (domain 2.5). */
import type { ClaimState, ParticipantReturn } from '../claim/state.ts';
import type { ClaimStatus, Day, Program } from '../vocabulary.ts';
import { addWorkingDays, dayOf, workingDaysBetween } from './office-calendar.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** Working days promised by law or practice: JHT V-A, JP and JKM V-B, JKK U. */
export const legalWorkingDays: Readonly<Record<Program, number>> = { JHT: 5, JP: 15, JKM: 3, JKK: 7 };

/** The clock does not run: nothing is owed any more, or the participant has the ball. */
const stopped: readonly ClaimStatus[] = ['paid', 'rejected', 'cancelled', 'returned'];

export interface LegalDue {
  dueDay: Day | null;
  /** Working days after today up to the due day; 0 = due today, negative = overdue. */
  workingDaysLeft: number | null;
  /** `green` more than two days left, `yellow` one or two, `red` due today or overdue. */
  colour: 'green' | 'yellow' | 'red' | 'none';
  /** A year the count passes through without a holiday table; the due day is then a guess. */
  missingTable: number | null;
}

/** What the clock is read from. */
export interface LegalClock extends Pick<ClaimState, 'completeAt' | 'status'> {
  readonly data: Pick<ClaimState['data'], 'program'>;
  readonly returns: readonly Pick<ParticipantReturn, 'at' | 'resumedAt'>[];
}

const none: LegalDue = { dueDay: null, workingDaysLeft: null, colour: 'none', missingTable: null };

/**
 * When the claim must be paid. Days on which the participant had the ball after completeness are added
 * (features H7).
 */
export function legalDue(state: LegalClock, today: Day, calendar: OfficeCalendar): LegalDue {
  if (state.completeAt === null || stopped.includes(state.status)) return none;
  const days = legalWorkingDays[state.data.program] + pausedWorkingDays(state, state.completeAt, calendar);
  const due = addWorkingDays(dayOf(state.completeAt, calendar.timeZone), days, calendar);
  const workingDaysLeft = daysLeft(due.day, today, calendar);
  const colour = workingDaysLeft > 2 ? 'green' : workingDaysLeft > 0 ? 'yellow' : 'red';
  return { dueDay: due.day, workingDaysLeft, colour, missingTable: due.missingTable };
}

/** A due day passed on Friday is overdue on Saturday already, though no working day has gone by: count it as one. */
function daysLeft(dueDay: Day, today: Day, calendar: OfficeCalendar): number {
  if (today <= dueDay) return workingDaysBetween(today, dueDay, calendar);
  return Math.min(-1, workingDaysBetween(today, dueDay, calendar));
}

function pausedWorkingDays(state: LegalClock, completeAt: string, calendar: OfficeCalendar): number {
  return state.returns
    .filter((pause) => pause.resumedAt !== null && Date.parse(pause.at) >= Date.parse(completeAt))
    .reduce((total, pause) => {
      const [from, to] = [
        dayOf(pause.at, calendar.timeZone),
        dayOf(pause.resumedAt ?? pause.at, calendar.timeZone),
      ];
      return total + workingDaysBetween(from, to, calendar);
    }, 0);
}
