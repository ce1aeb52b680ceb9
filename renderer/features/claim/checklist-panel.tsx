/** Column A: what the claim needs, how each paper stands, and what is wrong with it. */
import { Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconEye,
  IconFileTypePdf,
  IconPaperclip,
  IconPhoto,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { ItemStanding } from '../../../shared/domain/claim/gate.ts';
import type { ClaimWords } from './claim-words.ts';
import type { ClaimFacts, ItemFacts } from './facts.ts';
import classes from './claim.module.css';

interface ChecklistPanelProps {
  readonly facts: ClaimFacts;
  readonly words: ClaimWords;
  readonly selectedId: string | null;
  readonly shownId: string | null;
  readonly canWork: boolean;
  /** How many things there are to look at on the papers of an item, by its id; never a verdict. */
  readonly looks: ReadonlyMap<string, number>;
  onSelect(itemId: string): void;
  onShow(documentId: string): void;
  onAttach(itemId: string | null): void;
}

export function ChecklistPanel(props: ChecklistPanelProps) {
  const { facts, words, selectedId, shownId, canWork, looks, onSelect, onShow, onAttach } = props;
  const { t } = useTranslation();
  const total = facts.items.length;
  return (
    <section className={classes['checklist']} aria-label={t('claim.checklist.label')}>
      <div className={classes['columnHead']}>
        <h3>{t('claim.checklist.title', { ok: facts.okCount, total })}</h3>
        <div className={classes['meter']} aria-hidden="true">
          {facts.items.map(({ item, standing }) => (
            <span key={item.id} data-standing={standing} />
          ))}
        </div>
      </div>
      <ol className={classes['items']}>
        {facts.items.map((one, index) => (
          <ChecklistRow
            key={one.item.id}
            facts={one}
            place={index + 1}
            words={words}
            selected={one.item.id === selectedId}
            shownId={shownId}
            canWork={canWork}
            looks={looks.get(one.item.id) ?? 0}
            onSelect={onSelect}
            onShow={onShow}
            onAttach={onAttach}
          />
        ))}
      </ol>
      {canWork ? <p className={classes['keysHint']}>{t('claim.checklist.hint')}</p> : null}
      {facts.otherDocuments.length > 0 ? (
        <div className={classes['others']}>
          <h4>{t('claim.checklist.others')}</h4>
          <Text size="sm" c="dimmed">
            {t('claim.checklist.othersHint')}
          </Text>
          {facts.otherDocuments.map((document) => (
            <PaperButton
              key={document.id}
              document={document}
              words={words}
              shown={document.id === shownId}
              withKind
              onShow={onShow}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}

interface RowProps extends Omit<ChecklistPanelProps, 'facts' | 'selectedId' | 'looks'> {
  readonly looks: number;
  readonly facts: ItemFacts;
  readonly place: number;
  readonly selected: boolean;
}

function ChecklistRow({
  facts,
  place,
  words,
  selected,
  shownId,
  canWork,
  looks,
  onSelect,
  onShow,
  onAttach,
}: RowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { item, standing } = facts;
  return (
    <li ref={row} className={classes['item']} data-selected={selected} data-standing={standing}>
      <UnstyledButton
        className={classes['itemMain']}
        aria-current={selected}
        aria-keyshortcuts={place <= 9 ? `${place}` : undefined}
        data-item={item.id}
        onClick={() => onSelect(item.id)}
      >
        <StandingIcon standing={standing} level={item.level} />
        <span className={classes['itemWords']}>
          <span className={classes['itemName']}>
            {place <= 9 ? (
              <span className={classes['digit']} aria-hidden="true">
                {place}
              </span>
            ) : null}
            {words.item(item.id)}
          </span>
          <span className={classes['itemState']}>
            <span className={classes['standing']} data-standing={standing} data-level={item.level}>
              {t(`claim.checklist.standing.${standing}`)}
            </span>
            {looks > 0 ? (
              <span
                className={classes['looks']}
                data-testid="item-looks"
                title={t('claim.checklist.looks', { count: looks })}
              >
                <IconEye size={13} aria-hidden="true" />
                <span aria-hidden="true">{looks}</span>
                <span className={classes['live']}>{t('claim.checklist.looks', { count: looks })}</span>
              </span>
            ) : null}
            <span
              className={classes['layer']}
              data-level={item.level}
              title={t(item.level === 'must' ? 'claim.checklist.mustLong' : 'claim.checklist.askLong', {
                source: item.source,
              })}
            >
              {t(`claim.checklist.${item.level}`)}
            </span>
          </span>
          <RowRemarks facts={facts} words={words} selected={selected} />
        </span>
      </UnstyledButton>
      {selected && facts.documents.length + (canWork ? 1 : 0) > 0 ? (
        <div className={classes['papers']}>
          {facts.documents.map((document) => (
            <PaperButton
              key={document.id}
              document={document}
              words={words}
              shown={document.id === shownId}
              withKind={facts.item.accepts.length > 1}
              onShow={onShow}
            />
          ))}
          {canWork ? (
            <UnstyledButton
              className={classes['attach']}
              aria-label={t('claim.checklist.attach', { item: words.item(item.id) })}
              onClick={() => onAttach(item.id)}
            >
              <IconPaperclip size={14} aria-hidden="true" />
              {t('claim.checklist.attachShort')}
            </UnstyledButton>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** What was found, by whom; why it is to be looked at again. */
function RowRemarks({ facts, words, selected }: { facts: ItemFacts; words: ClaimWords; selected: boolean }) {
  const { t } = useTranslation();
  const { review, again, stale } = facts;
  return (
    <>
      {review && review.defects.length > 0 && !again ? (
        <span className={classes['remark']} data-tone="look">
          {words.defects(review.defects)}
        </span>
      ) : null}
      {review?.note ? <span className={classes['remark']}>“{review.note}”</span> : null}
      {review && selected ? (
        <span className={classes['remark']}>
          {t('claim.checklist.reviewed', { name: words.person(review.by), time: words.moment(review.at) })}
        </span>
      ) : null}
      {review?.hints?.length && selected ? (
        <span className={classes['remark']} data-testid="hints-beside">
          {t('claim.checklist.hintsBeside', { count: review.hints.length })}
        </span>
      ) : null}
      {again ? (
        <span className={classes['remark']} data-tone="info">
          {t('claim.checklist.again', {
            day: words.day(words.dayOf(again.at)),
            defects: words.defects(again.defects),
          })}
        </span>
      ) : null}
      {stale && !again ? (
        <span className={classes['remark']} data-tone="look">
          {t('claim.checklist.stale')}
        </span>
      ) : null}
    </>
  );
}

const icons: Record<ItemStanding, typeof IconCircleDashed> = {
  ok: IconCircleCheckFilled,
  rejected: IconAlertTriangleFilled,
  missing: IconCircleXFilled,
  open: IconCircleDashed,
};

function StandingIcon({ standing, level }: { standing: ItemStanding; level: string }) {
  const Icon = icons[standing];
  return (
    <Icon
      size={18}
      className={classes['standingIcon']}
      data-standing={standing}
      data-level={level}
      aria-hidden="true"
    />
  );
}

const paperIcons: Record<ClaimDocument['mediaType'], typeof IconPhoto> = {
  'application/pdf': IconFileTypePdf,
  'image/jpeg': IconPhoto,
  'image/png': IconPhoto,
};

function PaperButton({
  document,
  words,
  shown,
  withKind,
  onShow,
}: {
  document: ClaimDocument;
  words: ClaimWords;
  shown: boolean;
  withKind: boolean;
  onShow: (documentId: string) => void;
}) {
  const origin = words.origin(document);
  const Icon = paperIcons[document.mediaType];
  return (
    <UnstyledButton
      className={classes['paperButton']}
      aria-current={shown}
      title={words.paper(document)}
      onClick={() => onShow(document.id)}
    >
      <Icon size={14} aria-hidden="true" />
      <span className={classes['paperName']}>
        {withKind ? `${words.kind(document.kind)} · ` : ''}
        {document.fileName}
      </span>
      {origin === null ? null : <span className={classes['byOfficer']}>{origin}</span>}
    </UnstyledButton>
  );
}
