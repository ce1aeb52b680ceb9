/**
 * The participant's camera and microphone during the call: they are taken away (an incoming call, another app, a plug
 * pulled) and come back, and the camera can be turned round. Every change ends in the connection that already runs.
 */
import { cameraWish, microphoneWish } from './camera.ts';

export type DeviceKind = 'camera' | 'microphone';

export interface OwnMediaListener {
  /** Sends another track, or none while the picture rests, over the running connection. */
  replace(kind: 'audio' | 'video', track: MediaStreamTrack | null): void;
  /** A device stopped or works again. */
  device(kind: DeviceKind, working: boolean): void;
}

const trackKind = { camera: 'video', microphone: 'audio' } as const;
const otherSide = { user: 'environment', environment: 'user' } as const;
type Side = keyof typeof otherSide;

export class OwnMedia {
  readonly stream: MediaStream;
  readonly #on: OwnMediaListener;
  readonly #working: Record<DeviceKind, boolean>;
  /** What the participant switched off himself. */
  readonly #off: Record<DeviceKind, boolean> = { camera: false, microphone: false };
  #resting = false;
  #side: Side = 'user';
  #mending: Record<DeviceKind, Promise<boolean> | null> = { camera: null, microphone: null };
  #closed = false;

  constructor(stream: MediaStream, on: OwnMediaListener) {
    this.stream = stream;
    this.#on = on;
    this.#working = {
      camera: this.#track('camera') !== null,
      microphone: this.#track('microphone') !== null,
    };
    for (const track of stream.getTracks()) this.#watch(track);
    navigator.mediaDevices.addEventListener('devicechange', this.#tryAgain);
    document.addEventListener('visibilitychange', this.#tryAgain);
    window.addEventListener('pageshow', this.#tryAgain);
  }

  isWorking(kind: DeviceKind): boolean {
    return this.#working[kind];
  }

  /** Whether the own picture is shown as in a mirror. */
  get isMirrored(): boolean {
    return this.#side === 'user';
  }

  /** Switches one device off or on by the participant's wish. @returns whether it is off now */
  toggle(kind: DeviceKind): boolean {
    this.#off[kind] = !this.#off[kind];
    const track = this.#track(kind);
    if (track) track.enabled = !this.#off[kind];
    return this.#off[kind];
  }

  /** The picture rests so that the voice gets through, or comes back. */
  rest(resting: boolean): void {
    this.#resting = resting;
    this.#on.replace('video', resting ? null : this.#track('camera'));
  }

  /** Opens a device anew. @returns whether it works now */
  mend(kind: DeviceKind): Promise<boolean> {
    if (this.#working[kind]) return Promise.resolve(true);
    this.#mending[kind] ??= this.#open(kind).finally(() => (this.#mending[kind] = null));
    return this.#mending[kind];
  }

  /** Whether there is another camera to turn to. */
  static async canTurn(): Promise<boolean> {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    return devices.filter(({ kind }) => kind === 'videoinput').length > 1;
  }

  /** From the front camera to the back one, or the next. Most phones open one at a time, so the first is closed before. */
  async turn(): Promise<void> {
    const before = this.#track('camera');
    const settings = before?.getSettings();
    const next = await this.#nextCamera(settings?.deviceId);
    before?.stop();
    const side = otherSide[this.#side];
    const opened =
      (settings?.facingMode
        ? await openTrack({ video: { ...cameraWish, facingMode: { exact: side } } })
        : null) ??
      (next ? await openTrack({ video: { ...withoutSide(), deviceId: { exact: next } } }) : null);
    if (opened) {
      const facing = opened.getSettings().facingMode;
      this.#side =
        facing === 'environment' || (facing === undefined && side === 'environment') ? 'environment' : 'user';
      return this.#adopt('camera', opened);
    }
    this.#working.camera = false;
    if (!(await this.mend('camera'))) this.#on.device('camera', false);
  }

  close(): void {
    this.#closed = true;
    navigator.mediaDevices.removeEventListener('devicechange', this.#tryAgain);
    document.removeEventListener('visibilitychange', this.#tryAgain);
    window.removeEventListener('pageshow', this.#tryAgain);
    for (const track of this.stream.getTracks()) track.stop();
  }

  readonly #tryAgain = (): void => {
    if (document.visibilityState !== 'visible') return;
    for (const kind of ['camera', 'microphone'] as const) {
      // A track may have ended while the page slept, without a word.
      if (this.#track(kind)?.readyState === 'ended') this.#lost(kind);
      else if (!this.#working[kind] && this.#track(kind)?.muted !== true) void this.mend(kind);
    }
  };

  #track(kind: DeviceKind): MediaStreamTrack | null {
    return this.stream.getTracks().find((track) => track.kind === trackKind[kind]) ?? null;
  }

  async #nextCamera(current: string | undefined): Promise<string | undefined> {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    const cameras = devices.filter(({ kind }) => kind === 'videoinput');
    const at = cameras.findIndex(({ deviceId }) => deviceId === current);
    return cameras[(at + 1) % Math.max(1, cameras.length)]?.deviceId;
  }

  async #open(kind: DeviceKind): Promise<boolean> {
    const wish =
      kind === 'camera' ? { video: { ...cameraWish, facingMode: this.#side } } : { audio: microphoneWish };
    const track = await openTrack(wish);
    if (!track) return false;
    this.#adopt(kind, track);
    return true;
  }

  #adopt(kind: DeviceKind, track: MediaStreamTrack): void {
    if (this.#closed) return track.stop();
    const before = this.#track(kind);
    if (before) {
      before.stop();
      this.stream.removeTrack(before);
    }
    track.enabled = !this.#off[kind];
    this.stream.addTrack(track);
    this.#watch(track);
    if (kind === 'microphone' || !this.#resting) this.#on.replace(trackKind[kind], track);
    this.#say(kind, true);
  }

  #watch(track: MediaStreamTrack): void {
    const kind = track.kind === 'video' ? 'camera' : 'microphone';
    const isOurs = (): boolean => this.stream.getTracks().includes(track);
    track.addEventListener('ended', () => {
      if (isOurs()) this.#lost(kind);
    });
    // Muted by the phone itself: an incoming call has the microphone, a hidden page loses its camera.
    track.addEventListener('mute', () => {
      if (isOurs()) this.#say(kind, false);
    });
    track.addEventListener('unmute', () => {
      if (isOurs() && track.readyState === 'live') this.#say(kind, true);
    });
  }

  #lost(kind: DeviceKind): void {
    if (this.#closed) return;
    this.#say(kind, false);
    void this.mend(kind);
  }

  #say(kind: DeviceKind, working: boolean): void {
    if (this.#closed || this.#working[kind] === working) return;
    this.#working[kind] = working;
    this.#on.device(kind, working);
  }
}

function withoutSide(): MediaTrackConstraints {
  const { facingMode: _, ...rest } = cameraWish;
  return rest;
}

/** One track, or null when the phone does not give it. */
async function openTrack(wish: MediaStreamConstraints): Promise<MediaStreamTrack | null> {
  try {
    return (await navigator.mediaDevices.getUserMedia(wish)).getTracks()[0] ?? null;
  } catch {
    return null;
  }
}
