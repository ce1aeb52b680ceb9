import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seesNumbers } from '../../../../shared/domain/claim/sight.ts';
import { Role } from '../../../../shared/domain/vocabulary.ts';

const roles = fc.uniqueArray(fc.constantFrom(...Role.options));
const staffId = fc.constantFrom('CSO1', 'CSO2', 'VER1');
const holder = fc.option(
  staffId.map((id) => ({ staffId: id, takenAt: '2026-11-24T02:00:00.000Z', mode: 'next' as const })),
);

describe('who may read the numbers of a claim and open its papers', () => {
  it('the one who holds it, and those who check, pay or lead; no other officer', () => {
    fc.assert(
      fc.property(staffId, roles, holder, (id, has, held) => {
        const isHis = held?.staffId === id;
        const reads = has.some((role) => role !== 'cso');
        expect(seesNumbers({ staffId: id, roles: has }, { holder: held })).toBe(isHis || reads);
      }),
    );
  });
});
