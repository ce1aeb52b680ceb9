/** Whether the screen hears its desk (the process on this machine, not the hub). */
import { create } from 'zustand';

interface LinkStore {
  state: 'connecting' | 'open' | 'lost';
  opened(): void;
  lost(): void;
}

export const useLink = create<LinkStore>()((set) => ({
  state: 'connecting',
  opened: () => set({ state: 'open' }),
  lost: () => set({ state: 'lost' }),
}));
