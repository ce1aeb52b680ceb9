/** Papers that the officer takes in: scanner folder and camera. */
export const scans = {
  title: 'From the scanner',
} as const;
