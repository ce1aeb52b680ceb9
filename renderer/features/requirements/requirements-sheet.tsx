import { Checkbox, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Requirements } from '../../../shared/domain/documents/requirements.ts';
import type { RuleItem } from '../../../shared/domain/documents/rule-set.ts';
import classes from './requirements.module.css';

/** One kind of claim as it is read on the screen; `sources` adds where each demand comes from. */
export function RequirementsSheet({ sheet, sources }: { sheet: Requirements; sources: boolean }) {
  const { t } = useTranslation();
  return (
    <article className={classes['sheet']} data-testid="requirements-sheet">
      <Title order={3} size="h4">
        {t(`vocabulary.reason.${sheet.reason}`)}
      </Title>
      <Text size="sm" c="dimmed">
        {t('requirements.sheet.heading', { program: t(`vocabulary.program.${sheet.program}`) })}
      </Text>
      <h4>{t('requirements.sheet.always')}</h4>
      <Papers items={sheet.always} sources={sources} />
      {sheet.sometimes.length > 0 ? <h4>{t('requirements.sheet.sometimes')}</h4> : null}
      {sheet.sometimes.map(({ when, items }) => (
        <section key={when}>
          <Text size="sm" c="dimmed">
            {t(`requirements.when.${when}`)}
          </Text>
          <Papers items={items} sources={sources} />
        </section>
      ))}
      <h4>{t('requirements.sheet.notes')}</h4>
      <ul className={classes['notes']}>
        {sheet.notes.map((note) => (
          <li key={note}>{t(`requirements.note.${note}`)}</li>
        ))}
        {sheet.workingDays === null ? null : (
          <li>{t('requirements.sheet.time', { days: sheet.workingDays })}</li>
        )}
      </ul>
    </article>
  );
}

function Papers({ items, sources }: { items: readonly RuleItem[]; sources: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={classes['papers']}>
      {items.map((item) => (
        <li key={item.id}>
          {t(`documents.item.${item.id}`)}
          {item.level === 'ask' ? (
            <span className={classes['asked']}> {t('requirements.sheet.optional')}</span>
          ) : null}
          {sources ? (
            <Text size="xs" c="dimmed">
              {t('requirements.sheet.source', { source: item.source })} ·{' '}
              {t(`vocabulary.evidence.${item.mark}`)}
            </Text>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Asked for by whoever wants to know why a paper is wanted. */
export function SourcesSwitch({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      size="xs"
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={t('requirements.act.sources')}
    />
  );
}
