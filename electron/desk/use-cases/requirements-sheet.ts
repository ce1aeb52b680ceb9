/** The sheet that an officer hands to somebody who asks what a claim needs (features I4). */
import { BranchInfo } from '../../../shared/contract/hub.ts';
import { requirementsOf } from '../../../shared/domain/documents/requirements.ts';
import { rulesOn } from '../../../shared/domain/documents/rule-registry.ts';
import type { Channel, ClaimReason } from '../../../shared/domain/vocabulary.ts';
import { findSetting } from '../database/queries/settings.ts';
import { todayOf } from '../desk-world.ts';
import { drawRequirements } from '../requirements/requirements-pdf.ts';
import type { Seat } from '../seat.ts';

/** The requirements of one kind of claim under today's rules, as PDF. */
export async function requirementsSheet(
  { world }: Seat,
  { reason, channel }: { reason: ClaimReason; channel: Channel },
): Promise<Blob> {
  const today = todayOf(world);
  const branch = findSetting(world.database, 'branch', BranchInfo);
  const sheet = requirementsOf(reason, channel, rulesOn(today));
  const dayText = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(today),
  );
  const frame = { branchName: branch?.name ?? '', dayText, practice: branch?.practice ?? false };
  return new Blob([new Uint8Array(await drawRequirements(sheet, frame))], { type: 'application/pdf' });
}
