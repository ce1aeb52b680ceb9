/** What a command does, in one line: its act and the few facts that the desk tells of it. */
import type { TFunction } from 'i18next';
import type { CommandFacts, OutboxEntry } from '../../../shared/contract/outbox.ts';
import type { Params } from '../../ui/sentence.ts';

export interface Words {
  readonly t: TFunction;
  sentence(key: string, params?: Params): string;
  nameOf(staffId: string): string;
}

/** `memeriksa berkas: KTP, sesuai`. */
export function commandWords(
  { commandType, facts }: Pick<OutboxEntry, 'commandType' | 'facts'>,
  words: Words,
): string {
  const act = words.t(`app.command.${commandType}`, { defaultValue: commandType });
  const told = factWords(facts, words);
  return told.length === 0 ? act : `${act}: ${told.join(', ')}`;
}

/** The facts in the order in which they are told; what has no word is left out. */
export function factWords(facts: CommandFacts, { t, nameOf }: Words): string[] {
  const say = (key: string, params = {}): string => t(key, { ...params, defaultValue: '' });
  const tellers: Readonly<Record<string, (value: string) => string | string[]>> = {
    itemId: (value) => shortItem(say(`documents.item.${value}`)),
    kind: (value) => say(`documents.kind.${value}`),
    fields: (value) => value.split(/, ?/u).map((field) => fieldName(field, t)),
    staffId: nameOf,
    program: (value) => value,
    channel: (value) => say(`vocabulary.channel.${value}`),
    verdict: (value) => say(`app.outbox.fact.verdict.${value}`),
    mark: (value) => say(`vocabulary.mark.${value}`),
    outcome: (value) => say(`vocabulary.outcome.${value}`),
    cap: (cap) => say('app.outbox.fact.cap', { cap }),
    open: (value) => say(`app.outbox.fact.open.${value}`),
    to: (value) => say('app.outbox.fact.to', { to: nameOf(value) }),
  };
  return Object.entries(tellers)
    .flatMap(([name, tell]) => {
      const value = facts[name];
      return value === undefined ? [] : tell(String(value));
    })
    .filter((word) => word !== '');
}

/** A field of the claim's data or of the membership, as the claim's screen calls it. */
export function fieldName(field: string, t: TFunction): string {
  const ofMembership = field === 'otherChannelRunning' ? 'otherChannel' : field;
  const membership = t(`claim.membership.${ofMembership}`, { defaultValue: '' });
  return t(`claim.field.${field}`, { defaultValue: membership });
}

/** Without what stands in brackets or after a comma. */
export function shortItem(item: string): string {
  return item.split(/ \(|, /u)[0] ?? item;
}
