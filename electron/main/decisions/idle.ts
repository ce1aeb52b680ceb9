import type { CallState } from '../../../shared/contract/shell.ts';

/** Seconds without a key or a move of the mouse after which the seat locks. */
export const idleLimitSeconds = 5 * 60;

/**
 * Whether the seat locks now (features A1): when nobody is there or the machine itself was locked; never
 * during a call or device check, in which an officer listens without touching anything. A camera left open over a
 * paper keeps nothing open: nobody photographs for minutes without a key.
 */
export function shouldLock(
  seat: { idleSeconds: number; isMachineLocked: boolean; callState: CallState },
  limitSeconds: number = idleLimitSeconds,
): boolean {
  if (seat.callState === 'call' || seat.callState === 'device-check') return false;
  return seat.isMachineLocked || seat.idleSeconds >= limitSeconds;
}
