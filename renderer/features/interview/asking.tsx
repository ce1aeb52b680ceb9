/** The talk itself: who helps the participant, and the questions. */
import { useState } from 'react';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import { Assistance } from './assistance.tsx';
import { QuestionList } from './question-list.tsx';

export function Asking({ view, interview }: { readonly view: ClaimView; readonly interview: Interview }) {
  // Not kept in the record: whoever opens the panel anew looks first whether the helper is away.
  const [helperAway, setHelperAway] = useState(false);
  const alone = helperAway && interview.assistance !== null;
  return (
    <>
      <QuestionList view={view} interview={interview} alone={alone} />
      <Assistance view={view} interview={interview} away={alone} onAway={setHelperAway} />
    </>
  );
}
