/** Berkas yang dimasukkan petugas: folder pemindai dan foto kamera. */
export const scans = {
  title: 'Dari pemindai',
} as const;
