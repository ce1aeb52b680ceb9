/** The warnings that were stored with the submission (`item:<id>`, `finding:<code>`) as sentences. */
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { assessEligibility } from '../../../shared/domain/eligibility/assess.ts';
import { useSentence } from '../../ui/sentence.ts';

export function useHandOffWarnings({ state, today }: ClaimView): string[] {
  const { t } = useTranslation();
  const sentence = useSentence();
  const findings = assessEligibility(state.data, state.membership, today);
  return (state.submission?.warnings ?? []).map((warning) => {
    const [kind = '', name = ''] = warning.split(/:(.*)/su);
    if (kind === 'finding') {
      const found = findings.find((finding) => finding.code === name);
      return sentence(`findings.${name}`, found?.params ?? {});
    }
    const defects = (state.reviews[name]?.defects ?? [])
      .map((defect) => t(`documents.defect.${defect}`))
      .join(', ');
    return t('desks.handOff.itemWarning', { item: t(`documents.item.${name}`), defects });
  });
}
