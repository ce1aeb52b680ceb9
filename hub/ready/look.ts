/** What the participant's page shows before his interview: how it stands, and nothing that says who he is. */
import type { ReadyLook, ReadyOver } from '../../shared/contract/ready-page.ts';
import {
  addWorkingDays,
  dayOf,
  hoursOn,
  instantAt,
  type OfficeCalendar,
} from '../../shared/domain/calendar/office-calendar.ts';
import type { ClaimState } from '../../shared/domain/claim/state.ts';
import { assertNever, type Instant } from '../../shared/domain/vocabulary.ts';
import { findWaitingInvite } from '../calls/find-invite.ts';
import type { HubCore } from '../hub-core.ts';
import { hashSecret } from '../sessions/secrets.ts';
import { findClaim } from '../store/claims.ts';
import { findReturnLink } from '../store/return-links.ts';
import { findStaff } from '../store/staff.ts';
import { codeWordOf } from './code-word.ts';
import { readyRound } from './ready-round.ts';

export type ReadyStanding =
  { readonly status: 'unknown' | 'expired' } | { readonly status: 'ok'; readonly claim: ClaimState };

/** Which claim a link opens. A link for missing papers is of another kind and as unknown here as any guess. */
export async function readyStandingOf(core: HubCore, token: string): Promise<ReadyStanding> {
  const { db } = core.store;
  const link = await findReturnLink(db, hashSecret(token));
  const claim = link?.round === readyRound ? await findClaim(db, link.claim_id) : undefined;
  if (!link || !claim) return { status: 'unknown' };
  if (link.expires_at <= core.clock().toISOString()) return { status: 'expired' };
  return { status: 'ok', claim };
}

export async function lookBefore(core: HubCore, standing: ReadyStanding): Promise<ReadyLook> {
  if (standing.status !== 'ok') return { status: standing.status };
  const { claim } = standing;
  const { name: branchName, timeZone } = core.branch;
  const why = overFor(claim);
  if (why) return { status: 'over', why, branchName };
  const now = core.clock().toISOString();
  const { appointment, day, name } = claim.data;
  const until = claim.readiness?.until ?? null;
  return {
    status: 'ok',
    branchName,
    timeZone,
    initials: initialsOf(name),
    codeWord: codeWordOf(core.linkKey, claim.id),
    appointment: appointment !== undefined && day >= dayOf(now, timeZone) ? { day, time: appointment } : null,
    now,
    readyUntil: until !== null && until > now ? until : null,
    check: claim.readiness?.check ?? null,
    opensAt: opensAt(now, core.calendar),
    call: await waitingCall(core, claim, now),
  };
}

/** Why the page has nothing more to do; null before the interview. */
function overFor({ status, identity, returns }: ClaimState): ReadyOver | null {
  switch (status) {
    case 'queued':
    case 'at-desk':
      return identity ? 'interviewed' : null;
    case 'returned':
      return returns.at(-1)?.invited === true ? 'invited' : 'returned';
    case 'submitted':
    case 'verified':
    case 'vouchered':
    case 'approved':
    case 'paid':
      return 'passed-on';
    case 'rejected':
    case 'cancelled':
      return 'closed';
    default:
      return assertNever(status);
  }
}

/** `Melati Contohwati` is `M. C.`; no more than two letters, so that a rare name is not told by their number. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/u)
    .flatMap((word) => [...word].slice(0, 1));
  const [first, ...others] = letters.map((letter) => `${letter.toLocaleUpperCase('id')}.`);
  return [first, others.at(-1)].filter((one) => one !== undefined).join(' ');
}

/** Null while the office is open, else the opening that comes next. */
function opensAt(now: Instant, calendar: OfficeCalendar): Instant | null {
  const { timeZone } = calendar;
  const today = dayOf(now, timeZone);
  const hours = hoursOn(today, calendar);
  if (hours && now < instantAt(today, hours.open, timeZone)) return instantAt(today, hours.open, timeZone);
  if (hours && now < instantAt(today, hours.close, timeZone)) return null;
  const { day } = addWorkingDays(today, 1, calendar);
  const next = hoursOn(day, calendar);
  return next ? instantAt(day, next.open, timeZone) : null;
}

/** The interview that waits for him, when this link enters it. */
async function waitingCall(
  core: HubCore,
  claim: ClaimState,
  now: Instant,
): Promise<{ callId: string; officerName: string; expiresAt: Instant } | null> {
  const { db } = core.store;
  const invite = await findWaitingInvite(db, claim);
  if (typeof invite?.ready_code_hash !== 'string' || invite.expires_at <= now) return null;
  const officerName = (await findStaff(db, invite.opened_by))?.name ?? invite.opened_by;
  return { callId: invite.id, officerName, expiresAt: invite.expires_at };
}
