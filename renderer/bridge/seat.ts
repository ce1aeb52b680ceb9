/** What every region of the screen needs to know of this seat. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { SeatStatus } from '../../shared/contract/desk.ts';
import type { StaffMember } from '../../shared/contract/hub.ts';
import type { Instant, Role } from '../../shared/domain/vocabulary.ts';
import { deskQueries } from './desk-client.ts';

/** The zone used until the branch is known. */
const fallbackZone = 'Asia/Jakarta';

/** The seat's status; undefined until the desk answered for the first time. */
export function useSeatStatus(): SeatStatus | undefined {
  const { data } = useQuery(deskQueries.status.queryOptions({ refetchInterval: statusInterval }));
  return data;
}

/** A running intake is watched closely; otherwise the change stream does the work and this is only a safety net. */
function statusInterval(query: { state: { data: SeatStatus | undefined } }): number {
  return query.state.data?.intakes.some((intake) => intake.state === 'running') ? 500 : 20_000;
}

/** The person at this seat, or null. */
export function useSignedIn(): StaffMember | null {
  return useSeatStatus()?.signedIn ?? null;
}

/** Whether the person at this seat has one of the roles. */
export function useHasRole(...roles: Role[]): boolean {
  const person = useSignedIn();
  return person !== null && person.roles.some((role) => roles.includes(role));
}

/** The branch's IANA time zone. */
export function useTimeZone(): string {
  return useSeatStatus()?.branch?.timeZone ?? fallbackZone;
}

/** Everybody of the branch, as known at this seat. */
export function useStaff(): StaffMember[] {
  const { data } = useQuery(deskQueries.session.staff.queryOptions());
  return data ?? noStaff;
}
const noStaff: StaffMember[] = [];

/** Turns a staff number into the person's name; the number itself when he is not known here. */
export function useStaffName(): (staffId: string) => string {
  const staff = useStaff();
  const names = useMemo(
    () => new Map<string, string>(staff.map((member) => [member.staffId, member.name])),
    [staff],
  );
  return useCallback((staffId) => names.get(staffId) ?? staffId, [names]);
}

/**
 * Since when the hub does not answer: the last sign of life of the person at this seat that it confirmed. Null while
 * it answers, and when that is not known.
 */
export function useDisconnectedSince(): Instant | null {
  const status = useSeatStatus();
  if (status === undefined || status.connected || status.signedIn === null) return null;
  const { staffId } = status.signedIn;
  return status.people.find((one) => one.staffId === staffId)?.seenAt ?? null;
}
