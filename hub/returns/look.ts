/** What the participant's page shows of a claim: what the message said, what has come since, and where the claim stands. */
import type { UploadLook, WantedPaper } from '../../shared/contract/upload-page.ts';
import { dayOf } from '../../shared/domain/calendar/office-calendar.ts';
import { legalDue } from '../../shared/domain/calendar/sla.ts';
import { withoutLongNumbers } from '../../shared/domain/return-message.ts';
import type { Instant } from '../../shared/domain/vocabulary.ts';
import type { HubCore } from '../hub-core.ts';
import { findOpenInviteOf } from '../store/invites.ts';
import { readHistories } from '../store/snapshot.ts';
import { findStaff } from '../store/staff.ts';
import { broughtIn, standingOf, wantedIn, type Round } from './standing.ts';

export async function lookAtReturn(core: HubCore, token: string): Promise<UploadLook> {
  const standing = await standingOf(core, token);
  if (standing.status !== 'ok') return { status: standing.status };
  const { claim, back, isOpen } = standing;
  const { name: branchName, timeZone } = core.branch;
  const now = core.clock().toISOString();
  return {
    status: 'ok',
    branchName,
    timeZone,
    officerName: (await findStaff(core.store.db, back.by))?.name ?? back.by,
    queueNumber: claim.data.queueNumber,
    program: claim.data.program,
    state: isOpen ? 'open' : 'closed',
    claimStatus: claim.status,
    items: itemsOf(standing),
    finishedAt: await finishedAt(core, standing),
    dueDay: legalDue(claim, dayOf(now, timeZone), core.calendar).dueDay,
    callWaiting: await isCallWaiting(core, standing, now),
  };
}

function itemsOf(round: Round): WantedPaper[] {
  return wantedIn(round).map(({ itemId, defects, note, accepts }) => ({
    itemId,
    defects,
    ...(note === undefined ? {} : { note: withoutLongNumbers(note) }),
    accepts,
    received: broughtIn(round, itemId).map(({ fileName, size, addedAt }) => ({
      fileName,
      size,
      at: addedAt,
    })),
  }));
}

/** When the participant himself said that all is sent; null when an officer took the claim back, or nobody did. */
export async function finishedAt(core: HubCore, { claim, back }: Round): Promise<Instant | null> {
  const { resumedAt } = back;
  if (resumedAt === null) return null;
  const [history] = await readHistories(core.store.db, [claim.id]);
  const events = history?.rows.flatMap((row) => row.events) ?? [];
  const isOwn = events.some(
    ({ type, at, by }) => type === 'resumed' && at === resumedAt && by.kind === 'participant',
  );
  return isOwn ? resumedAt : null;
}

/** The newest link of a claim opens its interview as well (hub/calls/find-invite.ts). */
async function isCallWaiting(core: HubCore, { claim, number }: Round, now: Instant): Promise<boolean> {
  const interview = claim.interviews.find(({ endedAt }) => endedAt === null);
  if (!interview || claim.status !== 'at-desk' || claim.returns.length !== number) return false;
  const invite = await findOpenInviteOf(core.store.db, interview.id);
  return typeof invite?.link_code_hash === 'string' && invite.expires_at > now;
}
