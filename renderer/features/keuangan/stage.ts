import { create } from 'zustand';
import type { BoardMeasure } from '../../../shared/contract/desk.ts';
import type { ClaimStatus, Role } from '../../../shared/domain/vocabulary.ts';

/** The four steps of a payment, each with the claims that wait for it. */
export const stages = [
  'verified',
  'vouchered',
  'approved',
  'paid',
] as const satisfies readonly (BoardMeasure & ClaimStatus)[];
export type Stage = (typeof stages)[number];

/** The step a person begins with. */
export function firstStage(roles: readonly Role[]): Stage {
  return roles.includes('keuangan') ? 'verified' : 'vouchered';
}

interface StageStore {
  stage: Stage | null;
  choose(stage: Stage): void;
}

/** Null = not chosen yet: the first stage of the person's role. */
export const useStage = create<StageStore>()((set) => ({ stage: null, choose: (stage) => set({ stage }) }));
