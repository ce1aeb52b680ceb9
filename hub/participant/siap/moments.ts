/** Days and times as people write them, in the branch's zone. */
import type { Day, Instant } from '../../../shared/domain/vocabulary.ts';

/** `10.30 WIB`. */
export function clockOf(instant: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** `Selasa, 24 November`, for a calendar day. */
export function dayWords(day: Day): string {
  return new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** `Rabu, 25 November pukul 08.00 WIB`. */
export function momentWords(instant: Instant, timeZone: string): string {
  const day = new Intl.DateTimeFormat('id-ID', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return `${day.format(new Date(instant))} pukul ${clockOf(instant, timeZone)}`;
}
