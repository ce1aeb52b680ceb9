/** KTP portrait beside live face with one word, as a hint: it is no input of any decision and leaves no trace (features V15). */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { Interview } from '../../../shared/domain/claim/state.ts';
import { compareFaces, forgetComparison, type FaceComparison } from './compare-faces.ts';
import type { FaceSide, FaceStage } from './face-messages.ts';
import classes from './face-hint.module.css';
import { findPictures } from './find-pictures.ts';

type Standing =
  | { at: 'idle' }
  | { at: 'running'; stage: FaceStage }
  | { at: 'done'; comparison: FaceComparison }
  | { at: 'missing'; picture: 'portrait' | 'live' }
  | { at: 'failed' };

const tones = { mirip: 'go', 'tidak-yakin': 'plain', 'tidak-mirip': 'look' } as const;

export function FaceHint({ view, interview }: { readonly view: ClaimView; readonly interview: Interview }) {
  const { t } = useTranslation();
  const { standing, begin, close } = useComparison(view, interview);
  return (
    <Stack
      component="section"
      gap={4}
      aria-label={t('faceHint.title')}
      data-testid="face-hint"
      data-at={standing.at}
    >
      <Group gap={8} justify="space-between">
        <Text size="sm" fw={600}>
          {t('faceHint.title')}
        </Text>
        {standing.at === 'idle' ? (
          <Button size="compact-sm" variant="default" onClick={() => void begin()}>
            {t('faceHint.begin')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
            {t(standing.at === 'running' ? 'faceHint.cancel' : 'faceHint.close')}
          </Button>
        )}
      </Group>
      <div role="status">
        {standing.at === 'running' ? <Text size="sm">{t(`faceHint.stage.${standing.stage}`)}</Text> : null}
        {standing.at === 'missing' ? (
          <Text size="sm">{t(`faceHint.missing.${standing.picture}`)}</Text>
        ) : null}
        {standing.at === 'failed' ? <Text size="sm">{t('faceHint.failed')}</Text> : null}
        {standing.at === 'done' ? <Answer {...standing.comparison} /> : null}
      </div>
      <Text size="sm" c="dimmed">
        {t('faceHint.onlyHint')}
      </Text>
    </Stack>
  );
}

/** Runs one comparison at a time; closing, leaving or another interview ends and forgets it. */
function useComparison(view: ClaimView, interview: Interview) {
  const [standing, setStanding] = useState<Standing>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  const shown = useRef<FaceComparison | null>(null);
  const forget = (): void => {
    running.current?.abort();
    running.current = null;
    if (shown.current) forgetComparison(shown.current);
    shown.current = null;
  };
  useEffect(() => forget, [interview.id]);

  const begin = async (): Promise<void> => {
    forget();
    const mine = new AbortController();
    running.current = mine;
    const tell = (next: Standing): void => {
      if (running.current === mine) setStanding(next);
    };
    tell({ at: 'running', stage: 'loading' });
    try {
      const pictures = await findPictures(view, interview);
      if ('missing' in pictures) return tell({ at: 'missing', picture: pictures.missing });
      const stage = (now: FaceStage): void => tell({ at: 'running', stage: now });
      const comparison = await compareFaces(pictures, stage, mine.signal);
      if (running.current !== mine) return forgetComparison(comparison);
      shown.current = comparison;
      tell({ at: 'done', comparison });
    } catch {
      // Ended by the officer: nobody listens any more. Otherwise the sentence says that nothing else suffers.
      tell({ at: 'failed' });
    }
  };
  const close = (): void => {
    forget();
    setStanding({ at: 'idle' });
  };
  return { standing, begin, close };
}

function Answer({ word, portrait, live }: FaceComparison) {
  const { t } = useTranslation();
  const reason = (side: 'portrait' | 'live', { found }: FaceSide): string | null =>
    found === 'one' ? null : t(`faceHint.found.${side}.${found}`);
  const reasons = [reason('portrait', portrait), reason('live', live)].filter((one) => one !== null);
  return (
    <Stack gap={4}>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <Crop side={portrait} words={t('faceHint.portrait')} />
        <Crop side={live} words={t('faceHint.live')} />
        <Stack gap={4}>
          <span className={classes['word']} data-tone={tones[word]} data-testid="face-word">
            {t(`faceHint.word.${word}`)}
          </span>
          {reasons.map((one) => (
            <Text size="sm" key={one}>
              {one}
            </Text>
          ))}
        </Stack>
      </Group>
    </Stack>
  );
}

function Crop({ side, words }: { readonly side: FaceSide; readonly words: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { crop } = side;
    if (!canvas.current || !crop) return;
    canvas.current.width = crop.width;
    canvas.current.height = crop.height;
    canvas.current.getContext('2d')?.drawImage(crop, 0, 0);
  }, [side]);
  return (
    <figure className={classes['crop']}>
      {side.crop ? <canvas ref={canvas} role="img" aria-label={words} /> : <div aria-hidden="true">?</div>}
      <figcaption>{words}</figcaption>
    </figure>
  );
}
