/** The words of one missing paper, the same as in the message, and dates as people write them. */
import type { WantedPaper } from '../../../shared/contract/upload-page.ts';
import { paperInstructions } from '../../../shared/domain/return-message.ts';
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { documents } from '../../../shared/i18n/id/documents.ts';
import { returnMessage } from '../../../shared/i18n/id/return-message.ts';
import type { Sending } from './sender.ts';
import { exampleOf, type ExampleGroup } from './texts.ts';

export function paperName(itemId: string): string {
  return (documents.item as Readonly<Record<string, string>>)[itemId] ?? itemId;
}

export function kindName(kind: DocumentKind): string {
  return documents.kind[kind];
}

/** What is wrong and what to do, line by line, the officer's note last. */
export function instructionsOf(item: WantedPaper): string[] {
  return paperInstructions(item, returnMessage);
}

/** The kinds of paper that one may send for an item, each once. */
export function kindsOf(item: WantedPaper): DocumentKind[] {
  return [...new Set(item.accepts.flat())];
}

/** Kinds that are only good together, for each alternative that has several. */
export function togetherOf(item: WantedPaper): DocumentKind[][] {
  return item.accepts.filter((kinds) => kinds.length > 1);
}

/** How many papers make the item whole: more than one only where nothing but a pair will do. */
export function neededOf(item: WantedPaper): number {
  return Math.min(...item.accepts.map((kinds) => kinds.length));
}

/** A paper under doubt is settled by its original at the counter; no photo is asked. */
export function bringsOriginal(item: WantedPaper): boolean {
  return item.defects.includes('diduga-palsu');
}

export function exampleGroupOf(kind: DocumentKind): ExampleGroup {
  return exampleOf[kind] ?? 'letter';
}

/** `missing`: nothing sent or on the way. */
export type PaperStanding = 'missing' | 'on-the-way' | 'received' | 'bring';

export function standingOf(item: WantedPaper, sendings: readonly Sending[]): PaperStanding {
  if (sendings.some(({ paper, phase }) => paper.itemId === item.itemId && phase !== 'refused'))
    return 'on-the-way';
  if (item.received.length >= neededOf(item)) return 'received';
  return bringsOriginal(item) ? 'bring' : 'missing';
}

const dayForm = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** "Sel 24 Nov" of a calendar day. */
export function dayWords(day: string): string {
  const moment = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat('id-ID', { ...dayForm, timeZone: 'UTC' }).format(moment).replace(',', '');
}

/** "Sel 24 Nov, 09.42" in the branch's time zone. */
export function momentWords(instant: string, timeZone: string): string {
  const moment = new Date(instant);
  const day = new Intl.DateTimeFormat('id-ID', { ...dayForm, timeZone }).format(moment).replace(',', '');
  const time = new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(moment);
  return `${day}, ${time.replace(':', '.')}`;
}

/** "1,4 MB", "320 kB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
