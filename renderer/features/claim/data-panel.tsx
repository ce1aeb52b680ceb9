/** Column C: what was stated, field by field, with what the rules have to say beside the field it concerns. */
import { ActionIcon, Text } from '@mantine/core';
import { IconPencil, IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import type { ClaimCommand } from '../../../shared/domain/claim/commands.ts';
import type { Hint } from '../../../shared/domain/reading/hint.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import type { Membership } from '../../../shared/domain/claim/data.ts';
import { BankInquiry } from './bank-inquiry.tsx';
import { Circumstances } from './circumstances.tsx';
import type { ClaimWords } from './claim-words.ts';
import { CompareWithPaper } from './compare-with-paper.tsx';
import { correctable, fieldGroups, fieldText, isQuiet, type DataField } from './data-fields.ts';
import type { ClaimFacts } from './facts.ts';
import { FindingNote } from './finding-note.tsx';
import type { FieldHints } from './hints/hint-facts.ts';
import { HintMark } from './hints/hint-mark.tsx';
import type { HintWords } from './hints/use-hint-words.ts';
import { MembershipForm } from './membership-form.tsx';
import { RelatedClaims } from './related-claims.tsx';
import classes from './claim.module.css';

interface DataPanelProps {
  readonly view: ClaimView;
  readonly facts: ClaimFacts;
  readonly words: ClaimWords;
  readonly canWork: boolean;
  /** The kind of the paper in sight: what it should say stands on top. */
  readonly paperKind: DocumentKind | null;
  /** What stands on the papers about each field. */
  readonly hints: ReadonlyMap<DataField, FieldHints>;
  readonly hintWords: HintWords;
  /** Leads to the place of a hint. */
  onHint(hint: Hint): void;
  onShowPaper(documentId: string): void;
  act(command: ClaimCommand): Promise<boolean>;
  onCorrect(field: DataField): void;
  onMembership(membership: Membership): Promise<boolean>;
  onOpenClaim?: (claimId: string) => void;
}

export function DataPanel(props: DataPanelProps) {
  const { view, facts, words, canWork, onMembership } = props;
  const { t } = useTranslation();
  const count = (severity: string): number =>
    facts.findings.filter((one) => one.severity === severity).length;
  const [blocks, warns] = [count('block'), count('warn')];
  const body = useRef<HTMLDivElement>(null);
  const jump = (tone: 'stop' | 'look'): void => {
    const target = body.current?.querySelector<HTMLElement>(`[data-finding][data-tone="${tone}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  };
  const unplaced = facts.findings.filter((one) => one.field === undefined);
  return (
    <section className={classes['data']} aria-label={t('claim.data.title')}>
      <div className={classes['columnHead']}>
        <h3>{t('claim.data.title')}</h3>
        {blocks > 0 ? (
          <button type="button" className={classes['jump']} data-tone="stop" onClick={() => jump('stop')}>
            {t('claim.data.blocks', { n: blocks })}
          </button>
        ) : null}
        {warns > 0 ? (
          <button type="button" className={classes['jump']} data-tone="look" onClick={() => jump('look')}>
            {t('claim.data.warns', { n: warns })}
          </button>
        ) : null}
        {blocks + warns === 0 ? (
          <span className={classes['fact']} data-tone="go">
            {t('claim.data.looksGood')}
          </span>
        ) : null}
      </div>
      <CompareWithPaper {...props} kind={props.paperKind} />
      <div
        className={classes['dataBody']}
        ref={body}
        tabIndex={0}
        role="group"
        aria-label={t('claim.data.title')}
      >
        {view.masked ? (
          <Text size="sm" c="dimmed" px={12} pt={8}>
            {t('claim.data.masked')}
          </Text>
        ) : null}
        {unplaced.map((finding) => (
          <FindingNote key={finding.code} finding={finding} words={words} />
        ))}
        {fieldGroups.map((group) => (
          <Fragment key={group.id}>
            <div className={classes['group']}>
              <h4>{t(`claim.data.${group.id}`)}</h4>
              <dl>
                {group.fields
                  .filter(
                    (field) =>
                      !isQuiet(view.state.data, field) || facts.findings.some((one) => one.field === field),
                  )
                  .map((field) => (
                    <DataRow key={field} {...props} field={field} />
                  ))}
              </dl>
              {group.id === 'account' ? (
                <>
                  {canWork ? (
                    <BankInquiry data={view.state.data} claimId={view.state.id} words={words} />
                  ) : null}
                  <IdentityLines view={view} words={words} />
                </>
              ) : null}
            </div>
            {group.id === 'work' ? (
              <MembershipForm
                key={JSON.stringify(view.state.membership)}
                membership={view.state.membership}
                today={view.today}
                canWork={canWork}
                words={words}
                findings={facts.findings.filter((one) => one.field === 'membership')}
                onSave={onMembership}
              />
            ) : null}
          </Fragment>
        ))}
        <Circumstances data={view.state.data} canWork={canWork} act={props.act} />
        <RelatedClaims
          related={view.related}
          documents={view.state.documents}
          masked={view.masked}
          words={words}
          onOpenClaim={props.onOpenClaim}
          onShowPaper={props.onShowPaper}
        />
      </div>
    </section>
  );
}

function DataRow(props: DataPanelProps & { field: DataField }) {
  const { view, facts, words, canWork, hints, hintWords, onHint, onCorrect, field } = props;
  const { t } = useTranslation();
  const findings = facts.findings.filter((one) => one.field === field);
  const value = fieldText(view.state.data, field, view.today, words);
  const label = t(`claim.field.${field}`);
  return (
    <div className={classes['dataRow']} data-field={field} tabIndex={-1}>
      <dt>{label}</dt>
      <dd>
        <span className={classes['value']} data-empty={value === null}>
          {value ?? t('claim.noValue')}
        </span>
        <HintMark hints={hints.get(field)} words={hintWords} onChoose={onHint} />
        {canWork && correctable.has(field) ? (
          <ActionIcon
            className={classes['pencil']}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('claim.data.correct', { field: label })}
            title={t('claim.data.correct', { field: label })}
            onClick={() => onCorrect(field)}
          >
            <IconPencil size={14} />
          </ActionIcon>
        ) : null}
      </dd>
      {findings.map((finding) => (
        <dd key={finding.code} className={classes['notes']}>
          <FindingNote finding={finding} words={words} />
        </dd>
      ))}
    </div>
  );
}

/** How it became certain that the claimant is really he, and the interviews so far. */
function IdentityLines({ view, words }: { view: ClaimView; words: ClaimWords }) {
  const { t } = useTranslation();
  const { identity, interviews } = view.state;
  const sentence = identity
    ? t(identity.method === 'interview' ? 'claim.data.identityInterview' : 'claim.data.identityCounter', {
        name: words.person(identity.by),
        time: words.moment(identity.at),
      })
    : t('claim.data.identityOpen');
  const Icon = identity ? IconShieldCheck : IconShieldQuestion;
  return (
    <div className={classes['identity']}>
      <h4>{t('claim.data.identity')}</h4>
      <p className={classes['fact']} data-tone={identity ? 'go' : 'plain'}>
        <Icon size={16} aria-hidden="true" />
        {sentence}
      </p>
      {interviews.map((interview) => (
        <p key={interview.id}>
          {t('claim.data.interviewLine', {
            time: words.moment(interview.startedAt),
            outcome: interview.outcome
              ? t(`vocabulary.outcome.${interview.outcome}`)
              : t('claim.data.interviewOpen'),
          })}
          {interview.note ? ` “${interview.note}”` : ''}
        </p>
      ))}
    </div>
  );
}
