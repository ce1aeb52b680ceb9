/** Whether what the hub said it has can be opened, with the same content, at a seat that never had it. */
import type { Id, Sha256, StaffId } from '../../../shared/domain/vocabulary.ts';
import { Broken } from '../broken.ts';
import type { SeatProcess } from '../processes/seat-process.ts';
import type { SeatJournal } from './acknowledged.ts';
import type { LedgerJudge } from './ledger.ts';

interface Upload {
  readonly from: StaffId;
  readonly claimId: Id;
  readonly sha256: Sha256;
}

const atOnce = 4;

export class FilesJudge {
  /** What each reader has opened already, which he has of his own from then on. */
  readonly #opened = new Map<StaffId, Set<string>>();

  /**
   * Opens at the reader's seat all that he has not opened yet.
   * @returns how many were opened now @throws Broken naming one that cannot be opened or is another one
   */
  async read(reader: SeatProcess, journals: readonly SeatJournal[], ledger: LedgerJudge): Promise<number> {
    const opened = this.#opened.get(reader.person) ?? new Set();
    this.#opened.set(reader.person, opened);
    const uploads = journals
      .filter(({ person }) => person !== reader.person)
      .flatMap((one) => one.uploads.map(({ claimId, sha256 }) => ({ from: one.person, claimId, sha256 })))
      .filter((upload) => !opened.has(nameOf(upload)) && isNamed(upload, ledger));
    const queue = [...uploads];
    const work = async (): Promise<void> => {
      for (let upload = queue.pop(); upload; upload = queue.pop()) {
        await open(reader, upload);
        opened.add(nameOf(upload));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return uploads.length;
  }
}

function nameOf({ claimId, sha256 }: Upload): string {
  return `${claimId} ${sha256}`;
}

/** A paper whose command was refused belongs to no claim, and nobody can ask for it. */
function isNamed({ claimId, sha256 }: Upload, ledger: LedgerJudge): boolean {
  return ledger.claims.get(claimId)?.documents.some((document) => document.sha256 === sha256) ?? false;
}

async function open(reader: SeatProcess, { from, claimId, sha256 }: Upload): Promise<void> {
  const shown = await reader.read(claimId, sha256);
  if (shown !== sha256)
    throw new Broken(
      'document-readable',
      `${from} sent ${sha256.slice(0, 12)} of claim ${claimId}; ${reader.person} is shown: ${shown}`,
    );
}
