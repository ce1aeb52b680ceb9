import type { Board } from '../../../shared/contract/desk.ts';

type Slot = Board['flow'][number];

const opening = 8 * 60;
const closing = 17 * 60;

/** The flow with every half hour of the office day, so that a quiet half hour is seen as quiet. Slots are `HH:MM`. */
export function wholeDay(flow: readonly Slot[]): Slot[] {
  const known = new Map(flow.map((slot) => [slot.slot, slot]));
  for (let minute = opening; minute < closing; minute += 30) {
    const slot = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    if (!known.has(slot)) known.set(slot, { slot, taken: 0, submitted: 0 });
  }
  return [...known.values()].sort((a, b) => a.slot.localeCompare(b.slot));
}
