/** What is plugged in, what the seat prefers, and one open camera or microphone. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { DevicePreferences } from '../../../shared/contract/interviews.ts';
import type { ListedDevice } from '../../../shared/domain/devices/device.ts';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { listDevices, openDevice, watchDevices, type OpenProblem } from '../../bridge/media-devices.ts';
import { useSeatStatus, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant } from '../../ui/format.ts';

/** The browser's list, kept true while things are plugged in and out; null until it was asked. `turn` asks anew. */
export function useListedDevices(turn: number): readonly ListedDevice[] | null {
  const [listed, setListed] = useState<readonly ListedDevice[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const read = (): void => void listDevices().then((list) => isHere && setListed(list));
    read();
    const stop = watchDevices(read);
    return () => {
      isHere = false;
      stop();
    };
  }, [turn]);
  return listed;
}

export type Checked = NonNullable<DevicePreferences['checked']>;

/** The seat's choices and today's check; undefined until the desk answered. */
export function useDevicePreferences():
  { preferences: DevicePreferences; today: Checked | null } | undefined {
  const { data } = useQuery(deskQueries.interviews.devices.read.queryOptions());
  const day = useSeatStatus()?.today;
  const timeZone = useTimeZone();
  if (data === undefined || day === undefined) return undefined;
  const { checked } = data;
  return { preferences: data, today: checked && dayOfInstant(checked.at, timeZone) === day ? checked : null };
}

/** Keeps the choices and the check of this seat. */
export function useRememberDevices(): (preferences: DevicePreferences) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (preferences) => {
      await desk.interviews.devices.remember(preferences);
      await client.invalidateQueries({ queryKey: deskQueries.interviews.devices.read.key() });
    },
    [client],
  );
}

export type OpenedDevice = MediaStreamTrack | OpenProblem | 'opening';

/** Holds one camera or microphone open while it is shown; null = there is none to open. */
export function useOpenDevice(kind: 'camera' | 'microphone', id: string | null): OpenedDevice {
  const [opened, setOpened] = useState<{ id: string | null; device: OpenedDevice }>({
    id,
    device: 'opening',
  });
  useEffect(() => {
    if (id === null) return;
    let isHere = true;
    let track: MediaStreamTrack | null = null;
    void openDevice(kind, id).then((device) => {
      if (device instanceof MediaStreamTrack) track = device;
      if (isHere) setOpened({ id, device });
      else track?.stop();
    });
    return () => {
      isHere = false;
      track?.stop();
    };
  }, [kind, id]);
  if (id === null) return 'missing';
  return opened.id === id ? opened.device : 'opening';
}
