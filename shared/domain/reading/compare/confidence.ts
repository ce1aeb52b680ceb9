/** From how sure a reading is on, a difference is the paper's and not the reader's. */

/** Below it the letters were hard to read: a difference may be the reader's own. */
export const sureFrom = 0.6;
/** Below it a digit may have been taken for one that looks like it. */
export const sureDigitsFrom = 0.85;
