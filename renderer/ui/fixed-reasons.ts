/** The ready reasons of taking out of order and of giving back, the same wherever the question is asked. */
import type { TFunction } from 'i18next';

const fixedReasons = {
  take: ['present', 'calledBack', 'appointment', 'vulnerable', 'due', 'asked'],
  release: ['unreachable', 'notHere', 'endOfShift', 'colleague', 'mistaken'],
} as const;

/** The sentences to choose from, the most usual first. */
export function readyReasons(t: TFunction, act: keyof typeof fixedReasons): string[] {
  return fixedReasons[act].map((key) => t(`app.reason.${act}.${key}`));
}
