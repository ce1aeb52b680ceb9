/** Three soft tones and a shake when the officer calls, because the phone lies on the table. */

const tones = [523, 659, 784] as const;
const seconds = 0.25;

/** @param audio made while a button was pressed; null stays silent */
export function chime(audio: AudioContext | null): void {
  navigator.vibrate?.([200, 100, 200]);
  if (!audio || audio.state === 'closed') return;
  void audio
    .resume()
    .then(() => tones.forEach((tone, place) => sound(audio, tone, audio.currentTime + place * seconds)))
    .catch(() => undefined);
}

function sound(audio: AudioContext, tone: number, at: number): void {
  const source = audio.createOscillator();
  const loudness = audio.createGain();
  source.frequency.value = tone;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.3, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  source.connect(loudness).connect(audio.destination);
  source.start(at);
  source.stop(at + seconds);
}
