/** Hint tentang berkas, untuk mata petugas. */
export const hints = {
  title: 'Hint dari berkas',
} as const;
