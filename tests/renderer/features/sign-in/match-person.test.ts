import { expect, it } from 'vitest';
import { matchPerson } from '../../../../renderer/features/sign-in/match-person.ts';

const staff = [
  { staffId: 'CSO1', name: 'Kenanga Contohwati', roles: ['cso' as const] },
  { staffId: 'CSO3', name: 'Rosmida Contoh', roles: ['cso' as const] },
];

it('typed letters find a name by its beginning, then by any word or the staff number', () => {
  expect(matchPerson(staff, 'ros')).toBe(1);
  expect(matchPerson(staff, 'contohw')).toBe(0);
  expect(matchPerson(staff, 'cso3')).toBe(1);
  expect(matchPerson(staff, 'zz')).toBe(-1);
});
