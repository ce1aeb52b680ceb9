/**
 * The one place that says which claims a filter means. Lists, their totals and every number of the board are counted
 * by these clauses, so that a number and the list it opens cannot differ (features S2).
 */
import type { BoardMeasure, ClaimFilter } from '../../../shared/contract/desk.ts';
import type { Day, Role, StaffId } from '../../../shared/domain/vocabulary.ts';

export interface Predicate {
  /** A WHERE clause over `claims AS c`; values are bound by name. */
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** True when nothing but the search narrows the claims. */
  readonly isSearchOnly: boolean;
}

export interface PredicateScene {
  readonly staffId: StaffId;
  readonly roles: readonly Role[];
  readonly today: Day;
}

/** Which claims a measure counts; `taken` counts quota places and is written in `takenClause`. */
export const measureClauses: Record<Exclude<BoardMeasure, 'taken'>, string> = {
  all: '1',
  waiting: `c.status = 'queued'`,
  held: `c.status = 'at-desk'`,
  'in-call': 'c.in_call = 1',
  'call-back': `c.call_back_at IS NOT NULL AND c.status IN ('queued', 'at-desk')`,
  'on-hold': `c.status = 'at-desk' AND c.on_hold = 1`,
  parked: `c.status = 'queued' AND c.parked_until IS NOT NULL`,
  'no-show': `c.status = 'queued' AND c.no_show_at IS NOT NULL`,
  returned: `c.status = 'returned'`,
  submitted: `c.status = 'submitted'`,
  verified: `c.status = 'verified'`,
  vouchered: `c.status = 'vouchered'`,
  approved: `c.status = 'approved'`,
  paid: `c.status = 'paid'`,
  rejected: `c.status = 'rejected'`,
  cancelled: `c.status = 'cancelled'`,
};

/** Whose number a claim is, by measure: who has it on his desk, who is meant to go on, or who submitted it. */
export const staffColumns: Record<Exclude<BoardMeasure, 'taken'>, string> = {
  all: 'coalesce(c.holder, c.assigned_to, c.submitted_by)',
  waiting: 'c.assigned_to',
  held: 'c.holder',
  'in-call': 'c.holder',
  'call-back': 'coalesce(c.holder, c.assigned_to)',
  'on-hold': 'c.holder',
  parked: 'c.assigned_to',
  'no-show': 'c.assigned_to',
  returned: 'c.assigned_to',
  submitted: 'c.submitted_by',
  verified: 'c.submitted_by',
  vouchered: 'c.submitted_by',
  approved: 'c.submitted_by',
  paid: 'c.submitted_by',
  rejected: 'c.submitted_by',
  cancelled: 'c.assigned_to',
};

/** Statuses that a claim carries over into the next day's queue. */
const carriedOver = `('queued', 'at-desk')`;

/**
 * The claims of a day: registered for it, worked on it (a quota place), and, for today, what is still open from
 * earlier days. Binds `@day`.
 */
export function dayClause(day: Day, today: Day): string {
  const own = 'c.day = @day OR c.key IN (SELECT claim_key FROM quota_slots WHERE day = @day)';
  return day === today ? `(${own} OR (c.status IN ${carriedOver} AND c.day < @day))` : `(${own})`;
}

function takenClause(filter: ClaimFilter): string {
  const conditions = [
    ...(filter.day === null ? [] : ['day = @day']),
    ...(filter.staffId === undefined ? [] : ['staff_id = @staffId']),
  ];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `c.key IN (SELECT claim_key FROM quota_slots${where})`;
}

const mineByRole: Record<Role, string> = {
  cso: `(c.holder = @me OR (c.status = 'queued' AND (c.assigned_to IS NULL OR c.assigned_to = @me)))`,
  verifikator: `c.status = 'submitted'`,
  keuangan: `c.status IN ('verified', 'approved')`,
  'kabid-keuangan': `c.status = 'vouchered'`,
  kabid: '1',
};

/** The FTS5 query of what was typed, or null when it holds nothing to search for. Every word is a beginning. */
export function searchQuery(typed: string): string | null {
  const text = typed.trim();
  // Digits that were typed or pasted in groups are one number.
  const isNumber = /^[+\d\s.()/-]+$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 6;
  const words = isNumber ? [text.replaceAll(/\D/g, '')] : text.split(/\s+/);
  const terms = words
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((word) => word.length > 0)
    .map((word) => `"${word}" *`);
  return terms.length > 0 ? terms.join(' ') : null;
}

/** Builds the clause of a filter for the person who asks. */
export function claimPredicate(filter: ClaimFilter, scene: PredicateScene): Predicate {
  const clauses: string[] = [];
  const values: Record<string, string | number> = {};
  if (filter.day !== null) {
    clauses.push(dayClause(filter.day, scene.today));
    values['day'] = filter.day;
  }
  if (filter.measure === 'taken') clauses.push(takenClause(filter));
  else {
    if (filter.measure !== 'all') clauses.push(measureClauses[filter.measure]);
    if (filter.staffId !== undefined) clauses.push(`${staffColumns[filter.measure]} = @staffId`);
  }
  if (filter.staffId !== undefined) values['staffId'] = filter.staffId;
  for (const column of ['program', 'channel'] as const)
    if (filter[column] !== undefined) {
      clauses.push(`c.${column} = @${column}`);
      values[column] = filter[column];
    }
  if (filter.mine) {
    clauses.push(`(${scene.roles.map((role) => mineByRole[role]).join(' OR ') || '0'})`);
    values['me'] = scene.staffId;
  }
  const search = searchQuery(filter.search);
  const isSearchOnly = search !== null && clauses.length === 0;
  if (search !== null) {
    clauses.push('c.key IN (SELECT rowid FROM claim_search WHERE claim_search MATCH @search)');
    values['search'] = search;
  }
  return { sql: clauses.map((clause) => `(${clause})`).join(' AND ') || '1', values, isSearchOnly };
}
