/** Cameras, microphones and speakers as the browser offers them. */
import type { ListedDevice } from '../../shared/domain/devices/device.ts';

export type OpenProblem = 'refused' | 'missing' | 'busy' | 'none';

const problems: Readonly<Record<string, OpenProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The picture a call asks a camera for; less is taken as it comes. */
const video = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } };
const audio = { echoCancellation: true, noiseSuppression: true };

/** Everything that is plugged in now; empty in a browser without media. Ids and labels are empty until the page may know them. */
export async function listDevices(): Promise<ListedDevice[]> {
  if (!('mediaDevices' in navigator)) return [];
  return navigator.mediaDevices.enumerateDevices();
}

/** Calls the listener when something is plugged in or out. @returns the function that stops */
export function watchDevices(listener: () => void): () => void {
  if (!('mediaDevices' in navigator)) return () => undefined;
  navigator.mediaDevices.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener);
}

/** Opens devices that the browser chooses; the word says why it could not (W3C Media Capture and Streams, 10.3). */
export async function openAny(wanted: {
  video: boolean;
  audio: boolean;
}): Promise<MediaStream | OpenProblem> {
  return ask({ ...(wanted.video ? { video } : {}), ...(wanted.audio ? { audio } : {}) });
}

/** Opens exactly this camera or microphone. */
export async function openDevice(
  kind: 'camera' | 'microphone',
  id: string,
): Promise<MediaStreamTrack | OpenProblem> {
  const deviceId = { exact: id };
  const stream = await ask(
    kind === 'camera' ? { video: { ...video, deviceId } } : { audio: { ...audio, deviceId } },
  );
  if (!(stream instanceof MediaStream)) return stream;
  return stream.getTracks()[0] ?? 'missing';
}

/** Sends the sound of an element to a speaker; nothing happens where the browser cannot choose. */
export async function playOn(element: HTMLMediaElement | AudioContext, speakerId: string): Promise<void> {
  const sink = element as { setSinkId?(id: string): Promise<void> };
  // A speaker that went in this moment is followed by the next change of the list.
  await sink.setSinkId?.(speakerId).catch(() => undefined);
}

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream | OpenProblem> {
  if (!('mediaDevices' in navigator)) return 'missing';
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    if (error instanceof DOMException) return problems[error.name] ?? 'none';
    throw error;
  }
}
