/** Invented people and claims for the tests of the rules. */
import type { ClaimData, ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { currentRulesVersion } from '../../../shared/domain/documents/rule-registry.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';

/** A man who resigned long ago; everything agrees with everything. */
export function inventedData(changes: Partial<ClaimData> = {}): ClaimData {
  return {
    queueNumber: 'HO-017',
    day: '2026-11-24',
    channel: 'online',
    program: 'JHT',
    reason: 'JHT-RESIGN',
    segment: 'PU',
    nik: '1271041303825992',
    name: 'Tongam Contoh Simbolon',
    birthDate: '1982-03-13',
    sex: 'L',
    kpj: ['12345678901'],
    phone: '+6281200001111',
    bank: 'BRI',
    accountNumber: '111122223333444',
    accountHolder: 'TONGAM CONTOH SIMBOLON',
    stoppedOn: '2026-01-05',
    balance: 20_000_000,
    ...changes,
  };
}

export function inventedState(
  data: Partial<ClaimData> = {},
  changes: Partial<Omit<ClaimState, 'data'>> = {},
): ClaimState {
  const whole = inventedData(data);
  return {
    id: '01900000-0000-7000-8000-000000000001',
    version: 1,
    data: whole,
    membership: {},
    rulesVersion: currentRulesVersion,
    status: 'queued',
    registeredAt: '2026-11-24T01:00:00.000Z',
    registeredBy: { kind: 'system', name: 'practice' },
    assignedTo: whole.assignedTo ?? null,
    holder: null,
    quotaSlots: [],
    hold: null,
    parking: null,
    passedOn: null,
    noShows: 0,
    noShowAt: null,
    lastMove: null,
    documents: [],
    reviews: {},
    completeAt: null,
    identity: null,
    interviews: [],
    callBackAt: null,
    attempts: [],
    ladder: { tries: 0 },
    readiness: null,
    returns: [],
    stepBack: null,
    officers: [],
    submission: null,
    verification: null,
    voucher: null,
    approval: null,
    payment: null,
    rejection: null,
    cancellation: null,
    ...changes,
  };
}

/** A file of a kind; give files of one claim different numbers. */
export function inventedDocument(kind: DocumentKind, number = 1): ClaimDocument {
  return {
    id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    kind,
    fileName: `${kind}.jpg`,
    sha256: number.toString(16).padStart(64, '0'),
    size: 1000,
    mediaType: 'image/jpeg',
    addedAt: '2026-11-24T01:00:00.000Z',
    origin: 'package',
  };
}
