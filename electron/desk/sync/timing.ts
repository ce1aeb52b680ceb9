/** The pauses and patience of the exchange, all in milliseconds. */
export interface SyncTiming {
  /** Between two looks at the hub when nothing is heard. */
  readonly poll: number;
  /** Between two looks for commands another process has put into the outbox. */
  readonly look: number;
  /** Between two signs of life of the person who is signed in. */
  readonly beat: number;
  /** Between two looks for confirmed commands that need not be kept any longer. */
  readonly sweep: number;
  readonly firstBackoff: number;
  readonly longestBackoff: number;
  /** How long a person waits for the hub before he is told "akan dikirim". */
  readonly patience: number;
  /** The same while the hub did not answer last time. */
  readonly offlinePatience: number;
  /** How long one call of the exchange may take. */
  readonly callLimit: number;
}

export const usualTiming: SyncTiming = {
  poll: 5000,
  look: 1500,
  beat: 20_000,
  sweep: 3_600_000,
  firstBackoff: 500,
  longestBackoff: 10_000,
  patience: 3000,
  offlinePatience: 400,
  callLimit: 15_000,
};
