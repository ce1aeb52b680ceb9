/** Mine and theirs for one claim: what was refused or held behind it, beside what the office has now (features O4). */
import type { OutboxConflict } from '../../../shared/contract/desk.ts';
import type { Difference, Resolution, TheirAct } from '../../../shared/contract/outbox.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import type { ActorRef, ClaimState } from '../../../shared/domain/claim/state.ts';
import { maskAccount, maskKpj, maskNik, maskPhone } from '../../../shared/domain/formats/mask.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import { findClaim } from '../database/queries/claims.ts';
import { findEventsSince } from '../database/queries/events.ts';
import { findOutboxRow, findUndecided, type OutboxRow } from '../database/queries/outbox.ts';
import { hasRole, type Person } from '../desk-world.ts';
import type { Seat } from '../seat.ts';
import { maskState } from './mask-state.ts';
import { entriesOf } from './outbox-list.ts';

/** Null when the command is of no claim, or nothing is to be decided on it. */
export function readConflict(seat: Seat, person: Person, id: Id): OutboxConflict | null {
  const { database } = seat.world;
  const claimId = findOutboxRow(database, id)?.claimId ?? null;
  const rows = claimId === null ? [] : findUndecided(database, claimId);
  const [first] = rows;
  if (claimId === null || !first) return null;
  const theirs = findClaim(database, claimId)?.base ?? null;
  const isMasked = theirs !== null && !seesNumbers(person.staff, theirs);
  return {
    claimId,
    theirs: theirs && isMasked ? maskState(theirs) : theirs,
    masked: isMasked,
    mine: entriesOf(seat, rows),
    differences: rows.flatMap((row) => differencesOf(row, theirs, isMasked)),
    theirActs: theirActs(seat, claimId, first),
    mayDecide: mayDecide(person, rows),
  };
}

/** What a person may decide about commands: they are sent under their maker's name, and taken away by him or the kabid. */
export function mayDecide(person: Person, rows: readonly OutboxRow[]): Resolution[] {
  const ofIntake = hasRole(person, 'cso') || hasRole(person, 'kabid');
  const isMine = (row: OutboxRow): boolean =>
    row.staffId === null ? ofIntake : row.staffId === person.staff.staffId;
  if (rows.every(isMine)) return ['send-again', 'discard'];
  return hasRole(person, 'kabid') ? ['discard'] : [];
}

function theirActs(seat: Seat, claimId: Id, first: OutboxRow): TheirAct[] {
  const events = findEventsSince(seat.world.database, claimId, first.baseVersion ?? 0);
  return events.map(({ type, at, by }) => ({ type, at, by: nameOf(by) }));
}

function nameOf(by: ActorRef): TheirAct['by'] {
  if (by.kind === 'staff') return by.staffId;
  return by.kind === 'system' ? by.name : 'participant';
}

function differencesOf(row: OutboxRow, theirs: ClaimState | null, isMasked: boolean): Difference[] {
  if (row.body.type !== 'claim') return [];
  const { command } = row.body;
  const commandId = row.id;
  switch (command.type) {
    case 'correct-data':
      return fieldDifferences(commandId, command, theirs, isMasked);
    case 'review-item': {
      const { itemId, verdict, defects, note } = command;
      const review = theirs?.reviews[itemId];
      if (review?.verdict === verdict && review.defects.join() === defects.join()) return [];
      const stands = review && { verdict: review.verdict, defects: review.defects, note: review.note };
      return [{ kind: 'item', commandId, itemId, mine: { verdict, defects, note }, theirs: stands ?? null }];
    }
    case 'mark-answer': {
      const { interviewId, questionId, mark, note } = command;
      const answer = interviewOf(theirs, interviewId)?.answers[questionId];
      if (answer?.mark === mark) return [];
      const stands = answer ? { mark: answer.mark, note: answer.note } : null;
      return [{ kind: 'answer', commandId, interviewId, questionId, mine: { mark, note }, theirs: stands }];
    }
    case 'finish-interview': {
      const { interviewId, outcome } = command;
      const ended = interviewOf(theirs, interviewId)?.outcome ?? null;
      return [{ kind: 'interview', commandId, interviewId, mine: outcome, theirs: ended }];
    }
    case 'attach-document': {
      const { kind, fileName, sha256 } = command.document;
      const isThere = theirs?.documents.some((document) => document.sha256 === sha256) ?? false;
      return [{ kind: 'document', commandId, documentKind: kind, fileName, theirs: isThere }];
    }
    default: {
      const stands = theirs && { status: theirs.status, holder: theirs.holder?.staffId ?? null };
      return [{ kind: 'step', commandId, mine: command.type, theirs: stands }];
    }
  }
}

function interviewOf(state: ClaimState | null, interviewId: Id) {
  return state?.interviews.find((interview) => interview.id === interviewId);
}

const masks: Readonly<Record<string, (text: string) => string>> = {
  nik: maskNik,
  npwp: maskNik,
  kpj: maskKpj,
  phone: maskPhone,
  accountNumber: maskAccount,
};

function fieldDifferences(
  commandId: Id,
  { changes }: Extract<ClaimCommand, { type: 'correct-data' }>,
  theirs: ClaimState | null,
  isMasked: boolean,
): Difference[] {
  const data: Readonly<Record<string, unknown>> = theirs?.data ?? {};
  const textOf = (field: string, value: unknown): string | null => {
    if (value === undefined || value === null) return null;
    const mask = isMasked ? masks[field] : undefined;
    const texts = (Array.isArray(value) ? value : [value]).map(String);
    return texts.map((text) => (mask ? mask(text) : text)).join(', ');
  };
  return Object.entries(changes)
    .filter(([field, value]) => value !== undefined && String(value) !== String(data[field]))
    .map(([field, value]) => ({
      kind: 'field',
      commandId,
      field,
      mine: textOf(field, value),
      theirs: textOf(field, data[field]),
    }));
}
