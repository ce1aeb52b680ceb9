import { expect, it } from 'vitest';
import { toClaimFilter } from '../../../renderer/state/queue-filter.ts';

const plain = { search: '', scope: 'today', measure: 'all', program: null, channel: null } as const;

it('the queue shows the day of today', () => {
  expect(toClaimFilter(plain, '2026-11-24')).toEqual({
    day: '2026-11-24',
    measure: 'all',
    mine: false,
    search: '',
  });
});

it('a search goes across all days, whatever was chosen', () => {
  const filter = toClaimFilter({ ...plain, scope: 'mine', search: ' 9971 ' }, '2026-11-24');
  expect(filter).toMatchObject({ day: null, mine: false, search: '9971' });
});

it('my work is not bound to a day', () => {
  expect(toClaimFilter({ ...plain, scope: 'mine' }, '2026-11-24')).toMatchObject({ day: null, mine: true });
});
