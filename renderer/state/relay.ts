/** What the last call taught of the branch's relay; the desk knows nothing of it before a call. */
import { create } from 'zustand';

/** `unknown`: no call was opened yet. `absent`: the branch has none. */
export type RelayState = 'unknown' | 'absent' | 'ok' | 'problem';

export const useRelay = create<{ state: RelayState }>()(() => ({ state: 'unknown' }));
