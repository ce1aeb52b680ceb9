/** A day's package, whatever it lies in: a list of files, each read on demand and only up to a size. */

/** Why one file cannot be read: `too-large` is known without reading it whole. */
export type EntryReading =
  { ok: true; bytes: Buffer } | { ok: false; code: 'too-large' | 'damaged' | 'unreadable' | 'not-a-file' };

export interface PackageEntry {
  /** Path inside the package with `/`, as it is shown to people; never used to write anywhere. */
  readonly path: string;
  read(mostBytes: number): Promise<EntryReading>;
}

export interface IntakePackage {
  readonly entries: readonly PackageEntry[];
  close(): Promise<void>;
}
