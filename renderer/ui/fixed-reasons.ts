/** The ready reasons of taking and of every move, the same wherever the question is asked. */
import type { TFunction } from 'i18next';

const fixedReasons = {
  take: ['present', 'calledBack', 'appointment', 'vulnerable', 'due', 'asked'],
  release: ['unreachable', 'notHere', 'endOfShift', 'colleague', 'mistaken'],
  hold: ['fetching', 'copying', 'asking', 'system'],
  park: ['later', 'fetching', 'employer', 'system'],
  transfer: ['knows', 'program', 'endOfShift', 'load', 'asked'],
  'no-show': ['thrice', 'left', 'replaced'],
  cancel: ['asked', 'twice', 'elsewhere'],
} as const;

const elsewhere: Partial<Record<keyof typeof fixedReasons, string>> = {
  take: 'app.reason.take',
  release: 'app.reason.release',
};

/** The sentences to choose from, the most usual first. */
export function readyReasons(t: TFunction, act: keyof typeof fixedReasons): string[] {
  const area = elsewhere[act] ?? `moves.${act}.reasons`;
  return fixedReasons[act].map((key) => t(`${area}.${key}`));
}
