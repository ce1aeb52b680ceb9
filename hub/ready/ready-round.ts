/** A return has a round from 1 on; the link before the interview is of none of them. */
export const readyRound = 0;
