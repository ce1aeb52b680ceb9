/** What the officer read in the membership system: four facts that decide eligibility (domain 2.3). */
import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Membership } from '../../../shared/domain/claim/data.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Day } from '../../../shared/domain/vocabulary.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { ClaimWords } from './claim-words.ts';
import { FindingNote } from './finding-note.tsx';
import classes from './claim.module.css';

interface MembershipFormProps {
  readonly membership: Membership;
  readonly today: Day;
  readonly canWork: boolean;
  readonly words: ClaimWords;
  readonly findings: readonly Finding[];
  onSave(membership: Membership): Promise<boolean>;
}

type Draft = { card: string; inactiveSince: string; memberSince: string; other: string };

function draftOf(membership: Membership): Draft {
  const { cardStatus, inactiveSince, memberSince, otherChannelRunning } = membership;
  return {
    card: cardStatus ?? '',
    inactiveSince: inactiveSince ?? '',
    memberSince: memberSince ?? '',
    other: otherChannelRunning === undefined ? '' : otherChannelRunning ? 'yes' : 'no',
  };
}

/** What is filled in; an empty field means "not looked up" and is left out. */
function membershipOf(draft: Draft): Membership {
  return {
    ...(draft.card === 'active' || draft.card === 'inactive' ? { cardStatus: draft.card } : {}),
    ...(draft.inactiveSince && draft.card !== 'active' ? { inactiveSince: draft.inactiveSince } : {}),
    ...(draft.memberSince ? { memberSince: draft.memberSince } : {}),
    ...(draft.other ? { otherChannelRunning: draft.other === 'yes' } : {}),
  };
}

/** While a day is being typed it is not one yet; only a whole one that lies ahead is wrong. */
function dayError(day: string, today: Day, t: (key: string) => string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && day > today ? t('claim.membership.ahead') : undefined;
}

export function MembershipForm({ membership, today, canWork, words, findings, onSave }: MembershipFormProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(membership));
  const change = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }));
  const next = membershipOf(draft);
  const changed = JSON.stringify(draftOf(next)) !== JSON.stringify(draftOf(membership));
  const days = [draft.inactiveSince, draft.memberSince];
  const valid = Membership.safeParse(next).success && days.every((day) => day === '' || day <= today);
  const notes = findings.map((finding) => <FindingNote key={finding.code} finding={finding} words={words} />);
  if (!canWork) {
    return (
      <div className={classes['group']} data-field="membership" tabIndex={-1}>
        <h4>{t('claim.membership.title')}</h4>
        <ReadOnlyMembership membership={membership} words={words} />
        {notes}
      </div>
    );
  }
  return (
    <form
      className={classes['group']}
      data-field="membership"
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && valid) void onSave(next);
      }}
    >
      <h4>{t('claim.membership.title')}</h4>
      {notes}
      <div className={classes['membership']}>
        <Choice
          label={t('claim.membership.cardStatus')}
          value={draft.card}
          onChange={(card) => change({ card })}
          options={[
            ['', t('claim.membership.unknown')],
            ['inactive', t('claim.membership.inactive')],
            ['active', t('claim.membership.active')],
          ]}
        />
        <DayInput
          size="xs"
          label={t('claim.membership.inactiveSince')}
          value={draft.inactiveSince}
          error={dayError(draft.inactiveSince, today, t)}
          disabled={draft.card === 'active'}
          onChange={(inactiveSince) => change({ inactiveSince })}
        />
        <DayInput
          size="xs"
          label={t('claim.membership.memberSince')}
          value={draft.memberSince}
          error={dayError(draft.memberSince, today, t)}
          onChange={(memberSince) => change({ memberSince })}
        />
        <Choice
          label={t('claim.membership.otherChannel')}
          value={draft.other}
          onChange={(other) => change({ other })}
          options={[
            ['', t('claim.membership.unknown')],
            ['no', t('claim.membership.otherNo')],
            ['yes', t('claim.membership.otherYes')],
          ]}
        />
      </div>
      {changed ? (
        <Button type="submit" size="xs" mt={8} disabled={!valid}>
          {t('claim.membership.save')}
        </Button>
      ) : (
        <Text size="sm" c="dimmed" mt={4}>
          {t('claim.membership.hint')}
        </Text>
      )}
    </form>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={options.map(([one, text]) => ({ value: one, label: text }))}
    />
  );
}

function ReadOnlyMembership({ membership, words }: { membership: Membership; words: ClaimWords }) {
  const { t } = useTranslation();
  const unknown = t('claim.membership.unknown');
  const rows: [string, string][] = [
    [
      t('claim.membership.cardStatus'),
      membership.cardStatus ? t(`claim.membership.${membership.cardStatus}`) : unknown,
    ],
    [
      t('claim.membership.inactiveSince'),
      membership.inactiveSince ? words.date(membership.inactiveSince) : unknown,
    ],
    [
      t('claim.membership.memberSince'),
      membership.memberSince ? words.date(membership.memberSince) : unknown,
    ],
    [
      t('claim.membership.otherChannel'),
      membership.otherChannelRunning === undefined
        ? unknown
        : t(membership.otherChannelRunning ? 'claim.membership.otherYes' : 'claim.membership.otherNo'),
    ],
  ];
  return (
    <dl>
      {rows.map(([label, value]) => (
        <div key={label} className={classes['dataRow']}>
          <dt>{label}</dt>
          <dd>
            <span className={classes['value']} data-empty={value === unknown}>
              {value}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
