/** A practice day that is opened before the office: somebody can be called all the same. */
import type { ClockTime } from '../../../shared/domain/calendar/office-calendar.ts';
import type { ClaimPlan } from './claim-plan.ts';

/**
 * Before the first appointment nobody is due, and a newcomer of an early hour would find nobody to call. Those of the first
 * slot then come without an appointment; later in the day the plan stays as it is.
 * @param time the branch's clock when the day is made
 */
export function callableAt(plans: readonly ClaimPlan[], time: ClockTime): readonly ClaimPlan[] {
  const [first] = plans.flatMap(({ data }) => data.appointment ?? []).sort();
  if (first === undefined || time >= first) return plans;
  return plans.map((plan) => {
    if (plan.data.appointment !== first) return plan;
    const { appointment: _, ...data } = plan.data;
    return { ...plan, data };
  });
}
