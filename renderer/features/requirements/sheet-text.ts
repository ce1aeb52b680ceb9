/** The sheet as plain text, for a message: in Indonesian whatever the screen speaks, because a participant reads it. */
import type { Requirements } from '../../../shared/domain/documents/requirements.ts';
import { documents } from '../../../shared/i18n/id/documents.ts';
import { requirements as words } from '../../../shared/i18n/id/requirements.ts';
import { vocabulary } from '../../../shared/i18n/id/vocabulary.ts';

const itemName = (id: string): string => (documents.item as Readonly<Record<string, string>>)[id] ?? id;

export function sheetText(sheet: Requirements, branchName: string): string {
  const days = sheet.workingDays;
  const lines = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => `- ${itemName(id)}`);
  return [
    `${words.title} ${vocabulary.program[sheet.program]}: ${vocabulary.reason[sheet.reason]}`,
    branchName,
    '',
    `${words.sheet.always}:`,
    ...lines(sheet.always),
    ...sheet.sometimes.flatMap(({ when, items }) => ['', `${words.when[when]}:`, ...lines(items)]),
    '',
    ...sheet.notes.map((note) => `• ${words.note[note]}`),
    ...(days === null ? [] : [`• ${words.sheet.time.replace('{{days}}', String(days))}`]),
  ].join('\n');
}
