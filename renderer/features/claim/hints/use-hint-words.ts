/** A hint as a sentence. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hint } from '../../../../shared/domain/reading/hint.ts';
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';

export interface HintWords {
  sentence(hint: Hint): string;
  /** The field in two words; what is about no field is about the kind of paper. */
  short(hint: Hint): string;
  paper(kind: DocumentKind): string;
}

export function useHintWords(): HintWords {
  const { t } = useTranslation();
  return useMemo(() => {
    const sentence = (hint: Hint): string => t(`hints.${hint.code}`, { ...hint.params });
    return {
      sentence,
      short: (hint) => t(hint.field ? `reading.field.${hint.field}` : 'viewer.hints.kind'),
      paper: (kind) => t(`documents.kind.${kind}`),
    };
  }, [t]);
}
