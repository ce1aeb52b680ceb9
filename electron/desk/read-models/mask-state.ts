/** Who may read the numbers of a claim, and the claim without them (features A3). */
import { maskAccount, maskKpj, maskNik, maskPhone } from '../../../shared/domain/formats/mask.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';
import { hasRole, type Person } from '../desk-world.ts';

/** An officer reads the numbers of a claim on his desk; those who check or pay or lead read them where they work. */
export function seesNumbers(person: Person, state: ClaimState): boolean {
  if (state.holder?.staffId === person.staff.staffId) return true;
  return (['verifikator', 'keuangan', 'kabid-keuangan', 'kabid'] as const).some((role) =>
    hasRole(person, role),
  );
}

/** The same claim with masked numbers; answers the interview expects are left out, they quote the data. */
export function maskState(state: ClaimState): ClaimState {
  const { data } = state;
  return {
    ...state,
    data: {
      ...data,
      nik: maskNik(data.nik),
      kpj: data.kpj.map(maskKpj),
      phone: maskPhone(data.phone),
      accountNumber: maskAccount(data.accountNumber),
      npwp: data.npwp === undefined ? undefined : maskNik(data.npwp),
    },
    interviews: state.interviews.map((interview) => ({
      ...interview,
      questions: interview.questions.map(({ id, required }) => ({ id, required })),
    })),
  };
}
