/** What lists, board and search know of a claim, computed once when its state is written. */
import type { OfficeCalendar } from '../../../../shared/domain/calendar/office-calendar.ts';
import { dayOf, instantAt } from '../../../../shared/domain/calendar/office-calendar.ts';
import { legalDue } from '../../../../shared/domain/calendar/sla.ts';
import { checklistOf, standingOf } from '../../../../shared/domain/claim/gate.ts';
import { openInterviewOf } from '../../../../shared/domain/claim/interview-standing.ts';
import type { ClaimState } from '../../../../shared/domain/claim/state.ts';
import { heirReasons } from '../../../../shared/domain/documents/reason-groups.ts';
import type { Instant } from '../../../../shared/domain/vocabulary.ts';

export interface ClaimColumns {
  readonly claim_id: string;
  readonly day: string;
  readonly queue_number: string;
  readonly program: string;
  readonly channel: string;
  readonly reason: string;
  readonly status: string;
  readonly name: string;
  readonly nik: string;
  readonly phone: string;
  readonly account: string;
  readonly holder: string | null;
  readonly assigned_to: string | null;
  readonly submitted_by: string | null;
  readonly in_call: number;
  readonly step_back_at: string | null;
  readonly resumed_at: string | null;
  readonly call_back_at: string | null;
  readonly appointment: string | null;
  readonly appointment_at: string | null;
  readonly senior_birth: string | null;
  readonly due_day: string | null;
  readonly queue_order: string;
  readonly papers_ok: number;
  readonly papers_total: number;
  readonly amount: number | null;
  readonly parked_until: string | null;
  readonly no_show_at: string | null;
  readonly on_hold: number;
  readonly ready_at: string | null;
  readonly ready_until: string | null;
  readonly pending: number;
}

/** An interview runs while it has no end. */
export function isInCall(state: ClaimState): boolean {
  return openInterviewOf(state) !== null;
}

/** An appointment is for the interview: it orders the queue only until a call was made or identity is certain. */
function appointmentAt({ data, identity, interviews }: ClaimState, calendar: OfficeCalendar): Instant | null {
  if (data.appointment === undefined || identity !== null || interviews.length > 0) return null;
  return instantAt(data.day, data.appointment, calendar.timeZone);
}

/** His own word that he is ready moves him forward only where the queue asks for it (shared/domain/queue/next.ts). */
function readiness(state: ClaimState): Pick<ClaimColumns, 'ready_at' | 'ready_until'> {
  const counts = state.identity === null && state.stepBack === null && Boolean(state.readiness?.until);
  return {
    ready_at: counts ? (state.readiness?.at ?? null) : null,
    ready_until: counts ? (state.readiness?.until ?? null) : null,
  };
}

/** Text that sorts as people count: HO-9 before HO-10. */
export function queueOrder(queueNumber: string): string {
  return queueNumber.toLowerCase().replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));
}

export function claimColumns(state: ClaimState, pending: number, calendar: OfficeCalendar): ClaimColumns {
  const { data } = state;
  const checklist = checklistOf(state);
  const due =
    state.completeAt === null
      ? null
      : legalDue(state, dayOf(state.completeAt, calendar.timeZone), calendar).dueDay;
  return {
    claim_id: state.id,
    day: data.day,
    queue_number: data.queueNumber,
    program: data.program,
    channel: data.channel,
    reason: data.reason,
    status: state.status,
    name: data.name,
    nik: data.nik,
    phone: data.phone,
    account: data.accountNumber,
    holder: state.holder?.staffId ?? null,
    assigned_to: state.assignedTo,
    submitted_by: state.submission?.by ?? null,
    in_call: isInCall(state) ? 1 : 0,
    step_back_at: state.stepBack?.at ?? null,
    resumed_at: state.returns.at(-1)?.resumedAt ?? null,
    call_back_at: state.callBackAt,
    appointment: data.appointment ?? null,
    appointment_at: appointmentAt(state, calendar),
    senior_birth: heirReasons.has(data.reason) ? null : data.birthDate,
    due_day: due,
    queue_order: queueOrder(data.queueNumber),
    papers_ok: checklist.filter((item) => standingOf(state, item) === 'ok').length,
    papers_total: checklist.length,
    amount: state.verification?.amount ?? null,
    parked_until: state.parking?.until ?? null,
    no_show_at: state.noShowAt,
    on_hold: state.hold === null ? 0 : 1,
    ...readiness(state),
    pending,
  };
}

/** The words a claim is found by. A phone number is known in both ways people write it: 62812... and 0812... */
export function searchWords({ data }: ClaimState): { name: string; numbers: string } {
  const phone = data.phone.slice(1);
  const national = phone.startsWith('62') ? `0${phone.slice(2)}` : phone;
  const queue = data.queueNumber.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return {
    name: data.name,
    numbers: [
      data.queueNumber,
      queue,
      data.nik,
      ...data.kpj,
      phone,
      national,
      national.replace(/^0/, ''),
    ].join(' '),
  };
}
