/** The papers of a claim beside its data: one, or two for comparing. */
import { Button, Switch, Text } from '@mantine/core';
import { IconColumns2, IconLock, IconSquare } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { ReadingState } from '../../../../shared/domain/reading/reading.ts';
import type { Id } from '../../../../shared/domain/vocabulary.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import type { ClaimWords } from '../claim-words.ts';
import { PaperPane } from './paper-pane.tsx';
import type { Viewer } from './use-viewer.ts';
import type { PaneIndex } from './viewer-state.ts';
import classes from './viewer.module.css';

interface DocumentViewerProps {
  readonly claimId: string;
  readonly documents: readonly ClaimDocument[];
  /** What was read on the papers so far. */
  readonly readings: ReadonlyMap<Id, ReadingState>;
  readonly viewer: Viewer;
  readonly words: ClaimWords;
  /** Why papers may not be seen: the claim is not this person's yet, or no longer; null = they may. */
  readonly closed: 'closed' | 'closedAgain' | null;
  /** The item looked at, when it has no paper. */
  readonly emptyItem: string | null;
  /** The judgement of the item, at the foot beside compare. */
  readonly verdict?: ReactNode;
  /** What was noticed about the paper, between it and the judgement. */
  readonly hints?: ReactNode;
  onMarkDefect?: () => void;
}

export function DocumentViewer(props: DocumentViewerProps) {
  const { claimId, documents, readings, viewer, words, closed, emptyItem, verdict, hints, onMarkDefect } =
    props;
  const { t } = useTranslation();
  const { state, dispatch } = viewer;
  const panes: PaneIndex[] = state.comparing && closed === null ? [0, 1] : [0];
  return (
    <section className={classes['viewer']} aria-label={t('viewer.region')}>
      <div className={classes['room']}>
        <div className={classes['panes']}>
          {panes.map((pane) => {
            const shownId = state.shown[pane];
            return (
              <PaperPane
                key={pane}
                claimId={claimId}
                documents={closed === null ? documents : noDocuments}
                shown={closed === null ? (documents.find((one) => one.id === shownId) ?? null) : null}
                reading={shownId === null ? undefined : readings.get(shownId)}
                state={state}
                pane={pane}
                words={words}
                nothing={<Nothing closed={closed} item={pane === 0 ? emptyItem : null} words={words} />}
                dispatch={dispatch}
                onMeasure={viewer.onMeasure}
                onMarkDefect={pane === 0 ? onMarkDefect : undefined}
              />
            );
          })}
        </div>
      </div>
      {closed === null ? hints : null}
      <div className={classes['foot']}>
        {verdict}
        <span className={classes['grow']} />
        {state.comparing ? (
          <Switch
            size="xs"
            label={t('viewer.together')}
            aria-keyshortcuts="Z"
            checked={state.together}
            onChange={(event) => dispatch({ type: 'together', together: event.currentTarget.checked })}
          />
        ) : null}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={closed !== null || (documents.length < 2 && !state.comparing)}
          leftSection={state.comparing ? <IconSquare size={16} /> : <IconColumns2 size={16} />}
          rightSection={<KeyHint keys="B" />}
          aria-keyshortcuts="B"
          aria-pressed={state.comparing}
          onClick={viewer.toggleCompare}
        >
          {t(state.comparing ? 'viewer.compareEnd' : 'viewer.compare')}
        </Button>
      </div>
    </section>
  );
}

const noDocuments: readonly ClaimDocument[] = [];

function Nothing({
  closed,
  item,
  words,
}: Pick<DocumentViewerProps, 'closed' | 'words'> & { item: string | null }) {
  const { t } = useTranslation();
  if (closed !== null) {
    return (
      <div className={classes['empty']}>
        <IconLock size={28} stroke={1.5} aria-hidden="true" style={{ alignSelf: 'center' }} />
        <Text fw={600} size="md">
          {t(`viewer.${closed}.title`)}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`viewer.${closed}.text`)}
        </Text>
      </div>
    );
  }
  if (item === null)
    return (
      <Text size="sm" c="dimmed">
        {t('viewer.nothing.none')}
      </Text>
    );
  return (
    <div className={classes['empty']}>
      <Text fw={600} size="md">
        {t('viewer.nothing.title', { item: words.shortItem(item) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('viewer.nothing.text')}
      </Text>
    </div>
  );
}
