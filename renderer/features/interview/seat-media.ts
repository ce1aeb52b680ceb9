/** Camera and headset of the seat for the length of one call. Without them the officer still sees and hears. */
import { deviceUse } from '../../bridge/device-use.ts';

export interface SeatMedia {
  readonly stream: MediaStream | null;
  /** Why there is no (full) stream: key under `interview.device`. */
  readonly problem: 'none' | 'refused' | 'missing' | 'busy' | null;
  close(): void;
}

const problems: Record<string, SeatMedia['problem']> = {
  NotAllowedError: 'refused',
  NotFoundError: 'missing',
  NotReadableError: 'busy',
};

async function tryOpen(constraints: MediaStreamConstraints): Promise<MediaStream | DOMException> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    if (error instanceof DOMException) return error;
    throw error;
  }
}

/** Opens camera and microphone; when the camera fails, the microphone alone. The shell allows devices only in a call. */
export async function openSeatMedia(): Promise<SeatMedia> {
  const giveBack = await deviceUse.hold('call');
  const video = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } };
  const audio = { echoCancellation: true, noiseSuppression: true };
  const both = await tryOpen({ video, audio });
  const opened = both instanceof MediaStream ? both : await tryOpen({ audio });
  const stream = opened instanceof MediaStream ? opened : null;
  const problem = both instanceof MediaStream ? null : (problems[both.name] ?? 'none');
  return {
    stream,
    problem,
    close() {
      for (const track of stream?.getTracks() ?? []) track.stop();
      giveBack();
    },
  };
}
