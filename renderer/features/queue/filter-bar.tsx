import { ActionIcon, Chip, Group, Select, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardMeasure, type ClaimFilter } from '../../../shared/contract/desk.ts';
import { Channel, Program } from '../../../shared/domain/vocabulary.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useHasRole } from '../../bridge/seat.ts';
import { toClaimFilter, useQueueFilter, type Scope } from '../../state/queue-filter.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './queue.module.css';

const typingPauseMilliseconds = 120;
const scopes: readonly Scope[] = ['today', 'mine', 'all'];

/** Search as you type, and chips for what most often narrows the list. */
export function FilterBar() {
  const { t } = useTranslation();
  const { search, scope, measure, program, channel, clearings, change } = useQueueFilter();
  const searching = search.trim() !== '';
  return (
    <div className={classes['filters']} role="search">
      <SearchField key={clearings} />
      <div className={classes['scope']}>
        <SegmentedControl
          size="xs"
          // A search goes across all days, whatever was chosen.
          value={searching ? 'all' : scope}
          disabled={searching}
          onChange={(value) => change({ scope: value as Scope })}
          data={scopes.map((value) => ({ value, label: t(`queue.scope.${value}`) }))}
          aria-label={t('queue.scope.label')}
        />
        <Select
          size="xs"
          className={classes['measure']}
          value={measure}
          onChange={(value) => change({ measure: BoardMeasure.parse(value ?? 'all') })}
          data={BoardMeasure.options.map((value) => ({
            value,
            label: t(value === 'all' ? 'queue.filter.anyState' : `queue.measure.${value}`),
          }))}
          aria-label={t('queue.filter.measure')}
          allowDeselect={false}
          comboboxProps={{ width: 180, position: 'bottom-end' }}
          maxDropdownHeight={400}
        />
      </div>
      <Group gap={4} wrap="wrap" role="group" aria-label={t('queue.filter.label')}>
        {Program.options.map((value) => (
          <FilterChip
            key={value}
            label={value}
            checked={program === value}
            onToggle={(on) => change({ program: on ? value : null })}
          />
        ))}
        {Channel.options.map((value) => (
          <FilterChip
            key={value}
            label={t(`vocabulary.channel.${value}`)}
            checked={channel === value}
            onToggle={(on) => change({ channel: on ? value : null })}
          />
        ))}
        <AsideChips />
      </Group>
    </div>
  );
}

/** What the officer set aside himself: on hold at his desk, or parked in his queue; not there while there is none. */
function AsideChips() {
  const { t } = useTranslation();
  const atCounter = useHasRole('cso');
  const { measure, scope, change } = useQueueFilter();
  const counts = useQueries({
    queries: asideMeasures.map(([one]) =>
      deskQueries.claims.list.queryOptions({
        input: { filter: asideFilter(one), offset: 0, limit: 1 },
        enabled: atCounter,
      }),
    ),
  });
  return asideMeasures.map(([one, word], index) => {
    const count = counts[index]?.data?.total ?? 0;
    const chosen = measure === one && scope === 'mine';
    if (count === 0 && !chosen) return null;
    return (
      <FilterChip
        key={one}
        label={t(`queue.filter.${word}`, { count })}
        checked={chosen}
        onToggle={(on) => change(on ? { measure: one, scope: 'mine' } : { measure: 'all', scope: 'today' })}
      />
    );
  });
}

const asideMeasures = [
  ['on-hold', 'onHold'],
  ['parked', 'parked'],
] as const;

/** The very filter that the chip sets, so that its number and the list are one. */
function asideFilter(measure: BoardMeasure): ClaimFilter {
  return toClaimFilter({ search: '', scope: 'mine', measure, program: null, channel: null }, '');
}

const chipClasses = { label: classes['chip'] ?? '', iconWrapper: classes['chipIcon'] ?? '' };

function FilterChip({
  label,
  checked,
  onToggle,
}: {
  label: string;
  checked: boolean;
  onToggle: (on: boolean) => void;
}) {
  return (
    <Chip
      size="xs"
      radius="sm"
      checked={checked}
      onChange={onToggle}
      variant="outline"
      classNames={chipClasses}
    >
      {label}
    </Chip>
  );
}

function SearchField() {
  const { t } = useTranslation();
  const { search, change } = useQueueFilter();
  const [typed, setTyped] = useState(search);
  const field = useRef<HTMLInputElement>(null);
  const pass = useDebouncedCallback((value: string) => change({ search: value }), typingPauseMilliseconds);
  useEffect(() => {
    const focus = (event: Event): void => {
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener('loket:search', focus);
    return () => window.removeEventListener('loket:search', focus);
  }, []);
  const set = (value: string): void => {
    setTyped(value);
    pass(value);
  };
  return (
    <TextInput
      ref={field}
      size="sm"
      value={typed}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') set('');
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          document.querySelector<HTMLElement>('[data-claim-list]')?.focus();
        }
      }}
      placeholder={t('queue.search.placeholder')}
      aria-label={t('queue.search.label')}
      aria-keyshortcuts="Control+K"
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSectionWidth={typed === '' ? 60 : 32}
      rightSection={
        typed === '' ? (
          <KeyHint keys="Ctrl K" />
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            onClick={() => set('')}
            aria-label={t('queue.search.clear')}
          >
            <IconX size={14} />
          </ActionIcon>
        )
      }
      maxLength={100}
      data-testid="search"
    />
  );
}
