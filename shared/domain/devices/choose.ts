/**
 * Which device is used while devices come and go (features E2): the preferred one whenever it is there, otherwise the
 * one in use as long as it is there, otherwise the one the system prefers. Every change of what is used is told.
 */
import type { SeatDevice } from './device.ts';

export interface DeviceUse {
  /** Label of what the officer wants at this seat; null = whatever was used first. */
  readonly preferred: string | null;
  /** What is used now; null = none is there. */
  readonly current: SeatDevice | null;
}

/** Why another device is used than before. `from` and `to` are labels. */
export type DeviceChange =
  /** What was used is gone, another took its place. */
  | { readonly type: 'replaced'; readonly from: string; readonly to: string }
  /** The preferred one is back. */
  | { readonly type: 'returned'; readonly from: string; readonly to: string }
  /** What was used is gone and there is no other. */
  | { readonly type: 'lost'; readonly from: string }
  /** There was none, now there is. */
  | { readonly type: 'found'; readonly to: string }
  /** The officer chose another. */
  | { readonly type: 'chosen'; readonly from: string; readonly to: string };

/**
 * The device to use of those that are there; null when there is none.
 * @param present in the order of the system's preference
 */
export function chooseDevice(present: readonly SeatDevice[], use: DeviceUse): SeatDevice | null {
  const { preferred, current } = use;
  const stays = current === null ? undefined : present.find(({ id }) => id === current.id);
  if (preferred !== null) {
    // Two alike stand under one label: the one in use is as good as the other.
    if (stays?.label === preferred) return stays;
    const wanted = present.find(({ label }) => label === preferred);
    if (wanted) return wanted;
  }
  return stays ?? present[0] ?? null;
}

/** What a call begins with. Without a choice of the officer, what is used first is what is returned to. */
export function beginUse(present: readonly SeatDevice[], preferred: string | null): DeviceUse {
  const current = chooseDevice(present, { preferred, current: null });
  return { preferred: preferred ?? (current?.label || null), current };
}

/** The use after the list of devices became `present`, and what is to be told of it; null = nothing changed. */
export function followDevices(
  use: DeviceUse,
  present: readonly SeatDevice[],
): { readonly use: DeviceUse; readonly change: DeviceChange | null } {
  const before = use.current;
  const current = chooseDevice(present, use);
  // The first device of a seat that began without any is what is returned to from now on.
  const preferred = use.preferred ?? (current?.label || null);
  const after: DeviceUse = { preferred, current };
  if (before === null) return { use: after, change: current && { type: 'found', to: current.label } };
  if (current === null) return { use: after, change: { type: 'lost', from: before.label } };
  if (current.id === before.id) return { use: after, change: null };
  const isGone = !present.some(({ id }) => id === before.id);
  const type = isGone ? 'replaced' : 'returned';
  return { use: after, change: { type, from: before.label, to: current.label } };
}

/** The officer wants another device from now on. */
export function preferDevice(
  use: DeviceUse,
  present: readonly SeatDevice[],
  label: string,
): { readonly use: DeviceUse; readonly change: DeviceChange | null } {
  const followed = followDevices({ ...use, preferred: label }, present);
  const { change } = followed;
  return change?.type === 'returned' ? { ...followed, change: { ...change, type: 'chosen' } } : followed;
}
