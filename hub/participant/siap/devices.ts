/** Camera and microphone for the test, each for itself: what opens is tested, what does not is named. */
import type { PhoneCheck } from '../../../shared/contract/ready-page.ts';
import { cameraWish, microphoneWish } from '../camera.ts';

export interface OpenedDevices {
  readonly camera: PhoneCheck['camera'];
  /** `ok` says only that it opened; whether it hears is for the level to tell. */
  readonly microphone: PhoneCheck['microphone'];
  /** What opened; null when nothing did. */
  readonly stream: MediaStream | null;
}

type Kind = 'camera' | 'microphone';

/** Asks for both at once, so that the phone asks its owner once. @param inApp inside another app's browser */
export async function openDevices(inApp: boolean): Promise<OpenedDevices> {
  if (!window.isSecureContext || !navigator.mediaDevices)
    return { camera: 'in-app', microphone: 'refused', stream: null };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: cameraWish, audio: microphoneWish });
    return { camera: 'ok', microphone: 'ok', stream };
  } catch (error) {
    return openOneByOne(nameOf(error), inApp);
  }
}

async function openOneByOne(first: string, inApp: boolean): Promise<OpenedDevices> {
  // A person who said no is not asked again for each; only what he allowed before is opened.
  const mayAsk = async (kind: Kind): Promise<boolean> => first !== 'NotAllowedError' || isGranted(kind);
  const video = (await mayAsk('camera')) ? await openOne({ video: cameraWish }) : first;
  const audio = (await mayAsk('microphone')) ? await openOne({ audio: microphoneWish }) : first;
  const tracks = [video, audio].flatMap((one) => (typeof one === 'string' ? [] : one.getTracks()));
  return {
    camera: typeof video === 'string' ? cameraWord(video, inApp) : 'ok',
    microphone: typeof audio === 'string' ? microphoneWord(audio) : 'ok',
    stream: tracks.length > 0 ? new MediaStream(tracks) : null,
  };
}

/** The stream, or the name of what went wrong. */
async function openOne(wish: MediaStreamConstraints): Promise<MediaStream | string> {
  try {
    return await navigator.mediaDevices.getUserMedia(wish);
  } catch (error) {
    return nameOf(error);
  }
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');

function cameraWord(name: string, inApp: boolean): PhoneCheck['camera'] {
  if (name === 'NotFoundError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return inApp ? 'in-app' : 'refused';
}

const microphoneWord = (name: string): PhoneCheck['microphone'] =>
  name === 'NotFoundError' || name === 'NotReadableError' ? 'missing' : 'refused';

/** Older phones do not answer this question. */
async function isGranted(kind: Kind): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: kind as PermissionName })).state === 'granted';
  } catch {
    return false;
  }
}
