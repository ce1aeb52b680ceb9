/**
 * Which papers that look alike may be copies of one another. Cards and books of one layout look much alike, and among
 * hundred thousands of them some differ in few bits by chance; what was read on both tells two people's cards apart.
 */
import type { Fingerprint } from '../../../shared/domain/claim/data.ts';
import { compareNames } from '../../../shared/domain/formats/name.ts';
import { sureFrom } from '../../../shared/domain/reading/compare/confidence.ts';
import { compareNumbers } from '../../../shared/domain/reading/compare/number-difference.ts';
import type { FieldName } from '../../../shared/domain/reading/reading.ts';
import type { Sha256 } from '../../../shared/domain/vocabulary.ts';
import type { Connection } from '../database/connection.ts';
import { findNearPrints, findPrint, type NearPrint } from '../database/queries/paper-prints.ts';
import { prepared } from '../database/statements.ts';

/** So near is a copy even when other words stand on it: a picture that was altered. */
const surelyCopy = 1;
/** Where nobody could read one of the two, the pictures alone must be this near. */
const mostUnread = 3;
/** Candidates looked at, the nearest first. */
const mostLooked = 24;

/** What tells one person's paper from another's of the same layout. */
const telling: readonly FieldName[] = [
  'nik',
  'kk-number',
  'kpj',
  'npwp',
  'account-number',
  'name',
  'account-holder',
];
const names: ReadonlySet<FieldName> = new Set<FieldName>(['name', 'account-holder']);

/** @returns the contents that may be copies of this one, the nearest first; none when nobody knows how it looks */
export function findCopies(connection: Connection, sha256: Sha256): NearPrint[] {
  const print: Fingerprint | null = findPrint(connection, sha256);
  if (print === null) return [];
  const near = findNearPrints(connection, sha256, print).slice(0, mostLooked);
  if (near.length === 0) return [];
  const here = readOn(connection, sha256);
  return near.filter(({ sha256: other, bits }) => {
    if (bits <= surelyCopy) return true;
    const answer = saysTheSame(here, readOn(connection, other));
    return answer === null ? bits <= mostUnread : answer;
  });
}

type Read = ReadonlyMap<FieldName, string>;

/** The telling fields that were read well enough, the first of each. */
function readOn(connection: Connection, sha256: Sha256): Read {
  const sql = `SELECT field.value ->> 'name' AS name, field.value ->> 'value' AS value
    FROM paper_readings, json_each(paper_readings.reading, '$.fields') AS field
    WHERE sha256 = ? AND field.value ->> 'confidence' >= ${sureFrom}
    ORDER BY field.key DESC`;
  const rows = prepared(connection, sql).all(sha256) as { name: FieldName; value: string }[];
  return new Map(rows.filter(({ name }) => telling.includes(name)).map(({ name, value }) => [name, value]));
}

/** Whether anything that tells people apart is alike on both; null when there is nothing to compare. */
function saysTheSame(here: Read, there: Read): boolean | null {
  const both = telling.filter((name) => here.has(name) && there.has(name));
  if (both.length === 0) return null;
  return both.some((name) => {
    const [one = '', other = ''] = [here.get(name), there.get(name)];
    if (names.has(name)) return compareNames(one, other).verdict !== 'different';
    return compareNumbers(one, other).way !== 'different';
  });
}
