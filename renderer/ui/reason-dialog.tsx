import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What a dialog that asks for a reason says and gives back. */
export interface ReasonRequest {
  readonly title: string;
  readonly explanation: string;
  /** Ready sentences, the most usual first; one's own words are always possible. */
  readonly reasons: readonly string[];
  readonly confirm: string;
  /** A decision that cannot be taken back easily gets a red button. */
  readonly grave?: boolean;
  readonly extra?: ReactNode;
  onConfirm(reason: string): Promise<boolean> | boolean;
}

/** Asks for a reason: a fixed one with one key, or free words; confirmed by a button that names the act. */
export function ReasonDialog({ request, onClose }: { request: ReasonRequest | null; onClose: () => void }) {
  return (
    <Modal
      opened={request !== null}
      onClose={onClose}
      title={request?.title ?? ''}
      size="md"
      centered
      // It goes at once: a dialog that fades would swallow the keys of the next act.
      transitionProps={{ duration: 0 }}
    >
      {request === null ? null : <ReasonForm request={request} onClose={onClose} />}
    </Modal>
  );
}

const ownWords = 'own-words';

function ReasonForm({ request, onClose }: { request: ReasonRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<string>(request.reasons[0] ?? ownWords);
  const [words, setWords] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const reason = choice === ownWords ? words.trim() : choice;

  const confirm = async (): Promise<void> => {
    if (reason.length < 3) return setError(t('app.reason.tooShort'));
    setBusy(true);
    const accepted = await request.onConfirm(reason);
    setBusy(false);
    if (accepted) onClose();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack gap={12}>
        <Text size="sm">{request.explanation}</Text>
        {request.extra}
        <Radio.Group label={t('app.reason.label')} value={choice} onChange={setChoice}>
          <Stack gap={8} mt={8}>
            {request.reasons.map((sentence, index) => (
              <Radio
                key={sentence}
                value={sentence}
                label={sentence}
                data-autofocus={index === 0 ? true : undefined}
              />
            ))}
            <Radio
              value={ownWords}
              label={t('app.reason.own')}
              data-autofocus={request.reasons.length === 0 ? true : undefined}
            />
          </Stack>
        </Radio.Group>
        {choice === ownWords ? (
          <Textarea
            label={t('app.reason.words')}
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setError(null);
            }}
            error={error}
            maxLength={1000}
            autosize
            minRows={2}
          />
        ) : null}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={busy} color={request.grave === true ? 'red' : 'loket'}>
            {request.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
