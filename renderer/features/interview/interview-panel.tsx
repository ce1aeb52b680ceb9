/** The interview, docked beside the papers: the way in, the picture, the questions, and one of four outcomes. */
import { ActionIcon, Group, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { openInterviewOf } from '../../../shared/domain/claim/interview-standing.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import { Asking } from './asking.tsx';
import { CallDeck } from './call/call-deck.tsx';
import { CodeWord } from './call/code-word.tsx';
import { Timeline } from './call/timeline.tsx';
import { CallPicture } from './call-picture.tsx';
import { useCall } from './call-store.ts';
import classes from './interview.module.css';
import { InviteCard } from './invite-card.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import { PastInterviews } from './past-interviews.tsx';
import { RecordingMark } from './recording-mark.tsx';
import { Snapshots } from './snapshots.tsx';
import { StartCard } from './start-card.tsx';

export interface InterviewPanelProps {
  readonly view: ClaimView;
  /** Two faces beside each other, where policy and consent allow it. */
  faceHint?(view: ClaimView, interview: Interview): ReactNode;
  onClose(): void;
  /** What stands here before a call: tries to reach the participant; `onWithdrawn` ends a call that nobody came into. */
  reaching?(view: ClaimView, onWithdrawn: () => void): ReactNode;
}

type Stage = 'not-started' | 'invited' | 'consent' | 'refused' | 'asking' | 'passed';

/** The word that says how far the interview is; the catalogue has a sentence for each under `interview.stage`. */
function stageOf(view: ClaimView, interview: Interview | null, present: boolean): Stage {
  if (!interview) return view.state.identity ? 'passed' : 'not-started';
  if (interview.consent?.given) return 'asking';
  if (interview.consent) return 'refused';
  return present ? 'consent' : 'invited';
}

/**
 * Puts the focus on the act of the stage: when the panel is opened to begin, and at each new stage while the focus is
 * in the panel. Somebody who works on the papers meanwhile is left alone.
 */
function useStageFocus(stage: Stage, isCalling: boolean) {
  const panel = useRef<HTMLDivElement>(null);
  const seen = useRef<Stage | null>(null);
  useEffect(() => {
    const here = document.activeElement;
    const isFree = here === null || here === document.body || panel.current?.contains(here) === true;
    const isOpening = seen.current === null && stage === 'not-started';
    if (isOpening || (seen.current !== null && isFree))
      panel.current?.querySelector<HTMLElement>('[data-stage-focus]')?.focus({ preventScroll: true });
    seen.current = stage;
  }, [stage, isCalling]);
  return panel;
}

const isEmpty = (answers: Interview['answers']): boolean => Object.keys(answers).length === 0;

export function InterviewPanel({ view, onClose, reaching, faceHint }: InterviewPanelProps) {
  const { t } = useTranslation();
  const call = useCall((store) => (store.call?.claimId === view.state.id ? store.call : null));
  const interview = openInterviewOf(view.state);
  const stage = stageOf(view, interview, call?.present ?? false);
  const end = useCall((store) => store.end);
  const panel = useStageFocus(stage, call !== null);

  return (
    <Paper
      component="section"
      ref={panel}
      aria-label={t('interview.title')}
      withBorder
      h="100%"
      radius={0}
      className={classes['panel']}
      data-testid="interview-panel"
    >
      <Stack gap={0} className={classes['parts']}>
        <Group justify="space-between" px="sm" py={call ? 0 : 6} wrap="nowrap">
          <Title order={2} size={call ? 'sm' : 'h5'}>
            {t('interview.title')}
          </Title>
          <ActionIcon variant="subtle" color="gray" onClick={onClose} aria-label={t('interview.hide')}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
        {call && <CallPicture call={call} isAsking={stage === 'asking'} />}
        {call && <CallDeck call={call} interview={interview} phone={view.state.data.phone} />}
        {call && interview && stage === 'asking' && (
          <>
            <RecordingMark call={call} interview={interview} />
            <Snapshots view={view} interview={interview} present={call.present} />
          </>
        )}
        <ScrollArea flex={1} px="sm" pb="sm" type="auto">
          <Stack gap="sm" pt="xs">
            {stage === 'asking' && call ? null : (
              <Text size="sm" c="dimmed" role="status" data-testid="interview-stage">
                {t(`interview.stage.${stage}`, { name: view.state.data.name })}
              </Text>
            )}
            {!call && stage !== 'passed' && <StartCard view={view} reopening={interview !== null} />}
            {call && !call.present && (
              <InviteCard call={call} phone={view.state.data.phone} compact={stage === 'asking'} />
            )}
            {(!interview || stage === 'invited') &&
              reaching?.(view, () => {
                if (call) void end('retry');
              })}
            {call && interview && stage === 'asking' && isEmpty(interview.answers) && (
              <CodeWord word={call.invite.codeWord} />
            )}
            {interview && stage === 'asking' && (
              <Asking key={interview.id} view={view} interview={interview} />
            )}
            {interview && stage === 'asking' && faceHint?.(view, interview)}
            {interview && <Timeline notes={interview.notes} />}
            {!interview && <PastInterviews claimId={view.state.id} interviews={view.state.interviews} />}
          </Stack>
        </ScrollArea>
        {interview && <OutcomeBar view={view} interview={interview} present={call?.present ?? false} />}
      </Stack>
    </Paper>
  );
}
