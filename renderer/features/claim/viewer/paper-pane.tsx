/** One pane of the viewer: which paper, its tools, and the paper itself or a sentence why it cannot be shown. */
import { ActionIcon, Button, NativeSelect, Stack, Text } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconChevronLeft,
  IconChevronRight,
  IconFileOff,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import type { ReadingState } from '../../../../shared/domain/reading/reading.ts';
import type { ClaimWords } from '../claim-words.ts';
import { usePaperFile } from './paper-file.ts';
import { PaperSurface } from './paper-surface.tsx';
import { ViewMenu } from './view-menu.tsx';
import {
  lookOf,
  zoomStep,
  type PaneIndex,
  type PaperLook,
  type ViewerAction,
  type ViewerState,
} from './viewer-state.ts';
import classes from './viewer.module.css';

export interface PaneMeasure {
  readonly fitScale: number;
  readonly pages: number;
}

interface PaperPaneProps {
  readonly claimId: string;
  readonly documents: readonly ClaimDocument[];
  readonly shown: ClaimDocument | null;
  /** What was read on the shown paper, when it was. */
  readonly reading: ReadingState | undefined;
  readonly state: ViewerState;
  readonly pane: PaneIndex;
  readonly words: ClaimWords;
  /** What stands there while nothing is shown. */
  readonly nothing: ReactNode;
  dispatch(action: ViewerAction): void;
  onMeasure(pane: PaneIndex, measure: PaneMeasure): void;
  /** Offered where a paper cannot be opened. */
  onMarkDefect?: () => void;
}

export function PaperPane(props: PaperPaneProps) {
  const { claimId, documents, shown, reading, state, pane, words, nothing, dispatch, onMarkDefect } = props;
  const look = lookOf(state, shown?.id ?? null);
  const { t } = useTranslation();
  const { onMeasure } = props;
  const shownId = shown?.id ?? null;
  const [measure, setMeasure] = useState<PaneMeasure | null>(null);
  useEffect(() => setMeasure(null), [shownId]);
  const measured = useCallback(
    (next: PaneMeasure) => {
      setMeasure(next);
      onMeasure(pane, next);
    },
    [onMeasure, pane],
  );
  return (
    <section
      className={classes['pane']}
      data-active={state.comparing && state.active === pane}
      data-pane={pane}
      aria-label={t('viewer.pane', { n: pane + 1 })}
      onFocus={() => dispatch({ type: 'activate', pane })}
    >
      <div className={classes['tools']}>
        <NativeSelect
          className={classes['files']}
          data-paper-list
          size="xs"
          aria-label={t('viewer.file')}
          value={shown?.id ?? ''}
          disabled={documents.length === 0}
          onChange={(event) => dispatch({ type: 'show', pane, documentId: event.currentTarget.value })}
          data={[
            ...(shown ? [] : [{ value: '', label: '—' }]),
            ...documents.map((one) => ({
              value: one.id,
              label: [words.kind(one.kind), one.fileName, words.origin(one)].filter(Boolean).join(' · '),
            })),
          ]}
        />
        {shown ? (
          <>
            <Tools look={look} pane={pane} measure={measure} dispatch={dispatch} />
            <ViewMenu
              state={state}
              look={look}
              pane={pane}
              pages={measure?.pages ?? 1}
              reading={reading?.status === 'read' ? reading.reading : null}
              dispatch={dispatch}
            />
          </>
        ) : null}
      </div>
      {shown ? (
        <Paper
          key={shown.id}
          {...props}
          claimId={claimId}
          shown={shown}
          onMeasured={measured}
          onMarkDefect={onMarkDefect}
        />
      ) : (
        <div className={classes['nothing']}>{nothing}</div>
      )}
    </section>
  );
}

function Tools({
  look,
  pane,
  measure,
  dispatch,
}: {
  look: PaperLook;
  pane: PaneIndex;
  measure: PaneMeasure | null;
  dispatch: (action: ViewerAction) => void;
}) {
  const { t } = useTranslation();
  const { fitScale, pages } = measure ?? { fitScale: 1, pages: 1 };
  const percent = measure ? Math.round((look.zoom === 'fit' ? fitScale : look.zoom) * 100) : null;
  const tool = (label: string, keys: string, icon: ReactNode, action: ViewerAction, disabled = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      disabled={disabled}
      title={`${label} (${keys})`}
      aria-label={label}
      aria-keyshortcuts={keys}
      onClick={() => dispatch(action)}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <div className={classes['toolset']}>
      {pages > 1 ? (
        <>
          {tool(
            t('viewer.previousPage'),
            '[',
            <IconChevronLeft size={18} />,
            { type: 'page', by: -1, pages, pane },
            look.page <= 1,
          )}
          <span className={classes['count']} title={t('viewer.pageLong', { page: look.page, pages })}>
            {t('viewer.page', { page: look.page, pages })}
          </span>
          {tool(
            t('viewer.nextPage'),
            ']',
            <IconChevronRight size={18} />,
            { type: 'page', by: 1, pages, pane },
            look.page >= pages,
          )}
        </>
      ) : null}
      {tool(t('viewer.rotateLeft'), 'Shift+R', <IconRotate2 size={18} />, { type: 'turn', by: -90, pane })}
      {tool(t('viewer.rotateRight'), 'R', <IconRotateClockwise2 size={18} />, { type: 'turn', by: 90, pane })}
      {tool(t('viewer.zoomOut'), '-', <IconZoomOut size={18} />, {
        type: 'zoom',
        factor: 1 / zoomStep,
        fitScale,
        pane,
      })}
      <span className={`${classes['count']} ${classes['zoom']}`}>
        {percent === null ? '' : <span title={t('viewer.zoomNow', { percent })}>{percent}%</span>}
      </span>
      {tool(t('viewer.zoomIn'), '+', <IconZoomIn size={18} />, {
        type: 'zoom',
        factor: zoomStep,
        fitScale,
        pane,
      })}
      {tool(
        t('viewer.fit'),
        '0',
        <IconArrowsMaximize size={18} />,
        { type: 'fit', pane },
        look.zoom === 'fit',
      )}
    </div>
  );
}

function Paper({
  claimId,
  shown,
  reading,
  state,
  pane,
  words,
  dispatch,
  onMeasured,
  onMarkDefect,
}: Omit<PaperPaneProps, 'shown'> & {
  shown: ClaimDocument;
  onMeasured: (measure: PaneMeasure) => void;
}) {
  const { t } = useTranslation();
  const file = usePaperFile(claimId, shown.id);
  const [trouble, setTrouble] = useState<'damaged' | 'protected' | null>(null);
  const onTrouble = useCallback((next: 'damaged' | 'protected') => setTrouble(next), []);
  const broken = trouble ?? (file.status === 'unreadable' ? file.code : null);
  if (broken) {
    return (
      <Trouble title={t(`viewer.${broken}.title`)} text={t(`viewer.${broken}.text`)}>
        {onMarkDefect ? (
          <Button size="xs" variant="default" onClick={onMarkDefect}>
            {t('viewer.markDefect')}
          </Button>
        ) : null}
      </Trouble>
    );
  }
  if (file.status === 'failed') {
    return (
      <Trouble title={t('viewer.failed.title')} text={t('viewer.failed.text')}>
        <Button size="xs" variant="default" onClick={file.retry}>
          {t('viewer.failed.again')}
        </Button>
      </Trouble>
    );
  }
  if (file.status === 'on-the-way') {
    const place = file.stage === 'arriving' ? 'arriving' : file.from?.counter ? 'atCounter' : 'elsewhere';
    const from = { counter: file.from?.counter ?? '', name: file.from?.name ?? '' };
    return <Trouble title={t(`viewer.${place}.title`, from)} text={t(`viewer.${place}.text`, from)} />;
  }
  if (file.status === 'unreachable') {
    return (
      <Trouble title={t('viewer.unreachable.title')} text={t(`viewer.unreachable.${file.reason}`)}>
        <Button size="xs" variant="default" onClick={file.retry}>
          {t('viewer.failed.again')}
        </Button>
      </Trouble>
    );
  }
  if (file.status !== 'ok') {
    return (
      <div className={classes['nothing']} role="status">
        <Text size="sm" c="dimmed">
          {t('viewer.loading', { file: shown.fileName })}
        </Text>
      </div>
    );
  }
  return (
    <PaperSurface
      document={shown}
      file={file.file}
      reading={reading?.status === 'read' ? reading.reading : null}
      state={state}
      look={lookOf(state, shown.id)}
      pane={pane}
      label={words.paper(shown)}
      dispatch={dispatch}
      onMeasure={onMeasured}
      onTrouble={onTrouble}
    />
  );
}

function Trouble({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={classes['nothing']} role="alert">
      <Stack align="center" gap={8} maw={360} ta="center">
        <IconFileOff size={32} stroke={1.5} aria-hidden="true" />
        <Text fw={600} size="md">
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {children}
      </Stack>
    </div>
  );
}
