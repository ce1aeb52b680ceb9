/**
 * Two bare peers, one in each of two browsers, with nothing around them: camera and microphone, an offer, an answer, and
 * `restartIce()` two seconds after `disconnected`. Their words go by way of the test tool, which no cut touches; so that a
 * cut is one for them too, they are held while it lasts, and all come through the moment that it ends.
 */
import type { Page } from 'playwright';

declare global {
  interface Window {
    /** The bare peer of the page. */
    loketBare?: RTCPeerConnection;
    /** Hands a description to the other page and gives its answer back. */
    loketExchange?: (sdp: string) => Promise<string>;
    loketCandidate?: (candidate: RTCIceCandidateInit) => Promise<void>;
    loketEarly?: RTCIceCandidateInit[];
  }
}

export interface BarePair {
  readonly officer: Page;
  /** Both pages anew. @returns milliseconds from opening the participant's to his first picture at the officer's */
  setUp(): Promise<number>;
  /** From now on no word between the two gets through, until `releaseWords`. */
  holdWords(): void;
  releaseWords(): void;
}

/** When (milliseconds since the epoch) the first picture came after `since`; `newStream`: of a stream that began after it. */
export function firstPicture(
  page: Page,
  selector: string,
  since: number,
  which: 'any' | 'newStream',
): Promise<number> {
  return page.evaluate(
    ({ selector, since, which }) =>
      new Promise<number>((resolve, reject) => {
        const until = Date.now() + 60_000;
        const video = (): HTMLVideoElement | null => document.querySelector(selector);
        const before = video()?.srcObject;
        const look = (): void => {
          const element = video();
          const isRight = element?.srcObject && (which === 'any' || element.srcObject !== before);
          if (!element || !isRight) {
            if (Date.now() > until) return reject(new Error('no picture in a minute'));
            return void setTimeout(look, 5);
          }
          element.requestVideoFrameCallback(() => (Date.now() > since ? resolve(Date.now()) : look()));
        };
        look();
      }),
    { selector, since, which },
  );
}

/** Prepares the page's peer; media are asked for as the participant's page does. */
async function preparePeer(): Promise<void> {
  window.loketBare?.close();
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } },
    audio: { echoCancellation: true, noiseSuppression: true },
  });
  const peer = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  window.loketBare = peer;
  window.loketEarly = [];
  for (const track of stream.getTracks()) peer.addTrack(track, stream);
  peer.onicecandidate = ({ candidate }) => {
    if (candidate) void window.loketCandidate?.(candidate.toJSON());
  };
  const video = document.querySelector('video') ?? document.body.appendChild(document.createElement('video'));
  video.muted = true;
  video.autoplay = true;
  peer.ontrack = ({ streams }) => {
    if (streams[0] && video.srcObject !== streams[0]) video.srcObject = streams[0];
  };
}

async function takeOffer(sdp: string): Promise<string> {
  const peer = window.loketBare;
  if (!peer) throw new Error('no peer');
  await peer.setRemoteDescription({ type: 'offer', sdp });
  await peer.setLocalDescription();
  for (const candidate of window.loketEarly?.splice(0) ?? []) await peer.addIceCandidate(candidate);
  return peer.localDescription?.sdp ?? '';
}

async function takeCandidate(candidate: RTCIceCandidateInit): Promise<void> {
  const peer = window.loketBare;
  if (peer?.remoteDescription) await peer.addIceCandidate(candidate).catch(() => undefined);
  else window.loketEarly?.push(candidate);
}

/** Offers now, and again with new ICE two seconds after each `disconnected`. */
async function beginOffering(): Promise<void> {
  const peer = window.loketBare;
  if (!peer) throw new Error('no peer');
  const offer = async (): Promise<void> => {
    await peer.setLocalDescription();
    const answer = await window.loketExchange?.(peer.localDescription?.sdp ?? '');
    await peer.setRemoteDescription({ type: 'answer', sdp: answer ?? '' });
    for (const candidate of window.loketEarly?.splice(0) ?? []) await peer.addIceCandidate(candidate);
  };
  peer.onconnectionstatechange = () => {
    if (peer.connectionState !== 'disconnected') return;
    setTimeout(() => {
      if (peer.connectionState === 'connected') return;
      peer.restartIce();
      void offer();
    }, 2_000);
  };
  await offer();
}

/** A page beside `beside`, in the same browser, that may use the devices. */
async function pageBeside(beside: Page): Promise<Page> {
  const page = await beside.context().newPage();
  await page.goto(new URL('/kosong-untuk-pengukuran', beside.url()).href);
  return page;
}

/** @param besideOfficer @param besidePhone pages in whose browsers, and so at whose places, the peers live */
export async function openBarePair(besideOfficer: Page, besidePhone: Page): Promise<BarePair> {
  const [officer, phone] = [await pageBeside(besideOfficer), await pageBeside(besidePhone)];
  let free = Promise.withResolvers<void>();
  free.resolve();
  const afterCut = async <T>(word: () => Promise<T>): Promise<T> => {
    await free.promise;
    return word();
  };
  await officer.exposeFunction('loketExchange', async (sdp: string) => {
    const answer = await afterCut(() => phone.evaluate(takeOffer, sdp));
    return afterCut(() => Promise.resolve(answer));
  });
  for (const [from, to] of [
    [officer, phone],
    [phone, officer],
  ] as const)
    await from.exposeFunction('loketCandidate', (one: RTCIceCandidateInit) =>
      afterCut(() => to.evaluate(takeCandidate, one)),
    );
  return {
    officer,
    holdWords() {
      free = Promise.withResolvers<void>();
    },
    releaseWords: () => free.resolve(),
    async setUp() {
      await officer.evaluate(preparePeer);
      const begun = Date.now();
      await phone.reload({ waitUntil: 'commit' });
      await phone.evaluate(preparePeer);
      const seen = firstPicture(officer, 'video', begun, 'any');
      await officer.evaluate(beginOffering);
      return (await seen) - begun;
    },
  };
}
