/** The catalogue: one object per language, one key per area. Indonesian is the source, English the translation. */
import { english } from './english.ts';
import { indonesian } from './indonesian.ts';

export type Language = 'id' | 'en';

export const catalogue = { id: indonesian, en: english };
