/** What stands under the picture in a call: instructions for his screen, or the chat, and the number to dial. */
import { Box } from '@mantine/core';
import { useEffect } from 'react';
import type { Interview } from '../../../../shared/domain/claim/state.ts';
import type { Call } from '../call-store.ts';
import { useQuestionWords } from '../question-card.tsx';
import { ChatBox } from './chat-box.tsx';
import { Instructions } from './instructions.tsx';
import { tellLive, useLive } from './live-store.ts';
import { TelephoneCard } from './telephone-card.tsx';

interface CallDeckProps {
  readonly call: Call;
  readonly interview: Interview | null;
  readonly phone: string;
}

/** The words of the question in turn; null before the questions and after the last. */
function useQuestionInTurn(interview: Interview | null): string | null {
  const asked = interview?.consent?.given ? interview.questions : [];
  const current = asked.find(({ id }) => !interview?.answers[id]);
  const words = useQuestionWords(current ?? { id: '', text: '' });
  return current ? words : null;
}

export function CallDeck({ call, interview, phone }: CallDeckProps) {
  const isByTelephone = useLive((live) => live.telephone);
  const isChatting = useLive((live) => live.isChatting);
  const question = useQuestionInTurn(interview);
  useEffect(() => tellLive({ question }), [question]);
  return (
    <>
      {isByTelephone && (
        <Box px="sm" pt={6}>
          <TelephoneCard phone={phone} />
        </Box>
      )}
      {isChatting && call.present ? (
        <Box px="sm" pt={6}>
          <ChatBox
            present={call.present}
            question={question}
            onClose={() => tellLive({ isChatting: false })}
          />
        </Box>
      ) : (
        call.present && !isByTelephone && <Instructions present={call.present} />
      )}
    </>
  );
}
