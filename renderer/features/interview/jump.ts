/** From what stands before LULUS to the place where it is done. */
import type { PassObstacle } from '../../../shared/domain/claim/interview-standing.ts';

/** What the outcome waits for: what the record lacks, and the participant himself. */
export type Obstacle = PassObstacle | 'absent';

/** Where each is mended; null = not by the officer, or not any more in this call. */
const places: Record<Obstacle, string | null> = {
  consent: null,
  answers: '[data-mark="tidak-cocok"]',
  'not-free-will': '[data-assistance="free-will"]',
  questions: '[data-current-question] button',
  face: '[data-snapshot="wajah"]',
  ktp: '[data-snapshot="ktp"]',
  alone: '[data-assistance="away"]',
  'free-will': '[data-assistance="free-will"]',
  absent: null,
};

export function canJump(obstacle: Obstacle): boolean {
  return places[obstacle] !== null;
}

/** Puts the focus on the place, in whichever window the panel stands. */
export function jumpTo(obstacle: Obstacle, from: Element): void {
  const selector = places[obstacle];
  const panel = from.closest('[data-testid="interview-panel"]') ?? from.ownerDocument;
  const place = selector === null ? null : panel.querySelector<HTMLElement>(selector);
  place?.scrollIntoView({ block: 'nearest' });
  place?.focus({ preventScroll: true });
}
