/** Whether the screen hears its desk (the process on this machine, not the hub). */
import { create } from 'zustand';

interface LinkStore {
  /** `shut`: the program was started anew and no longer knows this window. */
  state: 'connecting' | 'open' | 'lost' | 'shut';
  opened(): void;
  lost(): void;
  shut(): void;
}

export const useLink = create<LinkStore>()((set) => ({
  state: 'connecting',
  opened: () => set({ state: 'open' }),
  lost: () => set({ state: 'lost' }),
  shut: () => set({ state: 'shut' }),
}));
