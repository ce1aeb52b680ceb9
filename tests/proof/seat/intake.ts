/** A row of a day's package taken in at a seat: a claim with papers that lie at this seat and go to the hub. */
import { prepared } from '../../../electron/desk/database/statements.ts';
import type { ActResult } from '../../../shared/contract/desk.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import type { Eye } from '../../simulation/choose-act.ts';
import { madeClaim } from '../../simulation/made-claims.ts';
import { madePaper, mediaType } from './papers.ts';
import type { PersonParts } from './parts.ts';

export async function registerByIntake(parts: PersonParts, eye: Eye, day: Day): Promise<ActResult> {
  const { opened, chance } = parts;
  const { intakeDesk, files } = opened;
  const { moment, officers } = eye;
  const made = madeClaim(chance, { number: nextNumber(parts), day, moment, officers });
  const documents: ClaimDocument[] = [];
  for (const document of made.documents) {
    const { sha256, size } = await files.put(madePaper(chance));
    documents.push({ ...document, sha256, size, mediaType, fileName: `${document.kind}.pdf` });
  }
  const claimId = intakeDesk.newId();
  const kept = intakeDesk.register(claimId, made.data, documents, made.membership);
  return kept.ok
    ? { status: 'done', claimId, delivery: 'kept' }
    : { status: 'refused', refusal: kept.refusal };
}

/** The next number of this seat's own thousand; now and then one of another, which may be taken there. */
function nextNumber({ opened, place, chance }: PersonParts): number {
  const thousand = chance.happens(0.04) ? chance.between(0, 7) : place.thousand;
  const last = prepared(
    opened.database,
    `SELECT max(CAST(substr(queue_number, -4) AS INTEGER)) FROM claims
     WHERE queue_number NOT GLOB 'L-*' AND CAST(substr(queue_number, -4) AS INTEGER) / 1000 = ?`,
  )
    .pluck()
    .get(thousand);
  return Math.max(Number(last ?? 0), thousand * 1000) + 1;
}
