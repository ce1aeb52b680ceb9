/** Which one-tap instruction fits the picture (features V4), and in which order they stand. */
import type { Instruction } from '../../../../shared/contract/call.ts';
import type { PictureWord } from '../../../../shared/domain/vocabulary.ts';

/** Always in this order, so that the hand finds them: light, lens, then what is to be seen or heard. Keys ⇧1 to ⇧8. */
export const instructionRow = [
  'face-window',
  'lamp-on',
  'wipe-camera',
  'hold-still',
  'come-closer',
  'show-ktp',
  'show-paper',
  'speak-up',
] as const satisfies readonly Instruction[];

export type RowInstruction = (typeof instructionRow)[number];

const fitting: Readonly<Record<PictureWord, readonly RowInstruction[]>> = {
  baik: [],
  redup: ['face-window', 'lamp-on'],
  gelap: ['lamp-on', 'face-window'],
  // Away from the light is not among the buttons; turning to another window is the nearest.
  'terlalu-terang': ['face-window'],
  kabur: ['wipe-camera', 'hold-still'],
};

/**
 * What helps against the word that is measured, the best first; nothing when the line made the picture so. What was sent
 * already goes to the end: when it did not help, the next may.
 */
export function fittingInstructions(
  word: PictureWord | null,
  cause: 'participant' | 'line' | null,
  sent: readonly Instruction[] = [],
): RowInstruction[] {
  if (word === null || cause !== 'participant') return [];
  const all = fitting[word];
  return [...all.filter((one) => !sent.includes(one)), ...all.filter((one) => sent.includes(one))];
}
