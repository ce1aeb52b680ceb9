/** What one package may hold. Far above any real day; there so that a hostile file cannot fill memory or time. */
const mebibyte = 1024 * 1024;

export const limits = {
  /** Entries of a .zip or folder (a big day has 20,000 files). */
  entries: 100_000,
  /** Unpacked size a .zip may declare for everything. */
  unpackedBytes: 64 * 1024 * mebibyte,
  /** antrean.xlsx or antrean.csv as it stands in the package (5,000 rows are about 1.5 MiB). */
  tableBytes: 32 * mebibyte,
  /** The parts of antrean.xlsx unpacked, all together. */
  sheetBytes: 256 * mebibyte,
  rows: 50_000,
  columns: 200,
  /** One CSV record in bytes. */
  recordBytes: mebibyte,
  membershipBytes: 16 * mebibyte,
  filesPerClaim: 60,
} as const;
