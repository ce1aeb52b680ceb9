/** Sends one paper to the claim, from a file or from the scanner's folder, and says what came of it. */
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { AttachAnswer } from '../../../../shared/contract/papers.ts';
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { desk } from '../../../bridge/desk-client.ts';
import { useTellFailure, useTellRefusal } from '../../../ui/acting.tsx';
import { useSentence, type Params } from '../../../ui/sentence.ts';

export type Source = { readonly file: File } | { readonly scan: string };

/** Answers null when the paper was added, otherwise the sentence why not. */
export function useAttach(claimId: string): (kind: DocumentKind, source: Source) => Promise<string | null> {
  const { t } = useTranslation();
  const say: (key: string, params?: Params) => string = useSentence();
  const tellRefusal = useTellRefusal();
  const tellFailure = useTellFailure();
  return async (kind, source) => {
    try {
      const result = await send(claimId, kind, source);
      switch (result.status) {
        case 'done':
          notifications.show({
            color: 'loket',
            message: t('claim.attach.done', { file: 'file' in source ? source.file.name : source.scan }),
            autoClose: 3000,
          });
          return null;
        case 'bad-file':
          return say(`intake.reason.${result.code}`, result.params);
        case 'refused':
          tellRefusal(result.refusal);
          return say(`refusal.${result.refusal.code}.title`, result.refusal.params);
      }
    } catch (cause) {
      tellFailure(cause);
      return t('claim.refused.failed');
    }
  };
}

function send(claimId: string, kind: DocumentKind, source: Source): Promise<AttachAnswer> {
  return 'file' in source
    ? desk.documents.attach({ claimId, kind, file: source.file })
    : desk.scans.attach({ claimId, kind, name: source.scan });
}
