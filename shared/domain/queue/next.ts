/**
 * Where a claim stands in the day's queue and the one reason for it (features Q2, Q10). The list and "Panggil
 * berikutnya" use the same order, so an officer sees beforehand whom the button will call.
 */
import { addYears } from '../calendar/day.ts';
import { dayOf, instantAt, timeOf } from '../calendar/office-calendar.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { legalDue } from '../calendar/sla.ts';
import { heirReasons } from '../documents/reason-groups.ts';
import type { Day, Instant, StaffId } from '../vocabulary.ts';
import type { QueueFacts } from './facts.ts';

/** How long before its time an appointment may be called. */
export const appointmentLeadMs = 15 * 60_000;
const seniorAge = 56;
const nearSlaDays = 1;

export interface QueueReason {
  /** Compare from the first number on, smaller first; equal ranks go by queue number. */
  rank: number[];
  /** Full catalogue key, `queueReasons.<code>`. */
  key: string;
  params: Record<string, string | number>;
  /** Not to be called yet: a call-back or an appointment still ahead, or a claim of a later day. */
  isAhead: boolean;
}

/** Every code a queue reason may have; each has a sentence in the catalogue `queueReasons`. */
export const queueReasonCodes = [
  'back-from-verifikator',
  'back-from-keuangan',
  'back-from-bank',
  'file-resumed',
  'ready',
  'call-back-due',
  'park-due',
  'appointment-due',
  'appointment-soon',
  'senior',
  'sla-near',
  'sla-overdue',
  'assigned',
  'passed-on',
  'arrival',
  'no-show',
  'appointment-at',
  'call-back-at',
  'call-back-on',
  'parked-until',
  'later-day',
] as const;
export type QueueReasonCode = (typeof queueReasonCodes)[number];

/** First number of a rank: what goes before what. */
const classes = {
  back: 0,
  resumed: 1,
  ready: 1.5,
  callBack: 2,
  appointment: 3,
  senior: 4,
  sla: 5,
  assigned: 6,
  arrival: 7,
  noShow: 8,
  ahead: 9,
  laterDay: 10,
};

/** The moment as the queue needs it; make it once for a whole list. */
export interface QueueClock {
  now: number;
  today: Day;
  /** Born on this day or before = 56 or older. */
  seniorSince: Day;
  /** Today's moment of an `HH:MM`; the same few times come again and again, so each is worked out once. */
  momentToday: (time: string) => number;
  calendar: OfficeCalendar;
}

/** Reads the clock of the branch once. */
export function queueClock(now: Instant, calendar: OfficeCalendar): QueueClock {
  const today = dayOf(now, calendar.timeZone);
  const moments = new Map<string, number>();
  const momentToday = (time: string): number => {
    const moment = moments.get(time) ?? Date.parse(instantAt(today, time, calendar.timeZone));
    moments.set(time, moment);
    return moment;
  };
  return { now: Date.parse(now), today, seniorSince: addYears(today, -seniorAge), momentToday, calendar };
}

/** Why the claim stands where it stands, for one officer (`null` = no one in particular). For lists see `queueReasonAt`. */
export function queueReason(
  state: QueueFacts,
  staffId: StaffId | null,
  now: Instant,
  calendar: OfficeCalendar,
): QueueReason {
  return queueReasonAt(state, staffId, queueClock(now, calendar));
}

/** `queueReason` with the clock read already. */
export function queueReasonAt(state: QueueFacts, staffId: StaffId | null, clock: QueueClock): QueueReason {
  return (
    laterDay(state, clock) ??
    (isReady(state, clock) ? null : (parkedAhead(state, clock) ?? callBackAhead(state, clock))) ??
    stepBack(state) ??
    resumed(state) ??
    ready(state, clock) ??
    callBackDue(state) ??
    parkDue(state) ??
    noShow(state, clock) ??
    appointment(state, clock) ??
    senior(state, clock) ??
    nearSla(state, clock) ??
    arrival(state, staffId)
  );
}

function reason(
  code: QueueReasonCode,
  rank: number[],
  params: QueueReason['params'] = {},
  isAhead = false,
): QueueReason {
  return { rank, key: `queueReasons.${code}`, params, isAhead };
}

function dayNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

/** `09.30`, as Indonesian clocks are written. */
function spoken(time: string): string {
  return time.replace(':', '.');
}

function laterDay({ data }: QueueFacts, { today }: QueueClock): QueueReason | null {
  return data.day > today
    ? reason('later-day', [classes.laterDay, dayNumber(data.day)], { day: data.day }, true)
    : null;
}

function isStillAhead(moment: Instant | null, now: number): moment is Instant {
  return moment !== null && Date.parse(moment) > now;
}

/** "Saya siap" holds (features Q8): he waits at his phone now, whatever moment was agreed before. */
function isReady({ readiness, identity }: QueueFacts, { now }: QueueClock): boolean {
  return identity === null && isStillAhead(readiness?.until ?? null, now);
}

/**
 * A free slot is his before the appointment or the call-back. Who said it first is called first. What came back with a
 * reason of its own keeps that place, which is before his.
 */
function ready(state: QueueFacts, clock: QueueClock): QueueReason | null {
  const { readiness } = state;
  if (!readiness || !isReady(state, clock)) return null;
  const time = spoken(timeOf(readiness.at, clock.calendar.timeZone));
  return reason('ready', [classes.ready, Date.parse(readiness.at)], { time });
}

/** A promised call-back holds back everything else: the participant was told when. */
function callBackAhead({ callBackAt }: QueueFacts, { now, calendar, today }: QueueClock): QueueReason | null {
  if (!isStillAhead(callBackAt, now)) return null;
  const day = dayOf(callBackAt, calendar.timeZone);
  const time = spoken(timeOf(callBackAt, calendar.timeZone));
  const rank = [classes.ahead, Date.parse(callBackAt)];
  return day === today
    ? reason('call-back-at', rank, { time }, true)
    : reason('call-back-on', rank, { day, time }, true);
}

/** Set aside by its officer until a moment: nobody is called before it, whatever else would speak for him. */
function parkedAhead({ parking }: QueueFacts, clock: QueueClock): QueueReason | null {
  if (parking === null || !isStillAhead(parking.until, clock.now)) return null;
  const zone = clock.calendar.timeZone;
  const day = dayOf(parking.until, zone);
  const params = { day, time: spoken(timeOf(parking.until, zone)) };
  return reason('parked-until', [classes.ahead, Date.parse(parking.until)], params, true);
}

function stepBack(state: QueueFacts): QueueReason | null {
  if (!state.stepBack) return null;
  return reason(`back-from-${state.stepBack.from}`, [classes.back, Date.parse(state.stepBack.at)]);
}

function resumed(state: QueueFacts): QueueReason | null {
  const resumedAt = state.returns.at(-1)?.resumedAt;
  return resumedAt ? reason('file-resumed', [classes.resumed, Date.parse(resumedAt)]) : null;
}

function callBackDue({ callBackAt }: QueueFacts): QueueReason | null {
  return callBackAt === null ? null : reason('call-back-due', [classes.callBack, Date.parse(callBackAt)]);
}

function parkDue({ parking }: QueueFacts): QueueReason | null {
  return parking === null ? null : reason('park-due', [classes.callBack, Date.parse(parking.until)]);
}

/** Called today and not there: after everybody who waits, in the order of the calls. */
function noShow(state: QueueFacts, { today, calendar }: QueueClock): QueueReason | null {
  const { noShowAt, noShows } = state;
  if (noShowAt === null || dayOf(noShowAt, calendar.timeZone) !== today) return null;
  const params = { time: spoken(timeOf(noShowAt, calendar.timeZone)), times: noShows };
  return reason('no-show', [classes.noShow, Date.parse(noShowAt)], params);
}

/** An appointment is for the interview: it means nothing once identity is certain or a call has been made. */
function appointment(state: QueueFacts, { now, today, momentToday }: QueueClock): QueueReason | null {
  const { appointment: time, day } = state.data;
  if (time === undefined || state.identity !== null || state.interviews.length > 0) return null;
  const params = { time: spoken(time) };
  const at = day === today ? momentToday(time) : 0;
  const sub = [dayNumber(day), Number(time.replace(':', ''))];
  if (at <= now) return reason('appointment-due', [classes.appointment, ...sub], params);
  if (at <= now + appointmentLeadMs) return reason('appointment-soon', [classes.appointment, ...sub], params);
  return reason('appointment-at', [classes.ahead, at], params, true);
}

function senior({ data }: QueueFacts, { seniorSince }: QueueClock): QueueReason | null {
  // The birth date of a heir claim is that of the dead participant.
  if (data.birthDate > seniorSince || heirReasons.has(data.reason)) return null;
  return reason('senior', [classes.senior, dayNumber(data.day)], { age: seniorAge });
}

function nearSla(state: QueueFacts, { today, calendar }: QueueClock): QueueReason | null {
  if (state.completeAt === null) return null;
  const { dueDay, workingDaysLeft: left } = legalDue(state, today, calendar);
  if (dueDay === null || left === null || left > nearSlaDays) return null;
  const rank = [classes.sla, dayNumber(dueDay)];
  return left < 0 ? reason('sla-overdue', rank, { days: -left }) : reason('sla-near', rank, { days: left });
}

function arrival(state: QueueFacts, staffId: StaffId | null): QueueReason {
  const day = dayNumber(state.data.day);
  const isMine = staffId !== null && state.assignedTo === staffId;
  if (!isMine) return reason('arrival', [classes.arrival, day]);
  if (state.passedOn === null) return reason('assigned', [classes.assigned, day]);
  return reason('passed-on', [classes.assigned, day], { holder: state.passedOn.by });
}

/** Order of two ranks. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const byNumber = new Intl.Collator('id', { numeric: true });

/** `HO-9` before `HO-10`. */
export function compareQueueNumbers(a: string, b: string): number {
  return byNumber.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * The claim to call next: in the queue, for anyone or for me, its time come, and `allowed` (quota, leave, a second
 * officer's rule) not against it. Null when there is none. Linear in the candidates.
 */
export function chooseNext<Candidate extends QueueFacts>(
  candidates: Iterable<Candidate>,
  options: {
    staffId: StaffId;
    now: Instant;
    calendar: OfficeCalendar;
    allowed: (state: Candidate) => boolean;
  },
): Candidate | null {
  const { staffId, now, calendar, allowed } = options;
  const clock = queueClock(now, calendar);
  let best: { state: Candidate; rank: number[] } | null = null;
  for (const state of candidates) {
    if (state.status !== 'queued' || (state.assignedTo !== null && state.assignedTo !== staffId)) continue;
    const { rank, isAhead } = queueReasonAt(state, staffId, clock);
    if (isAhead) continue;
    const order = best
      ? compareRanks(rank, best.rank) ||
        compareQueueNumbers(state.data.queueNumber, best.state.data.queueNumber)
      : -1;
    if (order < 0 && allowed(state)) best = { state, rank };
  }
  return best?.state ?? null;
}

/**
 * The first `count` claims of the shared queue, in their order. Who has one of these left to call need not look at the
 * claims of the shared queue behind them; claims that are meant for somebody are not among them.
 */
export function sharedQueueHead<Candidate extends QueueFacts>(
  candidates: Iterable<Candidate>,
  count: number,
  moment: { now: Instant; calendar: OfficeCalendar },
): Candidate[] {
  const clock = queueClock(moment.now, moment.calendar);
  const head: { state: Candidate; rank: number[] }[] = [];
  const goesBefore = (state: Candidate, rank: number[], other: (typeof head)[number]): boolean =>
    (compareRanks(rank, other.rank) ||
      compareQueueNumbers(state.data.queueNumber, other.state.data.queueNumber)) < 0;
  for (const state of candidates) {
    if (state.status !== 'queued' || state.assignedTo !== null) continue;
    const { rank, isAhead } = queueReasonAt(state, null, clock);
    const last = head.at(-1);
    if (isAhead || (head.length === count && last && !goesBefore(state, rank, last))) continue;
    const place = head.findIndex((other) => goesBefore(state, rank, other));
    head.splice(place < 0 ? head.length : place, 0, { state, rank });
    if (head.length > count) head.pop();
  }
  return head.map(({ state }) => state);
}
