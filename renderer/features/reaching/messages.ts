/**
 * What the participant is written before and between tries (features Q7, Q8, V12): who calls, when, by which word he knows
 * the officer, and the link on which he tries his phone. It holds no NIK, membership or account number.
 */
import type { ClaimData } from '../../../shared/domain/claim/data.ts';
import { greeting } from '../../../shared/domain/return-message.ts';
import { reaching } from '../../../shared/i18n/id/reaching.ts';
import { returnMessage } from '../../../shared/i18n/id/return-message.ts';

/** `invite`: before the appointment; `missed`: after a try in vain; `later`: as he asked; `branch`: he is to come. */
export type MessageKind = 'invite' | 'missed' | 'later' | 'branch';

export interface MessageInput {
  readonly kind: MessageKind;
  readonly data: Pick<ClaimData, 'queueNumber' | 'program' | 'reason' | 'name' | 'sex'>;
  readonly branchName: string;
  readonly officerName: string;
  /** When he is called, in words; null = some time today. */
  readonly when: { readonly day: string; readonly time: string } | null;
  /** His page before the interview; null while the hub has not given it. */
  readonly link: { readonly url: string; readonly codeWord: string } | null;
  /** Names of the papers whose originals he brings; only for `branch`. */
  readonly bring: readonly string[];
}

export interface Message {
  /** For WhatsApp and to copy. */
  readonly text: string;
  readonly sms: string;
}

const texts = reaching.message;

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');
}

/** Composes the message; always in Indonesian, whatever language the officer's screen speaks. */
export function composeMessage(input: MessageInput): Message {
  const { kind, data, branchName: branch, officerName: officer, link } = input;
  const when = input.when ? fill(texts.at, input.when) : texts.soon;
  const values = {
    ...{ branch, officer, when, program: data.program, queue: data.queueNumber },
    ...{ link: link?.url ?? '', codeWord: link?.codeWord ?? '' },
  };
  const withLink = kind !== 'branch' && link !== null;
  const paragraphs = [
    greeting(data, returnMessage),
    fill(texts[kind], values),
    ...(withLink ? [fill(texts.link, values), fill(texts.codeWord, values)] : []),
    ...(kind === 'branch' ? [bringLines(input.bring), texts.kept] : []),
    texts.free,
    fill(texts.closing, values),
  ];
  const sms = [
    fill(texts.sms[kind], values),
    ...(withLink ? [fill(texts.sms.link, values), fill(texts.sms.codeWord, values)] : []),
    texts.sms.free,
  ];
  return { text: paragraphs.join('\n\n'), sms: sms.join(' ') };
}

function bringLines(bring: readonly string[]): string {
  return [texts.bring, ...bring.map((item) => fill(texts.bringItem, { item }))].join('\n');
}
