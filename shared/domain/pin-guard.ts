/** How guessing a PIN is slowed, at the hub and at a seat without it: the fifth wrong one in a row locks for a minute. */
export const triesInARow = 5;
export const lockMilliseconds = 60_000;
