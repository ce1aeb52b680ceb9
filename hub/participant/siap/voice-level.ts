/** How loud the microphone hears, and whether somebody spoke. */

/** Loudness (RMS, 0 to 1) from which it is a voice and no room. */
const spoken = 0.02;
/** Looks in a row of one fifth of a second; a knock on the table is shorter. */
const looksOfVoice = 2;

export interface VoiceLevel {
  /** 0 to 1, made so that a voice in a room fills about two thirds. */
  level(): number;
  /** Whether a voice was heard up to now. Counts the looks at `level`. */
  heard(): boolean;
  close(): void;
}

/** A context that was made while a button was pressed; without one a phone keeps it asleep. Null on phones without it. */
export function makeAudioContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}

/** @returns null where the phone cannot measure: then an open microphone has to do */
export function listenTo(context: AudioContext | null, stream: MediaStream): VoiceLevel | null {
  if (!context || stream.getAudioTracks().length === 0) return null;
  void context.resume().catch(() => undefined);
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let loudLooks = 0;
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      const rms = loudnessOf(samples);
      if (rms >= spoken) loudLooks += 1;
      return Math.min(1, Math.sqrt(rms) * 1.8);
    },
    heard: () => loudLooks >= looksOfVoice,
    close: () => source.disconnect(),
  };
}

/** Root of the mean square, 0 to 1. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
