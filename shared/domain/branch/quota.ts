/**
 * The daily quota per officer, program and channel (founding study, tables 4.2 and 4.3): 19 online JHT; by hand 8 JHT,
 * 3 JKM, 5 JP, 5 JKK. The kabid may set another cap for an officer's day, never below what is already taken.
 */
import { z } from 'zod';
import { accept, refuse, type Outcome } from '../refusal.ts';
import { Channel, Day, Program, StaffId } from '../vocabulary.ts';
import type { Actor, ClaimState } from '../claim/state.ts';

export const QuotaKey = z.object({ staffId: StaffId, day: Day, program: Program, channel: Channel });
export type QuotaKey = z.infer<typeof QuotaKey>;

export const SetQuota = QuotaKey.extend({ type: z.literal('set-quota'), cap: z.int().min(0).max(200) });
export type SetQuota = z.infer<typeof SetQuota>;

/** What the cap and the use of one quota are at a moment. */
export interface QuotaStanding {
  readonly used: number;
  readonly cap: number;
}

const manualCaps: Record<Program, number> = { JHT: 8, JKM: 3, JP: 5, JKK: 5 };

/** The cap that holds when the kabid set none. Only JHT comes online (domain 0.1). */
export function defaultCap(program: Program, channel: Channel): number {
  if (channel === 'manual') return manualCaps[program];
  return program === 'JHT' ? 19 : 0;
}

/** The cells of an officer's day in the order of the founding study's tables. */
export const quotaCells: readonly { program: Program; channel: Channel }[] = [
  { program: 'JHT', channel: 'online' },
  { program: 'JHT', channel: 'manual' },
  { program: 'JKM', channel: 'manual' },
  { program: 'JP', channel: 'manual' },
  { program: 'JKK', channel: 'manual' },
];

/**
 * Whether an officer may take this claim under his quota of the day: a claim that has its place already counts once,
 * any other needs a free one. The one answer for taking and for choosing whom to call next.
 */
export function hasQuotaPlace(
  state: Pick<ClaimState, 'quotaSlots'>,
  officer: { readonly staffId: StaffId; readonly day: Day },
  standing: QuotaStanding,
): boolean {
  const counted = state.quotaSlots.some(
    (slot) => slot.staffId === officer.staffId && slot.day === officer.day,
  );
  return counted || standing.used < standing.cap;
}

/** Decides the kabid's change of a cap. */
export function decideQuota(command: SetQuota, actor: Actor, standing: QuotaStanding): Outcome<SetQuota> {
  if (actor.kind !== 'staff' || !actor.roles.includes('kabid')) return refuse('role-not-allowed', 'kabid');
  if (command.cap < standing.used)
    return refuse('quota-below-used', 'you', { used: standing.used, cap: command.cap });
  return accept(command);
}
