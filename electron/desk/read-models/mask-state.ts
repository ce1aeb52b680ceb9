/** The claim without its numbers, for those who may not read them (shared/domain/claim/sight.ts; features A3). */
import { maskAccount, maskKpj, maskNik, maskPhone } from '../../../shared/domain/formats/mask.ts';
import type { ClaimState } from '../../../shared/domain/claim/state.ts';

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
