/** How loud a microphone is, for a bar that moves while somebody speaks. */

/** Decibels under full scale that the bar begins at; a quiet room measures about -60. */
const floorDecibels = -60;
/** From here on it is a voice: speech close to a headset lies between -35 and -15 dBFS. */
const voiceLevel = levelOfDecibels(-40);
/** Something, but too faint to be understood. */
const faintLevel = levelOfDecibels(-52);

/** @param samples of one moment, -1 to 1 @returns 0 (silence) to 1 (as loud as it can be), even for an empty array */
export function levelOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = Math.sqrt(sum / samples.length);
  return rms === 0 ? 0 : levelOfDecibels(20 * Math.log10(rms));
}

function levelOfDecibels(decibels: number): number {
  return Math.min(1, Math.max(0, 1 - decibels / floorDecibels));
}

export type LevelWord = 'waiting' | 'quiet' | 'heard';

/** The word for the loudest level so far: `waiting` = nothing yet. */
export function levelWord(loudest: number): LevelWord {
  if (loudest >= voiceLevel) return 'heard';
  return loudest >= faintLevel ? 'quiet' : 'waiting';
}
