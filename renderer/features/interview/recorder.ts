/**
 * The participant's picture and both voices as one WebM, in pieces of a second. The picture goes through a canvas, because
 * a line that is built anew brings other tracks and a recorder ends with its track.
 */
import type { Call } from './call-store.ts';

/** Milliseconds of one piece. */
const pieceEvery = 1000;
const framesPerSecond = 15;
/** Pixels of the longer side at most. */
const longestSide = 960;

export interface Recorder {
  readonly mediaType: string;
  /** Takes the tracks of the call as it is now. */
  follow(call: Pick<Call, 'remoteStream' | 'media'>): void;
  pause(): void;
  resume(): void;
  /** Resolves when the last piece was given out. */
  stop(): Promise<void>;
}

/** @returns null where this browser cannot record */
export function openRecorder(onPiece: (piece: Blob) => void): Recorder | null {
  const mediaType = ['video/webm;codecs=vp8,opus', 'video/webm'].find((type) =>
    MediaRecorder.isTypeSupported(type),
  );
  if (mediaType === undefined) return null;
  const picture = openPicture();
  const voices = openVoices();
  const mixed = new MediaStream([...picture.stream.getVideoTracks(), ...voices.stream.getAudioTracks()]);
  const recorder = new MediaRecorder(mixed, { mimeType: mediaType, videoBitsPerSecond: 900_000 });
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) onPiece(data);
  };
  recorder.start(pieceEvery);
  return {
    mediaType,
    follow({ remoteStream, media }) {
      picture.follow(remoteStream);
      voices.follow([remoteStream, media.stream]);
    },
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    async stop() {
      if (recorder.state !== 'inactive') {
        const stopped = new Promise((resolve) => (recorder.onstop = resolve));
        recorder.stop();
        await stopped;
      }
      picture.close();
      await voices.close();
    },
  };
}

/** Draws what comes over the line into one picture of a fixed size; a phone held upright gets bars beside it. */
function openPicture() {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: longestSide, height: (longestSide * 9) / 16 });
  const pen = canvas.getContext('2d');
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  // A timer and not the page's frames: those stop when the window is behind another one.
  const timer = setInterval(() => {
    const { videoWidth, videoHeight } = video;
    if (!pen || videoWidth === 0) return;
    const scale = Math.min(canvas.width / videoWidth, canvas.height / videoHeight);
    const [width, height] = [videoWidth * scale, videoHeight * scale];
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(video, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
  }, 1000 / framesPerSecond);
  return {
    stream: canvas.captureStream(framesPerSecond),
    follow(stream: MediaStream | null) {
      if (video.srcObject === stream) return;
      video.srcObject = stream;
      void video.play().catch(() => undefined);
    },
    close() {
      clearInterval(timer);
      video.srcObject = null;
    },
  };
}

/** Both voices in one track; it is there, silent, also while nobody speaks. */
function openVoices() {
  const context = new AudioContext();
  const mix = context.createMediaStreamDestination();
  const heard = new Map<MediaStreamTrack, MediaStreamAudioSourceNode>();
  return {
    stream: mix.stream,
    follow(streams: readonly (MediaStream | null)[]) {
      const tracks = new Set(streams.flatMap((stream) => stream?.getAudioTracks() ?? []));
      for (const [track, source] of heard)
        if (!tracks.has(track)) {
          source.disconnect();
          heard.delete(track);
        }
      for (const track of tracks) {
        if (heard.has(track)) continue;
        const source = context.createMediaStreamSource(new MediaStream([track]));
        source.connect(mix);
        heard.set(track, source);
      }
    },
    close: () => context.close(),
  };
}
