/**
 * The kabid makes a sealed recovery key of this seat (features A2): a file and a code that open the data only together.
 * Nothing of it is kept here but the line in the audit log, which has the file's number and never the code.
 */
import { hostname } from 'node:os';
import { BranchInfo } from '../../../shared/contract/hub.ts';
import type { SealedRecovery } from '../../../shared/contract/sealed-recovery.ts';
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import { findSetting } from '../database/queries/settings.ts';
import { hasRole, todayOf } from '../desk-world.ts';
import { makeCode, randomSymbols } from '../recovery/recovery-code.ts';
import { sealKey } from '../recovery/sealed-key.ts';
import { recoveryText } from '../recovery/sentences.ts';
import { audit, type Seat } from '../seat.ts';

type Result =
  | { readonly status: 'sealed'; readonly recovery: SealedRecovery }
  | { readonly status: 'refused'; readonly refusal: Refusal };

export async function sealRecoveryKey(seat: Seat): Promise<Result> {
  const refused = (refusal: Refusal): Result => ({ status: 'refused', refusal });
  const { person, world } = seat;
  if (!person) return refused(refuse('not-signed-in').refusal);
  if (!hasRole(person, 'kabid')) {
    audit(seat, 'refused:seal-recovery-key:role-not-allowed', []);
    return refused(refuse('role-not-allowed', 'kabid').refusal);
  }
  const label = {
    number: randomSymbols(4),
    branch: findSetting(world.database, 'branch', BranchInfo)?.name ?? 'Loket',
    computer: hostname(),
    day: todayOf(world),
  };
  const code = makeCode();
  const fileName = fileNameOf(label);
  const foreword = recoveryText('file.foreword', { fileName });
  // Logged before it exists: a key that nobody knows of is worse than a line too many.
  audit(seat, 'act:seal-recovery-key', [label.number]);
  const fileText = await sealKey(seat.masterKey, label, code, foreword);
  return { status: 'sealed', recovery: { ...label, code, fileName, fileText } };
}

/** `kunci-pemulihan-kantor-latihan-2026-11-24.loket.txt`: letters, digits and hyphens for every file system. */
function fileNameOf({ branch, day }: { branch: string; day: string }): string {
  const place = branch
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40);
  return `kunci-pemulihan-${place || 'cabang'}-${day}.loket.txt`;
}
