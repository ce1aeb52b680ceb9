/** "Aturan wawancara" (features V7, M2), for the kabid: the versions so far, and a draft of the next one. */
import { Center, Loader, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk, deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus } from '../../bridge/seat.ts';
import { useActing } from '../../ui/acting.tsx';
import { draftOf, policyOf, type PolicyDraft } from './policy-draft.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { VersionList } from './version-list.tsx';

export function PolicyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  // Kept while the dialog is closed: a look at the board must not cost the words of a question.
  const [draft, setDraft] = useState<PolicyDraft | null>(null);
  const [editing, setEditing] = useState(false);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(editing ? 'interviewPolicy.newTitle' : 'interviewPolicy.title')}
      size={1120}
      yOffset={24}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {opened ? <Content draft={draft} onDraft={setDraft} editing={editing} onEditing={setEditing} /> : null}
    </Modal>
  );
}

interface ContentProps {
  readonly draft: PolicyDraft | null;
  readonly editing: boolean;
  onDraft(draft: PolicyDraft | null): void;
  onEditing(editing: boolean): void;
}

function Content({ draft, editing, onDraft, onEditing }: ContentProps) {
  const { t } = useTranslation();
  const today = useSeatStatus()?.today;
  const queries = useQueryClient();
  const { data } = useQuery(deskQueries.interviews.policy.queryOptions());
  const { busy, act } = useActing();
  if (data === undefined || today === undefined)
    return (
      <Center p={24}>
        <Loader size="sm" aria-label={t('interviewPolicy.loading')} />
      </Center>
    );

  const save = async (): Promise<void> => {
    if (!draft) return;
    const done = await act(async () => {
      const answer = await desk.interviews.setPolicy(policyOf(draft));
      return answer.status === 'done' ? { status: 'done', claimId: null, delivery: 'sent' } : answer;
    }, t('interviewPolicy.done'));
    if (done === null) return;
    onDraft(null);
    onEditing(false);
    await queries.invalidateQueries({ queryKey: deskQueries.interviews.policy.key() });
  };

  return draft && editing ? (
    <PolicyEditor
      draft={draft}
      today={today}
      busy={busy}
      onChange={(change) => onDraft({ ...draft, ...change })}
      onSave={() => void save()}
      onBack={() => onEditing(false)}
    />
  ) : (
    <VersionList
      versions={data.versions}
      current={data.current}
      today={today}
      hasDraft={draft !== null}
      onGoOn={() => onEditing(true)}
      onBegin={(from) => {
        onDraft(draftOf(from, today));
        onEditing(true);
      }}
    />
  );
}
