/** What every use case of the desk is given: its data, its moment, its ids. Nothing below reads a clock by itself. */
import type { OfficeCalendar } from '../../shared/domain/calendar/office-calendar.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import { policyOn, type InterviewPolicy } from '../../shared/domain/interview/policy.ts';
import { findInterviewPolicies } from './database/queries/interview-policies.ts';
import { medanCalendar } from '../../shared/domain/calendar/medan-calendar.ts';
import type { Actor } from '../../shared/domain/claim/state.ts';
import type { Day, Id, Instant, Role, StaffId } from '../../shared/domain/vocabulary.ts';
import { BranchInfo, type StaffMember } from '../../shared/contract/hub.ts';
import type { Connection } from './database/connection.ts';
import { findSetting } from './database/queries/settings.ts';
import { slowPinHashing, type PinHashing } from './pin-hashing.ts';

export interface DeskWorld {
  readonly database: Connection;
  now(): Instant;
  newId(): Id;
  /** Lines for the technician: codes and procedure names, never data of a person. */
  log(line: string): void;
  readonly pins: PinHashing;
  /** The branch's calendar; its time zone is known once the hub told it. */
  calendar(): OfficeCalendar;
}

/** Who is signed in at this seat, and the hub session that proves it; null while only this seat let him in. */
export interface Person {
  readonly sessionId: number | null;
  readonly token: string | null;
  readonly staff: StaffMember;
}

export function createWorld(parts: {
  database: Connection;
  clock: () => Date;
  newId: () => Id;
  log: (line: string) => void;
  /** Another one for simulations, where no real time may pass. */
  pins?: PinHashing;
}): DeskWorld {
  const { database, clock, newId, log, pins = slowPinHashing } = parts;
  let calendar: OfficeCalendar | null = null;
  let knownZone: string | null = null;
  return {
    database,
    now: () => clock().toISOString(),
    newId,
    log,
    pins,
    calendar() {
      const zone = findSetting(database, 'branch', BranchInfo)?.timeZone ?? medanCalendar.timeZone;
      if (calendar === null || zone !== knownZone) calendar = { ...medanCalendar, timeZone: zone };
      knownZone = zone;
      return calendar;
    },
  };
}

export function todayOf(world: DeskWorld): Day {
  return dayOf(world.now(), world.calendar().timeZone);
}

/** What the branch decided about its interviews, as it holds on a day; each seat knows it from the feed. */
export function interviewPolicyOn({ database }: DeskWorld, day: Day): InterviewPolicy {
  return policyOn(findInterviewPolicies(database), day);
}

export function actorOf(person: Person): Actor {
  return { kind: 'staff', staffId: person.staff.staffId, roles: person.staff.roles };
}

export function hasRole(person: Person, role: Role): boolean {
  return person.staff.roles.includes(role);
}

/** The name an audit entry carries. */
export function auditName(person: Person | null): StaffId | 'seat' {
  return person?.staff.staffId ?? 'seat';
}
