/** The two words on the picture: how the line is, and how the participant's picture is. Kept apart, since different people mend them. */
import { Badge, Popover, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineQuality, SendWish } from '../../../../shared/domain/interview/line-quality.ts';
import type { PictureWord } from '../../../../shared/domain/vocabulary.ts';
import { useCall, type Call } from '../call-store.ts';
import classes from './call.module.css';
import { useLive } from './live-store.ts';

const lineColours = {
  waiting: 'gray',
  connecting: 'blue',
  connected: 'green',
  disturbed: 'yellow',
  'no-way': 'red',
} as const;
const qualityColours: Record<LineQuality, string> = { good: 'green', fair: 'yellow', poor: 'orange' };
const lightColours: Record<PictureWord, string> = {
  baik: 'green',
  redup: 'yellow',
  gelap: 'orange',
  'terlalu-terang': 'yellow',
  kabur: 'yellow',
};

const wishes: readonly SendWish[] = ['automatic', 'video', 'audio'];

/** What the line is like, why, and what is sent over it. */
function LineWordButton({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  const line = useLive((live) => live.line);
  const wish = useCall((store) => store.wish);
  const isJudged = call.line === 'connected' && line !== null;
  const word = isJudged ? t(`call.quality.${line.quality}`) : t(`interview.line.${call.line}`);
  return (
    <Popover width={280} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes['word']} aria-label={word}>
          <Badge
            color={isJudged ? qualityColours[line.quality] : lineColours[call.line]}
            variant="filled"
            autoContrast
            tt="none"
            role="status"
            data-testid="line-word"
            data-line={call.line}
            data-quality={line?.quality ?? 'unknown'}
            data-sends={line?.sends ?? 'video'}
          >
            {word}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">
            {call.line === 'no-way'
              ? t('interview.lineHelp.no-way')
              : t(`call.quality.advice.${(isJudged && line.trouble) || 'none'}`)}
          </Text>
          <SegmentedControl
            size="xs"
            fullWidth
            orientation="vertical"
            aria-label={t('call.sends.label')}
            data={wishes.map((value) => ({ value, label: t(`call.sends.${value}`) }))}
            value={line?.wish ?? 'automatic'}
            onChange={(value) => wish(value)}
          />
          {line?.sends === 'audio' && (
            <Text size="xs" c="dimmed">
              {t(line.wish === 'audio' ? 'call.sends.chosen' : 'call.sends.resting')}
            </Text>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Light and sharpness of the participant's picture, with the reason. */
function LightWord() {
  const { t } = useTranslation();
  const word = useLive((live) => live.word);
  const cause = useLive((live) => live.cause);
  if (!word) return null;
  const key = cause === 'line' ? 'byLine' : word;
  return (
    <Popover width={280} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={classes['word']}
          aria-label={t('call.light.label', { word: t(`call.light.${key}`) })}
        >
          <Badge
            color={cause === 'line' ? 'gray' : lightColours[word]}
            variant="filled"
            autoContrast
            tt="none"
            role="status"
            data-testid="light-word"
            data-word={word}
          >
            {t(`call.light.${key}`)}
          </Badge>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{t(`call.light.reason.${key}`)}</Text>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Both words in a row, and under them what has to be known of the participant's phone now. */
export function PictureWords({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  const pageHidden = useLive((live) => live.pageHidden);
  const missing = useLive((live) => live.missing);
  return (
    <div className={classes['words']}>
      <LineWordButton call={call} />
      {call.present && <LightWord />}
      {pageHidden && (
        <Text className={classes['notice']} role="status">
          {t('call.still.hidden')}
        </Text>
      )}
      {missing.map((kind) => (
        <Text key={kind} className={classes['notice']} role="status">
          {t(`call.still.missing.${kind}`)}
        </Text>
      ))}
    </div>
  );
}
