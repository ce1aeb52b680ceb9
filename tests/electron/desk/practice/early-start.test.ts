import { expect, test } from 'vitest';
import { callableAt } from '../../../../electron/desk/practice/early-start.ts';
import { planPracticeDay } from '../../../../electron/desk/practice/plan.ts';

const plans = planPracticeDay({
  seed: 'pagi',
  day: '2026-11-24',
  officers: ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'],
});
const freeOnline = (time: string) =>
  callableAt(plans, time).filter(({ data }) => data.channel === 'online' && data.appointment === undefined);

test('a practice day opened at night has somebody to call: the first slot comes without appointments', () => {
  expect(freeOnline('00:48').map(({ queueNumber }) => queueNumber)).toEqual([
    'HO-001',
    'HO-002',
    'HO-003',
    'HO-004',
    'HO-005',
  ]);
});

test('opened in office hours it is what was planned', () => {
  expect(callableAt(plans, '08:45')).toBe(plans);
  expect(freeOnline('14:10')).toEqual([]);
});
