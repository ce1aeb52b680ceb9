/** One tap and it stands large on the participant's screen (features V4). */
import { Anchor, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instruction } from '../../../../shared/contract/call.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCall } from '../call-store.ts';
import classes from './call.module.css';
import { useCallKeys } from './call-keys.ts';
import { fittingInstructions, instructionRow, type RowInstruction } from './instruct.ts';
import { tellLive, useLive } from './live-store.ts';

/** What was sent in the last minutes, so that the next one is suggested when one did not help. */
const remembered = 2;

export function Instructions({ present }: { readonly present: boolean }) {
  const { t } = useTranslation();
  const send = useCall((store) => store.send);
  const word = useLive((live) => live.word);
  const cause = useLive((live) => live.cause);
  const shown = useLive((live) => live.instruction);
  const [sent, setSent] = useState<readonly Instruction[]>([]);
  const [first] = fittingInstructions(word, cause, sent);

  function instruct(instruction: RowInstruction | 'clear'): void {
    if (!present) return;
    send({ type: 'instruct', instruction });
    tellLive({ instruction: instruction === 'clear' ? null : instruction });
    if (instruction !== 'clear') setSent((before) => [...before, instruction].slice(-remembered));
  }

  useCallKeys((event) => {
    if (event.key.toLowerCase() === 'i' && !event.shiftKey) return first ? () => instruct(first) : null;
    const digit = event.shiftKey ? /^Digit([1-8])$/u.exec(event.code)?.[1] : undefined;
    const chosen = digit && instructionRow[Number(digit) - 1];
    return chosen ? () => instruct(chosen) : null;
  });

  return (
    <Stack
      gap={2}
      px="sm"
      pt={6}
      role="group"
      aria-label={t('call.instruct.title')}
      data-testid="instructions"
    >
      <div className={classes['instructions']}>
        {instructionRow.map((instruction, index) => {
          const suggested = instruction === first;
          const long = t(`call.instruct.long.${instruction}`);
          return (
            <Tooltip key={instruction} label={long} openDelay={400}>
              <Button
                size="compact-xs"
                px={0}
                fz={12}
                variant={suggested ? 'filled' : 'default'}
                disabled={!present}
                onClick={() => instruct(instruction)}
                aria-label={suggested ? t('call.instruct.suggested', { instruction: long }) : long}
                aria-keyshortcuts={suggested ? 'I' : `Shift+${index + 1}`}
                rightSection={suggested ? <KeyHint keys="I" /> : undefined}
                styles={{ section: { marginInlineStart: 3 } }}
                data-instruction={instruction}
                data-suggested={suggested || undefined}
              >
                {t(`call.instruct.short.${instruction}`)}
              </Button>
            </Tooltip>
          );
        })}
      </div>
      {shown && (
        <Group gap={8} wrap="nowrap">
          <Text size="xs" c="dimmed" role="status" truncate>
            {t('call.instruct.sent', { instruction: t(`call.instruct.long.${shown}`) })}
          </Text>
          <Anchor component="button" size="xs" onClick={() => instruct('clear')} style={{ flex: 'none' }}>
            {t('call.instruct.clear')}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}
