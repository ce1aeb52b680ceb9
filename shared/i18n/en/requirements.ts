/** The requirements sheet. */
export const requirements = {
  title: 'Claim requirements',
} as const;
