/** `kepesertaan.json`, an optional part of a package: what the membership system says, by queue number. */
import { z } from 'zod';
import { Membership } from '../../../shared/domain/claim/data.ts';
import { IntakeFailure } from './intake-failure.ts';
import type { PackageEntry } from './package/package-entry.ts';
import { limits } from './package/limits.ts';

const MembershipFile = z.record(z.string(), Membership);

/** Empty when the package has no such file; throws IntakeFailure when it cannot be understood. */
export async function readMembershipFile(
  entry: PackageEntry | null,
): Promise<ReadonlyMap<string, Membership>> {
  if (!entry) return new Map();
  const reading = await entry.read(limits.membershipBytes);
  if (!reading.ok) throw new IntakeFailure('membership-unreadable');
  let content: unknown;
  try {
    content = JSON.parse(reading.bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new IntakeFailure('membership-unreadable', {}, error);
  }
  const parsed = MembershipFile.safeParse(content);
  if (!parsed.success) throw new IntakeFailure('membership-unreadable', {}, parsed.error);
  return new Map(Object.entries(parsed.data));
}
