/**
 * Other claims in the cache that share something with this one: the person, phone, account or a paper (features D10).
 * Evidence for a person to look at; nothing here judges. An earlier claim of the same person is just that, so his own
 * papers in it are not told again as copies.
 */
import type { RelatedClaim } from '../../../shared/contract/papers.ts';
import type { DocumentKind, Id, Sha256 } from '../../../shared/domain/vocabulary.ts';
import type { Connection } from '../database/connection.ts';
import { prepared } from '../database/statements.ts';
import { findCopies } from './near-copies.ts';

/** Rows of each kind of evidence. */
const most = 12;

/** Forms and drawings that look alike for everybody: near copies mean nothing, and equal files are often empty forms. */
const forms: ReadonlySet<DocumentKind> = new Set([
  'f3-kk1',
  'f3a-kk2',
  'f3b-kk3',
  'f4',
  'f7',
  'absensi',
  'kronologis',
  'standing-instruction',
  'formulir-pelunasan',
  'lainnya',
]);
/** The same form in claims of more people than this is an empty one, or a letterhead. */
const mostPeopleOfOneForm = 3;

/** @returns earlier claims of the person first, then those that share account, papers, phone; each the newest first */
export function findRelated(connection: Connection, key: number): RelatedClaim[] {
  const papers = papersOf(connection, key);
  return [
    ...sharing(connection, key, 'nik', 'person'),
    ...sharing(connection, key, 'account', 'account'),
    ...sameFiles(connection, key, papers),
    ...nearCopies(connection, key, papers),
    ...sharing(connection, key, 'phone', 'phone'),
  ];
}

type Row = Omit<RelatedClaim, 'shares' | 'papers'>;

const rowColumns = `other.claim_id AS claimId, other.queue_number AS queueNumber,
  other.day AS day, other.status AS status, other.reason AS reason`;

/** For account and phone the person's own other claims are left out: they stand there as his. */
function sharing(
  connection: Connection,
  key: number,
  column: 'nik' | 'account' | 'phone',
  shares: RelatedClaim['shares'],
): RelatedClaim[] {
  const sql = `SELECT ${rowColumns}
    FROM claims AS this JOIN claims AS other ON other.${column} = this.${column} AND other.key <> this.key
    WHERE this.key = ? ${column === 'nik' ? '' : 'AND other.nik <> this.nik'}
    ORDER BY other.day DESC, other.key DESC LIMIT ${most}`;
  const rows = prepared(connection, sql).all(key) as Row[];
  return rows.map((row) => ({ ...row, shares }));
}

interface OwnPaper {
  readonly documentId: Id;
  readonly kind: DocumentKind;
  readonly sha256: Sha256;
}

function papersOf(connection: Connection, key: number): OwnPaper[] {
  const sql = `SELECT document_id AS documentId, kind, sha256 FROM claim_papers WHERE claim_key = ? ORDER BY document_id`;
  return prepared(connection, sql).all(key) as OwnPaper[];
}

function sameFiles(connection: Connection, key: number, papers: readonly OwnPaper[]): RelatedClaim[] {
  return papers
    .flatMap((paper) => {
      const others = claimsWith(connection, key, paper.sha256);
      if (forms.has(paper.kind) && countPeople(connection, paper.sha256) > mostPeopleOfOneForm) return [];
      return others.map((other) => related(paper, other, 'same-file'));
    })
    .slice(0, most);
}

/** A paper whose own claim shares the very file is not told again as a copy of it. */
function nearCopies(connection: Connection, key: number, papers: readonly OwnPaper[]): RelatedClaim[] {
  return papers
    .filter(({ kind }) => !forms.has(kind))
    .flatMap((paper) =>
      findCopies(connection, paper.sha256).flatMap(({ sha256, bits }) =>
        claimsWith(connection, key, sha256)
          .filter(({ kind }) => !forms.has(kind))
          .map((other) => related(paper, other, 'near-copy', bits)),
      ),
    )
    .slice(0, most);
}

type PaperThere = Row & { readonly kind: DocumentKind };

/** Claims of other people that have a content, the newest first. */
function claimsWith(connection: Connection, key: number, sha256: Sha256): PaperThere[] {
  const sql = `SELECT ${rowColumns}, claim_papers.kind AS kind
    FROM claim_papers JOIN claims AS other ON other.key = claim_papers.claim_key
    JOIN claims AS this ON this.key = @key
    WHERE claim_papers.sha256 = @sha256 AND other.nik <> this.nik
    ORDER BY other.day DESC, other.key DESC LIMIT ${most}`;
  return prepared(connection, sql).all({ key, sha256 }) as PaperThere[];
}

function countPeople(connection: Connection, sha256: Sha256): number {
  const sql = `SELECT count(DISTINCT nik) FROM (SELECT nik FROM claim_papers JOIN claims ON key = claim_key
    WHERE sha256 = ? LIMIT 100)`;
  return Number(prepared(connection, sql).pluck().get(sha256));
}

function related(
  here: OwnPaper,
  { kind, ...row }: PaperThere,
  shares: 'same-file' | 'near-copy',
  bits?: number,
): RelatedClaim {
  return {
    ...row,
    shares,
    papers: {
      here: here.documentId,
      hereKind: here.kind,
      thereKind: kind,
      ...(bits !== undefined && { bits }),
    },
  };
}
