/** Which notice offers to take the last move back now; a further move takes its place. */
import { create } from 'zustand';

interface UndoStore {
  readonly noticeId: string | null;
  offer(noticeId: string | null): void;
}

export const useUndoOffer = create<UndoStore>()((set) => ({
  noticeId: null,
  offer: (noticeId) => set({ noticeId }),
}));
