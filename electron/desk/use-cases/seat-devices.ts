/** Which camera, microphone and speaker this seat prefers, and what its last morning check found (features E1). */
import { DevicePreferences } from '../../../shared/contract/interviews.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';
import { inTransaction } from '../database/connection.ts';
import type { Seat } from '../seat.ts';

const nothingChosen: DevicePreferences = { camera: null, microphone: null, speaker: null, checked: null };

export function readDevices({ world }: Seat): DevicePreferences {
  return findSetting(world.database, 'devices', DevicePreferences) ?? nothingChosen;
}

export function rememberDevices({ world }: Seat, preferences: DevicePreferences): void {
  inTransaction(world.database, () => putSetting(world.database, 'devices', preferences));
}

/** Whether the hub answers now, and how long there and back. Never throws. */
export async function measureLine({ sync }: Seat): Promise<{ hub: boolean; roundTripMs: number | null }> {
  const start = performance.now();
  const info = await sync
    .ask(5000, (signal) => sync.client(null).info(undefined, { signal }))
    .catch(() => null);
  return info
    ? { hub: true, roundTripMs: Math.round(performance.now() - start) }
    : { hub: false, roundTripMs: null };
}
