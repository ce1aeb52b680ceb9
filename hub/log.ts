/** One JSON line for each thing that went wrong, to standard error. Codes and names only: no body, no person. */
export interface LogEntry {
  readonly code: string;
  readonly procedure?: string;
  /** Where in our own code, for bugs; never the message of an error, which may hold data. */
  readonly at?: readonly string[];
}

export type Log = (entry: LogEntry) => void;

/** Writes to standard error with the moment. */
export const stderrLog: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};

/** The first places of an error's stack, without its message. */
export function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 6);
}
