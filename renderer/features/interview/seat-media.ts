/**
 * Camera, microphone and speaker of the seat for the length of one call. They come and go: the preferred one is used
 * whenever it is there, a switch is told at once and costs no new negotiation. Without any the officer still sees and hears.
 */
import {
  beginUse,
  followDevices,
  preferDevice,
  type DeviceUse,
} from '../../../shared/domain/devices/choose.ts';
import {
  deviceKinds,
  devicesOf,
  type DeviceKind,
  type ListedDevice,
  type SeatDevice,
} from '../../../shared/domain/devices/device.ts';
import { deviceUse } from '../../bridge/device-use.ts';
import {
  listDevices,
  openAny,
  openDevice,
  playOn,
  watchDevices,
  type OpenProblem,
} from '../../bridge/media-devices.ts';
import { desk } from '../../bridge/desk-client.ts';
import { noteOf, type DeviceNews, type DeviceNote } from './device-news.ts';

/** What of the seat is used now, by label; null = none of this kind. */
export type DevicesInUse = Readonly<Record<DeviceKind, string | null>>;

/** A connection that takes another track without a new negotiation. */
export interface TrackSender {
  replaceTrack(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void>;
}

export interface SeatMedia {
  /** The same stream for the whole call; its tracks change with the devices. Null where the browser has no media. */
  readonly stream: MediaStream | null;
  /** Why there is no (full) stream: key under `interview.device`. */
  readonly problem: OpenProblem | null;
  inUse(): DevicesInUse;
  /** Everything of one kind that could be used now. */
  present(kind: DeviceKind): readonly SeatDevice[];
  /** Uses this one from now on. */
  prefer(kind: DeviceKind, label: string): Promise<void>;
  /** Keeps the connection at the tracks in use. @returns the function that stops */
  sendThrough(sender: TrackSender): () => void;
  /** Keeps the element at the speaker in use. @returns the function that stops */
  playThrough(element: HTMLMediaElement): () => void;
  close(): void;
}

/** What somebody wants to hear of the devices of a call. */
export interface SeatMediaListeners {
  /** For the record of the call. */
  onDeviceNote?(kind: DeviceNote): void;
  /** For the officer. */
  onNews?(news: DeviceNews): void;
  /** Something in `inUse` or `present` may have changed. */
  onChange?(): void;
}

/** Milliseconds that a device may be silent by its own switch before that is told. */
const silentAfter = 3000;
/** Milliseconds until a device that another program holds is tried again, while there is nothing else to use. */
const retryAfter = 5000;

class OpenSeatMedia implements SeatMedia {
  readonly stream = new MediaStream();
  problem: OpenProblem | null = null;
  readonly #listeners: SeatMediaListeners;
  readonly #uses: Record<DeviceKind, DeviceUse> = {
    camera: { preferred: null, current: null },
    microphone: { preferred: null, current: null },
    speaker: { preferred: null, current: null },
  };
  /** Whether the officer wants to be seen and heard, for a track that comes later. */
  readonly #enabled = { camera: true, microphone: true };
  readonly #senders = new Set<TrackSender>();
  readonly #elements = new Set<HTMLMediaElement>();
  /** Listed, but they could not be opened; tried again when the list changes. */
  readonly #failed = new Set<string>();
  readonly #giveBack: () => void;
  #listed: readonly ListedDevice[] = [];
  #queue: Promise<void> = Promise.resolve();
  #unwatch: () => void = () => undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(giveBack: () => void, listeners: SeatMediaListeners) {
    this.#giveBack = giveBack;
    this.#listeners = listeners;
  }

  async begin(preferred: Readonly<Record<DeviceKind, string | null>>): Promise<void> {
    this.#unwatch = watchDevices(() => {
      this.#failed.clear();
      void this.#follow();
    });
    this.#listed = await listDevices();
    const known = this.#listed.some(({ deviceId, label }) => deviceId !== '' && label !== '');
    const opened = known ? [] : await this.#openUnknown();
    for (const kind of deviceKinds) this.#uses[kind] = beginUse(this.present(kind), preferred[kind]);
    await this.#open('camera', opened);
    await this.#open('microphone', opened);
    if (known && this.stream.getTracks().length < 2) await this.#nameProblem();
  }

  /** The first opening lets the browser choose, because names are known only afterwards. */
  async #openUnknown(): Promise<MediaStreamTrack[]> {
    const tracks: MediaStreamTrack[] = [];
    const both = await openAny({ video: true, audio: true });
    if (both instanceof MediaStream) tracks.push(...both.getTracks());
    else {
      this.problem = both;
      const sound = await openAny({ video: false, audio: true });
      if (sound instanceof MediaStream) tracks.push(...sound.getTracks());
      else if (both !== 'refused') {
        const picture = await openAny({ video: true, audio: false });
        if (picture instanceof MediaStream) tracks.push(...picture.getTracks());
      }
    }
    this.#listed = await listDevices();
    return tracks;
  }

  /** Takes an opened track when it is of the chosen device, else opens that; falls back to what opened at all. */
  async #open(kind: 'camera' | 'microphone', opened: readonly MediaStreamTrack[]): Promise<void> {
    const media = kind === 'camera' ? 'video' : 'audio';
    const here = opened.find((track) => track.kind === media);
    const chosen = this.#uses[kind].current;
    if (here && (chosen === null || here.getSettings().deviceId === chosen.id)) return this.#take(kind, here);
    const track = chosen === null ? null : await this.#openFirst(kind);
    if (track) here?.stop();
    const used = track ?? here;
    if (used) await this.#take(kind, used);
    else if (chosen) this.#uses[kind] = { ...this.#uses[kind], current: null };
  }

  /** The chosen device; the next ones when it cannot be opened. Keeps `#uses` at what it opened. */
  async #openFirst(kind: 'camera' | 'microphone'): Promise<MediaStreamTrack | null> {
    for (;;) {
      const { current } = this.#uses[kind];
      if (current === null) return null;
      const track = await openDevice(kind, current.id);
      if (track instanceof MediaStreamTrack) return track;
      if (track === 'refused') this.problem = 'refused';
      this.#failed.add(current.id);
      this.#uses[kind] = followDevices(this.#uses[kind], this.present(kind)).use;
    }
  }

  /** Names are known and yet something is not there: the browser says why. */
  async #nameProblem(): Promise<void> {
    if (this.problem !== null) return;
    const hasPicture = this.stream.getVideoTracks().length > 0;
    if (hasPicture) return;
    const answer = await openAny({ video: true, audio: false });
    if (answer instanceof MediaStream) for (const track of answer.getTracks()) track.stop();
    else this.problem = answer;
  }

  async #take(kind: 'camera' | 'microphone', track: MediaStreamTrack | null): Promise<void> {
    const media = kind === 'camera' ? 'video' : 'audio';
    const before = this.stream.getTracks().filter((one) => one.kind === media);
    if (before[0]) this.#enabled[kind] = before[0].enabled;
    if (this.#closed) return track?.stop();
    if (track) {
      track.enabled = this.#enabled[kind];
      this.#watchTrack(kind, track);
      this.stream.addTrack(track);
    }
    await Promise.all([...this.#senders].map((sender) => sender.replaceTrack(media, track)));
    for (const old of before) {
      this.stream.removeTrack(old);
      old.stop();
    }
  }

  #watchTrack(kind: 'camera' | 'microphone', track: MediaStreamTrack): void {
    const isUsed = (): boolean => !this.#closed && this.stream.getTracks().includes(track);
    track.addEventListener('ended', () => {
      if (!isUsed()) return;
      const id = track.getSettings().deviceId ?? this.#uses[kind].current?.id;
      // It may still be in the list for a moment, or be held by another program.
      if (id !== undefined) this.#failed.add(id);
      void this.#follow();
    });
    track.addEventListener('mute', () => {
      setTimeout(() => {
        if (!isUsed() || !track.muted || track.readyState === 'ended') return;
        this.#listeners.onDeviceNote?.('device-lost');
        this.#listeners.onNews?.({ kind, type: 'silent', from: this.#uses[kind].current?.label ?? '' });
      }, silentAfter);
    });
  }

  /** Looks at what is there and changes what is used; one at a time, in the order of the events. */
  #follow(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#followNow()).catch(reportError);
    return this.#queue;
  }

  async #followNow(): Promise<void> {
    if (this.#closed) return;
    this.#listed = await listDevices();
    for (const kind of deviceKinds)
      await this.#followKind(kind, (use) => followDevices(use, this.present(kind)));
    this.#listeners.onChange?.();
    const misses = (['camera', 'microphone'] as const).some((kind) => this.#uses[kind].current === null);
    if (misses && this.#failed.size > 0) this.#retryLater();
  }

  #retryLater(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#failed.clear();
      void this.#follow();
    }, retryAfter);
  }

  async #followKind(
    kind: DeviceKind,
    step: (use: DeviceUse) => ReturnType<typeof followDevices>,
  ): Promise<void> {
    const before = this.#uses[kind];
    const { use, change } = step(before);
    this.#uses[kind] = use;
    if (change === null || this.#closed) return;
    if (kind === 'speaker') await this.#playOnSpeaker();
    else await this.#take(kind, use.current === null ? null : await this.#openFirst(kind));
    // What was to be used may have failed to open: then the next one is, and that is told.
    const now = this.#uses[kind].current;
    const isSame = now?.id === before.current?.id;
    if (isSame && now !== null) return;
    const told = now?.id === use.current?.id ? change : followDevices(before, now ? [now] : []).change;
    if (told === null) return;
    this.#listeners.onDeviceNote?.(noteOf(kind, told));
    this.#listeners.onNews?.({ ...told, kind });
  }

  async #playOnSpeaker(): Promise<void> {
    const id = this.#uses.speaker.current?.id ?? '';
    await Promise.all([...this.#elements].map((element) => playOn(element, id)));
  }

  inUse(): DevicesInUse {
    const { camera, microphone, speaker } = this.#uses;
    return {
      camera: camera.current?.label ?? null,
      microphone: microphone.current?.label ?? null,
      speaker: speaker.current?.label ?? null,
    };
  }

  present(kind: DeviceKind): readonly SeatDevice[] {
    return devicesOf(this.#listed, kind).filter(({ id }) => !this.#failed.has(id));
  }

  prefer(kind: DeviceKind, label: string): Promise<void> {
    this.#queue = this.#queue
      .then(() => this.#followKind(kind, (use) => preferDevice(use, this.present(kind), label)))
      .then(() => this.#listeners.onChange?.())
      .catch(reportError);
    return this.#queue;
  }

  sendThrough(sender: TrackSender): () => void {
    this.#senders.add(sender);
    return () => this.#senders.delete(sender);
  }

  playThrough(element: HTMLMediaElement): () => void {
    this.#elements.add(element);
    const id = this.#uses.speaker.current?.id;
    if (id !== undefined) void playOn(element, id);
    return () => this.#elements.delete(element);
  }

  close(): void {
    this.#closed = true;
    this.#unwatch();
    clearTimeout(this.#retry);
    for (const track of this.stream.getTracks()) track.stop();
    this.#giveBack();
  }
}

/** Opens what this seat prefers, else what is there. The shell allows devices only in a call. */
export async function openSeatMedia(listeners: SeatMediaListeners = {}): Promise<SeatMedia> {
  const preferred = await desk.interviews.devices.read().catch(() => null);
  const giveBack = await deviceUse.hold('call');
  const media = new OpenSeatMedia(giveBack, listeners);
  await media.begin(preferred ?? { camera: null, microphone: null, speaker: null });
  return media;
}
