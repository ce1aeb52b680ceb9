import { describe, expect, test } from 'vitest';
import { knownRules } from '../../../shared/domain/documents/rule-registry.ts';
import { findingCodes } from '../../../shared/domain/finding.ts';
import { defaultQuestions } from '../../../shared/domain/interview/questions.ts';
import { queueReasonCodes } from '../../../shared/domain/queue/next.ts';
import {
  AnswerMark,
  Channel,
  ClaimReason,
  ClaimStatus,
  Defect,
  DocumentKind,
  InterviewOutcome,
  Program,
  Role,
  Segment,
} from '../../../shared/domain/vocabulary.ts';
import { documents } from '../../../shared/i18n/id/documents.ts';
import { findings } from '../../../shared/i18n/id/findings.ts';
import { interviewQuestions } from '../../../shared/i18n/id/interview-questions.ts';
import { queueReasons } from '../../../shared/i18n/id/queue-reasons.ts';
import { vocabulary } from '../../../shared/i18n/id/vocabulary.ts';
import { catalogue } from '../../../shared/i18n/catalogue.ts';

const keys = (area: object): string[] => Object.keys(area).toSorted();

/** Every sentence of an area with the names it fills in. */
function blanks(area: object, path = ''): string[] {
  return Object.entries(area).flatMap(([key, value]) => {
    if (typeof value !== 'string') return blanks(value as object, `${path}${key}.`);
    return [
      `${path}${key} ${[...value.matchAll(/\{\{(\w+)\}\}/g)]
        .map((match) => match[1])
        .toSorted()
        .join(',')}`,
    ];
  });
}

describe('the catalogue has a word for everything the rules can say', () => {
  const itemIds = new Set(
    knownRules
      .flatMap(({ reasons }) => Object.values(reasons))
      .flatMap(({ items }) => items.map((item) => item.id)),
  );

  test.each<[string, object, Iterable<string>]>([
    ['findings', findings, findingCodes],
    ['queue reasons', queueReasons, queueReasonCodes],
    ['interview questions', interviewQuestions, new Set(defaultQuestions.map(({ id }) => id))],
    ['kinds of paper', documents.kind, DocumentKind.options],
    ['checklist items', documents.item, itemIds],
    ['defects', documents.defect, Defect.options],
    ['programs', vocabulary.program, Program.options],
    ['channels', vocabulary.channel, Channel.options],
    ['segments', vocabulary.segment, Segment.options],
    ['reasons', vocabulary.reason, ClaimReason.options],
    ['roles', vocabulary.role, Role.options],
    ['statuses', vocabulary.status, ClaimStatus.options],
    ['outcomes', vocabulary.outcome, InterviewOutcome.options],
    ['answer marks', vocabulary.mark, AnswerMark.options],
  ])('%s', (_name, area, codes) => {
    expect(keys(area)).toEqual([...codes].toSorted());
  });

  test.each(['findings', 'documents', 'vocabulary', 'interviewQuestions', 'queueReasons'] as const)(
    'English %s fill in the same names as the Indonesian',
    (area) => {
      expect(blanks(catalogue.en[area])).toEqual(blanks(catalogue.id[area]));
    },
  );
});
