/** What one sees of a colleague before handing him work: his counter, his load, and whether he is there. */
import type { TFunction } from 'i18next';
import type { Presence, StaffMember } from '../../../shared/contract/hub.ts';
import type { OfficerStanding } from '../../../shared/contract/officers.ts';
import { dayOfInstant, formatTime } from '../format.ts';

export interface OfficerScene {
  readonly staff: readonly StaffMember[];
  readonly people: readonly Presence[];
  readonly today: string;
  readonly timeZone: string;
}

/** Whether somebody is there, was there today, or has not been seen today. */
export function presenceOf(
  staffId: string,
  { people, today, timeZone }: OfficerScene,
): 'here' | 'away' | 'absent' {
  const seen = people.find((one) => one.staffId === staffId);
  if (seen?.connected === true) return 'here';
  return seen !== undefined && dayOfInstant(seen.seenAt, timeZone) === today ? 'away' : 'absent';
}

/** `terhubung`, `terputus sejak 09.42` or `belum masuk hari ini`. */
export function presenceWords(staffId: string, scene: OfficerScene, t: TFunction): string {
  switch (presenceOf(staffId, scene)) {
    case 'here':
      return t('moves.transfer.here');
    case 'absent':
      return t('moves.transfer.neverSeen');
    case 'away': {
      const seenAt = scene.people.find((one) => one.staffId === staffId)?.seenAt ?? '';
      return t('moves.transfer.away', { time: formatTime(seenAt, scene.timeZone) });
    }
  }
}

/** One line about a colleague: why his counter is closed, or what lies with him; and whether he is there. */
export function officerWords(officer: OfficerStanding, scene: OfficerScene, t: TFunction): string {
  const load = officer.counterOpen
    ? t('moves.transfer.standing', { held: officer.held, waiting: officer.waiting })
    : t('moves.transfer.counterClosed', { reason: officer.closedBecause ?? '' });
  return `${load} · ${presenceWords(officer.staffId, scene, t)}`;
}

/** The name with the counter behind it, `Rosmida Contoh · Loket 3`. */
export function officerName(staffId: string, staff: readonly StaffMember[]): string {
  const member = staff.find((one) => one.staffId === staffId);
  if (member === undefined) return staffId;
  return member.counter === undefined ? member.name : `${member.name} · ${member.counter}`;
}
