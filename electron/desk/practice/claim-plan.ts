/** One planned claim: the facts that the list, the papers and the membership file are made from. */
import type { ClaimData, Membership } from '../../../shared/domain/claim/data.ts';
import type { Day, DocumentKind } from '../../../shared/domain/vocabulary.ts';
import type { PaperFormat } from './papers.ts';
import type { Person } from './person.ts';
import type { Bank } from './world.ts';

/** `<what>:<paper>[:<where>]`; the two about membership name no paper. */
export type PracticeDefect =
  | `tidak-ada:${DocumentKind}`
  | 'beda-data:ktp:nama'
  | 'beda-data:ktp:tanggal-lahir'
  | 'beda-data:rekening:nama'
  | `tidak-terbaca:${DocumentKind}:gelap`
  | `tidak-terbaca:${DocumentKind}:buram`
  | 'terpotong:ktp'
  | 'rekening-orang-lain'
  | 'kartu-aktif'
  | 'masa-kepesertaan-kurang';

export interface Paper {
  readonly kind: DocumentKind;
  /** File name inside the claim's folder: `ktp.jpg`, `ktp-2.jpg`. */
  readonly fileName: string;
  readonly format: PaperFormat;
  readonly variant: 0 | 1;
  readonly owner: Person;
  /** What stands on the paper; a defect makes it differ from the claim. */
  readonly shown: { readonly name: string; readonly birthDate: Day };
  readonly flaw?: 'gelap' | 'buram' | 'terpotong';
}

export interface Employment {
  readonly company: string;
  readonly companyAddress: string;
  readonly position: string;
  readonly signer: string;
  readonly startedOn: Day;
  readonly stoppedOn: Day;
}

export interface ClaimPlan {
  readonly queueNumber: string;
  readonly data: ClaimData;
  readonly membership: Membership;
  readonly participant: Person;
  readonly spouse: Person;
  readonly children: readonly Person[];
  /** Set where somebody else claims for a participant who died. */
  readonly heir?: Person;
  readonly employment: Employment;
  readonly bank: Bank;
  /** Day of the accident, death or diagnosis. */
  readonly eventDay: Day;
  readonly papers: readonly Paper[];
  readonly defects: readonly PracticeDefect[];
}
