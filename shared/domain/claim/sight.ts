/** Who may read the numbers of a claim and open its papers, which show the same (features A3): the one rule of it. */
import type { Role, StaffId } from '../vocabulary.ts';
import type { ClaimState } from './state.ts';

/** Those who check, pay or lead read the numbers where they work, whoever holds the claim. */
const readingRoles: readonly Role[] = ['verifikator', 'keuangan', 'kabid-keuangan', 'kabid'];

/** An officer reads the numbers of a claim on his desk; those who check or pay or lead read them where they work. */
export function seesNumbers(
  person: { readonly staffId: StaffId; readonly roles: readonly Role[] },
  state: Pick<ClaimState, 'holder'>,
): boolean {
  return state.holder?.staffId === person.staffId || readingRoles.some((role) => person.roles.includes(role));
}
