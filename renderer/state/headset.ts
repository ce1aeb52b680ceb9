/** The headset whose buttons the officer has just allowed. */
import { create } from 'zustand';

export const useHeadset = create<{ allowed: string | null }>()(() => ({ allowed: null }));
