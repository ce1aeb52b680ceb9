import { describe, expect, test } from 'vitest';
import { medanCalendar } from '../../../../shared/domain/calendar/medan-calendar.ts';
import { legalDue } from '../../../../shared/domain/calendar/sla.ts';
import type { ClaimStatus, Program } from '../../../../shared/domain/vocabulary.ts';
import { inventedState } from '../invented.ts';

/** Monday 23 November 2026, 10.00 WIB. */
const completeAt = '2026-11-23T03:00:00.000Z';

describe('the legal clock', () => {
  test('does not run before the file is complete', () => {
    expect(legalDue(inventedState(), '2026-11-24', medanCalendar)).toMatchObject({
      dueDay: null,
      colour: 'none',
    });
  });

  test.each<[Program, 'JHT-56' | 'JP-HT' | 'JKM' | 'JKK', string]>([
    ['JHT', 'JHT-56', '2026-11-30'],
    ['JP', 'JP-HT', '2026-12-14'],
    ['JKM', 'JKM', '2026-11-26'],
    ['JKK', 'JKK', '2026-12-02'],
  ])('%s (%s) complete on 23 November is due on %s', (program, reason, dueDay) => {
    const state = inventedState({ program, reason }, { completeAt, status: 'submitted' });
    expect(legalDue(state, '2026-11-23', medanCalendar).dueDay).toBe(dueDay);
  });

  test('completeness after midnight WIB counts from the new day although Greenwich is still in the old one', () => {
    const state = inventedState({}, { completeAt: '2026-11-22T17:30:00.000Z', status: 'at-desk' });
    expect(legalDue(state, '2026-11-23', medanCalendar).dueDay).toBe('2026-11-30');
  });

  test('turns yellow with two days left, red on the day it is due, and stays red', () => {
    const state = inventedState({}, { completeAt, status: 'submitted' });
    const seen = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-03'].map(
      (today) => {
        const due = legalDue(state, today, medanCalendar);
        return `${due.workingDaysLeft} ${due.colour}`;
      },
    );
    expect(seen).toEqual(['3 green', '2 yellow', '1 yellow', '0 red', '-1 red', '-3 red']);
  });

  test('is overdue on the Saturday after a Friday', () => {
    const state = inventedState({}, { completeAt: '2026-11-20T03:00:00.000Z', status: 'submitted' });
    expect(legalDue(state, '2026-11-28', medanCalendar)).toMatchObject({
      dueDay: '2026-11-27',
      workingDaysLeft: -1,
      colour: 'red',
    });
  });

  test('stops when nothing is owed or the participant has the ball', () => {
    for (const status of ['paid', 'rejected', 'cancelled', 'returned'] satisfies ClaimStatus[]) {
      expect(legalDue(inventedState({}, { completeAt, status }), '2026-11-24', medanCalendar).colour).toBe(
        'none',
      );
    }
  });

  test('gives back the days the participant had the ball', () => {
    const pause = {
      at: '2026-11-24T03:00:00.000Z',
      by: 'CSO3',
      items: [],
      resumedAt: '2026-11-26T03:00:00.000Z',
    };
    const earlier = { ...pause, at: '2026-11-18T03:00:00.000Z', resumedAt: '2026-11-20T03:00:00.000Z' };
    const state = inventedState({}, { completeAt, returns: [earlier, pause] });
    expect(legalDue(state, '2026-11-26', medanCalendar).dueDay).toBe('2026-12-02');
  });

  test('says when a year without a decree makes the day a guess', () => {
    const state = inventedState(
      { program: 'JP', reason: 'JP-HT' },
      { completeAt: '2026-12-21T03:00:00.000Z' },
    );
    expect(legalDue(state, '2026-12-22', medanCalendar).missingTable).toBe(2027);
  });
});
