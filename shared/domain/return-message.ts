/**
 * The one plain message with which a claim goes back to the participant (features D8): only what is missing, each paper
 * with what to do about it, and where to bring it. It never holds a NIK, a membership or an account number, because it
 * travels over channels that the branch does not own.
 */
import type { ClaimData } from './claim/data.ts';
import type { MissingItem } from './claim/decide-desk-work.ts';
import { heirReasons } from './documents/reason-groups.ts';
import type { Defect } from './vocabulary.ts';

/** The catalogue area `returnMessage` as far as the message needs it, and the names of papers. */
export interface ReturnMessageTexts {
  readonly greeting: {
    readonly L: string;
    readonly P: string;
    readonly unknown: string;
    readonly heir: string;
  };
  readonly opening: string;
  readonly item: string;
  readonly instruction: Readonly<Record<Defect, string>>;
  /** By checklist item: instructions where the usual one does not fit, for example a picture of a face has no letters. */
  readonly instructionFor: Readonly<Record<string, Readonly<Partial<Record<Defect, string>>>>>;
  readonly note: string;
  readonly send: string;
  /** With the participant's page. */
  readonly sendLink: string;
  readonly come: string;
  readonly due: string;
  readonly format: string;
  readonly free: string;
  readonly closing: string;
  readonly signature: string;
  readonly subject: string;
  readonly sms: {
    readonly opening: string;
    readonly closing: string;
    readonly closingLink: string;
    readonly closingCome: string;
    readonly item: string;
    readonly instruction: Readonly<Record<Defect, string>>;
    readonly more: string;
  };
}

export interface ReturnMessageInput {
  readonly data: Pick<ClaimData, 'queueNumber' | 'program' | 'reason' | 'name' | 'sex' | 'phone' | 'email'>;
  readonly items: readonly MissingItem[];
  /** The office as people call it, for example "Kantor Medan Utara". */
  readonly branchName: string;
  readonly officerName: string;
  /** A day in words, when the branch sets one. */
  readonly dueText?: string;
  /** The participant's page for these papers; absent while the hub has not answered. */
  readonly link?: string | undefined;
  /** A sentence that the officer adds. */
  readonly extra?: string;
}

export interface ReturnMessage {
  readonly subject: string;
  /** Plain text with line breaks, for WhatsApp, e-mail and print. */
  readonly text: string;
  /** At most `smsLimit` characters. */
  readonly sms: string;
}

/** Two joined SMS of GSM text, which is what an office sends without thinking. */
export const smsLimit = 320;

/** Longest office name that still leaves room for the papers in an SMS. */
const smsNameLimit = 60;

/** A run of digits long enough to be a NIK, a membership or an account, also when written in groups. */
const numberRun = /\d(?:[ .-]?\d){7,}/g;

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Whether a sentence seems to hold a NIK, membership or account number (eight digits or more in a row). */
export function holdsLongNumber(text: string): boolean {
  return new RegExp(numberRun.source).test(text);
}

/** The same sentence with long numbers hidden: an officer's note is written for colleagues, not for a chat. */
export function withoutLongNumbers(text: string): string {
  return text.replace(numberRun, '…');
}

/**
 * Composes the message.
 * @param texts the catalogue area `returnMessage` of the participant's language
 * @param itemName the name of a checklist item as people say it
 */
export function composeReturnMessage(
  input: ReturnMessageInput,
  texts: ReturnMessageTexts,
  itemName: (itemId: string) => string,
): ReturnMessage {
  const { data, items, branchName: branch, officerName: officer } = input;
  const { link = '' } = input;
  const values = { program: data.program, queue: data.queueNumber, branch, officer, link, n: items.length };
  // A paper suspected to be false is never asked for by photo: the original settles it, without a word of blame.
  const comeInPerson = isOnlyForOriginals(items);
  const way = comeInPerson ? texts.come : link ? texts.sendLink : texts.send;
  const paragraphs = [
    greeting(data, texts),
    fill(texts.opening, values),
    items.map((item, index) => itemLines(item, index + 1, texts, itemName)).join('\n'),
    ...(input.extra?.trim() ? [withoutLongNumbers(input.extra.trim())] : []),
    [
      fill(way, values),
      ...(comeInPerson ? [] : [texts.format]),
      ...(input.dueText ? [fill(texts.due, { due: input.dueText })] : []),
    ].join(' '),
    texts.free,
    `${texts.closing}\n${fill(texts.signature, values)}`,
  ];
  return {
    subject: fill(texts.subject, values),
    text: paragraphs.join('\n\n'),
    sms: composeSms(input, texts, itemName, comeInPerson),
  };
}

/** Nothing can be sent: every paper is to be shown at the counter. Then the message holds no link. */
export function isOnlyForOriginals(items: readonly MissingItem[]): boolean {
  return items.length > 0 && items.every((item) => item.defects.includes('diduga-palsu'));
}

/** How a message begins; the participant of a heirs' claim is not alive to read it. */
export function greeting(
  data: Pick<ReturnMessageInput['data'], 'name' | 'sex' | 'reason'>,
  texts: Pick<ReturnMessageTexts, 'greeting'>,
): string {
  // The participant of a death claim has died: the letter goes to his family.
  const form = heirReasons.has(data.reason) ? texts.greeting.heir : texts.greeting[data.sex ?? 'unknown'];
  return fill(form, { name: data.name });
}

function itemLines(
  item: MissingItem,
  number: number,
  texts: ReturnMessageTexts,
  itemName: (itemId: string) => string,
): string {
  const head = fill(texts.item, { number, item: itemName(item.itemId) });
  return [head, ...paperInstructions(item, texts).map((line) => `- ${line}`)].join('\n');
}

/** What is wrong with one paper and what to do, line by line, the officer's note last; message and page say the same. */
export function paperInstructions(
  item: MissingItem,
  texts: Pick<ReturnMessageTexts, 'instruction' | 'instructionFor' | 'note'>,
): string[] {
  const own = texts.instructionFor[item.itemId];
  const lines = item.defects.map((defect) => own?.[defect] ?? texts.instruction[defect]);
  const note = item.note?.trim();
  if (note) lines.push(fill(texts.note, { note: withoutLongNumbers(note) }));
  return lines;
}

function composeSms(
  input: ReturnMessageInput,
  texts: ReturnMessageTexts,
  itemName: (itemId: string) => string,
  comeInPerson: boolean,
): string {
  const { data, items } = input;
  const branch = input.branchName.slice(0, smsNameLimit).trim();
  const opening = fill(texts.sms.opening, { program: data.program, queue: data.queueNumber });
  const closing = smsClosing(input, texts, { branch, room: smsLimit - opening.length, comeInPerson });
  const withHints = items.map((item) => {
    const [first] = item.defects;
    const name = itemName(item.itemId);
    return first ? fill(texts.sms.item, { item: name, instruction: texts.sms.instruction[first] }) : name;
  });
  const full = `${opening}${withHints.join(', ')}.${closing}`;
  if (full.length <= smsLimit) return full;
  return shortened(
    items.map((item) => itemName(item.itemId)),
    opening,
    closing,
    texts.sms.more,
  );
}

/** A link is whole or not there at all: cut off it would lead nowhere. */
function smsClosing(
  input: ReturnMessageInput,
  { sms }: ReturnMessageTexts,
  { branch, room, comeInPerson }: { branch: string; room: number; comeInPerson: boolean },
): string {
  if (comeInPerson) return fill(sms.closingCome, { branch });
  const withLink = input.link ? fill(sms.closingLink, { branch, link: input.link }) : '';
  const rest = fill(sms.more, { n: input.items.length }).length + 1;
  return withLink && withLink.length + rest <= room ? withLink : fill(sms.closing, { branch });
}

/** Names only, as many as fit, and how many more there are. */
function shortened(names: readonly string[], opening: string, closing: string, more: string): string {
  for (let count = names.length; count > 0; count -= 1) {
    const rest = names.length - count;
    const list = names.slice(0, count).join(', ') + (rest > 0 ? ` ${fill(more, { n: rest })}` : '');
    const text = `${opening}${list}.${closing}`;
    if (text.length <= smsLimit) return text;
  }
  return `${opening}${fill(more, { n: names.length })}.${closing}`.slice(0, smsLimit);
}

/** `https://wa.me/<digits>?text=...`; the phone is E.164. */
export function whatsAppLink(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}

/** `sms:<phone>?body=...` (RFC 5724). */
export function smsLink(phone: string, text: string): string {
  return `sms:${phone.replace(/[^\d+]/g, '')}?body=${encodeURIComponent(text)}`;
}

/** `mailto:` with subject and body; line breaks as RFC 6068 wants them. */
export function mailLink(email: string, subject: string, text: string): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
