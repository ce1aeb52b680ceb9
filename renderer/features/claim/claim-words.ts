/** The office's words for what the claim screen shows: items, papers, values, gate. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateItem } from '../../../shared/domain/claim/gate.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { Day, Defect, DocumentKind, Instant } from '../../../shared/domain/vocabulary.ts';
import { useStaffName, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime, localeOf } from '../../ui/format.ts';
import { useSentence, type Params } from '../../ui/sentence.ts';

export interface ClaimWords {
  /** Any catalogue sentence, for keys that are put together at run time. */
  say(key: string, params?: Params): string;
  item(itemId: string): string;
  /** The item's name without what stands in brackets or after a comma, for tight places. */
  shortItem(itemId: string): string;
  kind(kind: DocumentKind): string;
  defects(defects: readonly Defect[]): string;
  /** A paper as listed: its kind and the name it came with. */
  paper(document: ClaimDocument): string;
  /** Who brought a paper that did not come with the day's package; null for one that did. */
  origin(document: ClaimDocument): string | null;
  gate(item: GateItem): string;
  day(day: Day): string;
  /** `26 Okt 1980`, for days of a life rather than of the office's week. */
  date(day: Day): string;
  /** `09.42` today, `Sel 24 Nov 09.42` on other days. */
  moment(instant: Instant): string;
  dayOf(instant: Instant): Day;
  person(staffId: string): string;
}

const dateStyle: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
};

/** @param today the branch's day, so that only other days are named */
export function useClaimWords(today: Day | undefined): ClaimWords {
  const { t, i18n } = useTranslation();
  const say = useSentence();
  const person = useStaffName();
  const timeZone = useTimeZone();
  const language = i18n.language;
  return useMemo(() => {
    const item = (itemId: string): string => t(`documents.item.${itemId}`);
    const shortItem = (itemId: string): string => item(itemId).split(/ \(|, /u)[0] ?? item(itemId);
    const kind = (name: DocumentKind): string => t(`documents.kind.${name}`);
    const day = (value: Day): string => formatDay(value, language, today);
    const dates = new Intl.DateTimeFormat(localeOf(language), dateStyle);
    const dayOf = (instant: Instant): Day => dayOfInstant(instant, timeZone);
    return {
      say,
      item,
      shortItem,
      kind,
      defects: (defects) =>
        defects.map((defect) => t(`documents.defect.${defect}`)).join(t('claim.separator')),
      paper: (document) => t('viewer.paper', { file: document.fileName, kind: kind(document.kind) }),
      origin: (document) => {
        switch (document.origin) {
          case 'package':
            return null;
          case 'officer':
            return t('claim.checklist.byOfficer');
          case 'participant':
            return t('claim.checklist.byParticipant');
        }
      },
      gate: (gateItem) => gateWords(gateItem, (key, params = {}) => t(key, { ...params }), shortItem),
      day,
      date: (value) => dates.format(new Date(`${value}T00:00:00Z`)),
      moment: (instant) => {
        const time = formatTime(instant, timeZone);
        return dayOf(instant) === today ? time : `${day(dayOf(instant))} ${time}`;
      },
      dayOf,
      person,
    };
  }, [t, language, say, person, timeZone, today]);
}

function gateWords(
  gateItem: GateItem,
  t: (key: string, params?: object) => string,
  item: (id: string) => string,
): string {
  switch (gateItem.code) {
    case 'item-missing':
      return t('claim.gate.missing', { item: item(gateItem.target.itemId) });
    case 'item-rejected':
      return t('claim.gate.rejected', { item: item(gateItem.target.itemId) });
    case 'item-unchecked':
      return t('claim.gate.unchecked', { item: item(gateItem.target.itemId) });
    case 'eligibility':
      return t(`claim.gate.finding.${gateItem.target.finding}`, {
        defaultValue: t('claim.gate.eligibility'),
      });
    case 'identity':
      return t(`claim.gate.${gateItem.target.identity}`);
  }
}
