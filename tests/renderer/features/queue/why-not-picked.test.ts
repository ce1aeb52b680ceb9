import { describe, expect, it } from 'vitest';
import { whyNotPicked } from '../../../../renderer/features/queue/why-not-picked.ts';
import { queue } from '../../../../shared/i18n/id/queue.ts';

const waiting = { status: 'queued', holder: null, assignedTo: null } as const;

describe('taking a claim out of order', () => {
  it('is possible when it waits for anybody or for me', () => {
    expect(whyNotPicked(waiting, 'CSO3', true)).toBeNull();
    expect(whyNotPicked({ ...waiting, assignedTo: 'CSO3' }, 'CSO3', true)).toBeNull();
  });

  it('is answered with a sentence when it is not possible', () => {
    const answers = [
      whyNotPicked(null, 'CSO3', true),
      whyNotPicked(waiting, 'KABID', false),
      whyNotPicked({ ...waiting, assignedTo: 'CSO1' }, 'CSO3', true),
      whyNotPicked({ status: 'at-desk', holder: 'CSO3', assignedTo: 'CSO3' }, 'CSO3', true),
      whyNotPicked({ status: 'at-desk', holder: 'CSO1', assignedTo: null }, 'CSO3', true),
      whyNotPicked({ status: 'paid', holder: null, assignedTo: null }, 'CSO3', true),
    ];
    expect(answers).toEqual(['nothing', 'notOfficer', 'forOther', 'mine', 'held', 'beyond']);
    for (const answer of answers) expect(queue.pick.why).toHaveProperty(String(answer));
  });
});
