/** An invented claim with papers, for tests of the claim screen's own logic. */
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { decide } from '../../../shared/domain/claim/decide.ts';
import { evolveAll } from '../../../shared/domain/claim/evolve.ts';
import type { Actor, ClaimState } from '../../../shared/domain/claim/state.ts';
import { currentRulesVersion } from '../../../shared/domain/documents/rule-registry.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';

export const officer: Actor = { kind: 'staff', staffId: 'CSO3', roles: ['cso'] };
const intake: Actor = { kind: 'system', name: 'intake', roles: [] };
const now = '2026-11-24T02:42:00.000Z';
const today = '2026-11-24';
const claimId = '01930000-0000-7000-8000-000000000017';

export function paper(kind: DocumentKind, number: number, fileName = `${kind}.jpg`): ClaimDocument {
  return {
    id: `01930000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
    kind,
    fileName,
    sha256: String(number).padStart(64, '0'),
    size: 1000,
    mediaType: 'image/jpeg',
    addedAt: now,
    origin: 'package',
  };
}

/** Gives a command and expects it to be accepted. */
export function after(state: ClaimState | null, command: ClaimCommand, actor: Actor = officer): ClaimState {
  const context = {
    actor,
    now,
    today,
    rulesVersion: currentRulesVersion,
    quota: { used: 0, cap: 19 },
    branch: null,
  };
  const outcome = decide(claimId, state, command, context as never);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const next = evolveAll(claimId, state, outcome.value);
  if (!next) throw new Error('no claim');
  return next;
}

/** A resignation claim at the desk of CSO3, with these papers. */
export function claimAtDesk(documents: ClaimDocument[]): ClaimState {
  const registered = after(
    null,
    {
      type: 'register',
      data: {
        queueNumber: 'HO-017',
        day: today,
        channel: 'online',
        program: 'JHT',
        reason: 'JHT-RESIGN',
        segment: 'PU',
        nik: '1271041303825992',
        name: 'Tongam Contoh Rekaan',
        birthDate: '1982-03-13',
        sex: 'L',
        kpj: ['12345678901'],
        phone: '+6281200000017',
        stoppedOn: '2026-06-01',
        bank: 'BCA',
        accountNumber: '1234567890',
        accountHolder: 'Tongam Contoh Rekaan',
        balance: 17_250_000,
        earlierPartial: false,
      },
      documents,
      membership: { cardStatus: 'inactive' },
    },
    intake,
  );
  return after(registered, { type: 'take', mode: 'pick', reason: 'Peserta sudah hadir di loket' });
}

export function viewOf(state: ClaimState, masked = false): ClaimView {
  return { state, masked, pending: 0, related: [], today, now };
}
