/** Lembar syarat klaim. */
export const requirements = {
  title: 'Syarat klaim',
} as const;
