/** Hints about papers, for the officer’s eye. */
export const hints = {
  title: 'Hints from the papers',
} as const;
