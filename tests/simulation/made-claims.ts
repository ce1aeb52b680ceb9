/** Invented claims, a new one whenever one is needed. */
import type { ClaimData, ClaimDocument, Membership } from '../../shared/domain/claim/data.ts';
import type { Snapshot } from '../../shared/domain/interview/record.ts';
import type { Day, DocumentKind, StaffId } from '../../shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';

const papers: DocumentKind[] = ['ktp', 'kpj', 'kk', 'rekening', 'foto-diri'];

export interface MadeClaim {
  readonly data: ClaimData;
  readonly documents: ClaimDocument[];
  readonly membership: Membership;
}

export function madeDocument(
  chance: Chance,
  kind: DocumentKind,
  moment: Date,
  origin: ClaimDocument['origin'],
): ClaimDocument {
  return {
    ...{ id: chance.id(moment), kind, fileName: `${kind}.jpg`, sha256: chance.digits(64), size: 1000 },
    ...{ mediaType: 'image/jpeg', addedAt: moment.toISOString(), origin },
  };
}

/** A picture kept from a call. */
export function madeSnapshot(chance: Chance, kind: Snapshot['kind'], moment: Date): Snapshot {
  return {
    ...{ id: chance.id(moment), kind, sha256: chance.digits(64), size: 1000, questionId: null },
    ...{ takenAt: moment.toISOString(), quality: { light: 130, sharpness: 40, word: 'baik' } },
  };
}

/** A participant of pension age: few papers, nothing that bars him. */
export function madeClaim(
  chance: Chance,
  { number, day, moment, officers }: { number: number; day: Day; moment: Date; officers: readonly StaffId[] },
): MadeClaim {
  const digits = String(number).padStart(4, '0');
  const channel = chance.happens(0.4) ? 'online' : 'manual';
  const sick = chance.happens(0.25);
  const missing = chance.happens(0.3) ? chance.pick(papers) : null;
  const kinds: DocumentKind[] = sick ? [...papers, 'surat-dokter'] : papers;
  const data: ClaimData = {
    ...{ queueNumber: `${channel === 'online' ? 'JO' : 'A'}-${digits}`, day, channel },
    ...{ program: 'JHT', reason: sick ? 'JHT-CTT' : 'JHT-56', segment: 'PU' },
    ...{ nik: `12710103038${digits}0`, name: `Contoh Simulasi ${digits}`, birthDate: '1966-03-03' },
    ...{ kpj: [`1000000${digits}`], phone: `+62812000${digits}`, stoppedOn: '2026-06-30' },
    ...{ balance: 1_000_000 + number, bank: 'BNI', accountNumber: `100000${digits}` },
    accountHolder: `Contoh Simulasi ${digits}`,
    ...(channel === 'online' && chance.happens(0.3) ? { appointment: '10:30' } : {}),
    ...(chance.happens(0.15) ? { assignedTo: chance.pick(officers) } : {}),
  };
  return {
    data,
    documents: kinds
      .filter((kind) => kind !== missing)
      .map((kind) => madeDocument(chance, kind, moment, 'package')),
    membership: { cardStatus: 'inactive', inactiveSince: '2026-07-05' },
  };
}
