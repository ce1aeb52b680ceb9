/** Everything that the outbox needs to put commands into words. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffName } from '../../bridge/seat.ts';
import { useSentence } from '../../ui/sentence.ts';
import type { Words } from './command-words.ts';

export function useOutboxWords(): Words & { makerName(maker: string): string } {
  const { t } = useTranslation();
  const sentence = useSentence();
  const nameOf = useStaffName();
  return useMemo(
    () => ({
      t,
      sentence,
      nameOf,
      makerName: (maker) => t(`app.outbox.maker.${maker}`, { defaultValue: nameOf(maker) }),
    }),
    [t, sentence, nameOf],
  );
}
