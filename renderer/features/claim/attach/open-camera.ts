/** The camera over a paper: opened for the length of a photo, chosen among several, and the choice remembered. */
import { deviceUse } from '../../../bridge/device-use.ts';

export type CameraProblem = 'refused' | 'missing' | 'busy' | 'failed';

export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

export type OpenedCamera =
  | {
      status: 'open';
      stream: MediaStream;
      /** Cameras of this computer; names are known once one is open. */
      cameras: readonly CameraChoice[];
      current: string | null;
      close(): void;
    }
  | { status: 'problem'; problem: CameraProblem };

const memory = 'loket.paper-camera';
/** As fine as the camera gives: a paper of A4 at 150 dpi has 1240 by 1754 pixels. */
const video = { width: { ideal: 3840 }, height: { ideal: 2160 }, frameRate: { ideal: 15 } };

/** What getUserMedia's errors mean to an officer (W3C Media Capture and Streams, 10.3). */
export function problemOf(error: unknown): CameraProblem {
  switch ((error as { name?: unknown } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

/** @param wanted the camera's id; null for the one used last, or any */
export async function openCamera(wanted: string | null): Promise<OpenedCamera> {
  const giveBack = await deviceUse.hold('paper-photo');
  try {
    const id = wanted ?? localStorage.getItem(memory);
    const stream = await openOne(id);
    const current = stream.getVideoTracks()[0]?.getSettings().deviceId ?? null;
    if (wanted !== null && current !== null) localStorage.setItem(memory, current);
    const cameras = (await navigator.mediaDevices.enumerateDevices())
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
    const close = (): void => {
      for (const track of stream.getTracks()) track.stop();
      giveBack();
    };
    return { status: 'open', stream, cameras, current, close };
  } catch (error) {
    giveBack();
    return { status: 'problem', problem: problemOf(error) };
  }
}

/** A remembered camera may be gone; then any other does. */
async function openOne(id: string | null): Promise<MediaStream> {
  const media = navigator.mediaDevices;
  if (id === null) return media.getUserMedia({ video });
  try {
    return await media.getUserMedia({ video: { ...video, deviceId: { exact: id } } });
  } catch (error) {
    if (problemOf(error) !== 'missing') throw error;
    return media.getUserMedia({ video });
  }
}
