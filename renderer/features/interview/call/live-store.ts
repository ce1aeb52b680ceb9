/**
 * What the running call shows from moment to moment: picture, line, chat. Apart from the call itself (call-store.ts),
 * because it changes twice a second and only the words on the picture are drawn anew then.
 */
import { create } from 'zustand';
import type { Instruction } from '../../../../shared/contract/call.ts';
import type { LineJudgement } from '../../../../shared/domain/interview/line-quality.ts';
import type { PictureMeasure } from '../../../../shared/domain/interview/record.ts';
import type { PictureWord } from '../../../../shared/domain/vocabulary.ts';

export interface ChatWord {
  readonly id: number;
  readonly from: 'officer' | 'participant';
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A frame on which something is to be seen, and when it came (milliseconds since the epoch). */
export interface KeptFrame {
  readonly bitmap: ImageBitmap;
  readonly at: number;
}

export interface Live {
  /** The last measure of the participant's picture; null while none comes. */
  readonly picture: PictureMeasure | null;
  /** The word that is shown; it does not flicker. */
  readonly word: PictureWord | null;
  /** Who can mend it; null when it is good or not known. */
  readonly cause: 'participant' | 'line' | null;
  /** When frames ceased, milliseconds since the epoch; null while they come, or before the first. */
  readonly stillSince: number | null;
  /** The last sharp frame, while the picture stands still. */
  readonly kept: KeptFrame | null;
  readonly line: LineJudgement | null;
  readonly telephone: boolean;
  readonly chat: readonly ChatWord[];
  readonly unread: number;
  /** The chat is open in the panel. */
  readonly isChatting: boolean;
  /** His page went behind another app. */
  readonly pageHidden: boolean;
  /** Devices of his that went away. */
  readonly missing: readonly ('camera' | 'microphone')[];
  /** The question in turn in words, told by the panel; it stays while another claim is looked at. */
  readonly question: string | null;
  /** What was put on his screen last; he may have closed it. */
  readonly instruction: Exclude<Instruction, 'clear'> | null;
}

const nothing: Live = {
  picture: null,
  word: null,
  cause: null,
  stillSince: null,
  kept: null,
  line: null,
  telephone: false,
  chat: [],
  unread: 0,
  isChatting: false,
  pageHidden: false,
  missing: [],
  question: null,
  instruction: null,
};

export const useLive = create<Live>(() => nothing);

/** Changes a part. */
export function tellLive(change: Partial<Live>): void {
  useLive.setState(change);
}

/** Forgets everything of the call that ended; the chat too, which is kept nowhere. */
export function forgetLive(): void {
  useLive.getState().kept?.bitmap.close();
  useLive.setState(nothing, true);
}

/** Adds a word to the chat. `unread` counts those of the participant until the chat is looked at. */
export function addChat(from: ChatWord['from'], text: string, at = Date.now()): void {
  useLive.setState(({ chat, unread }) => ({
    chat: [...chat, { id: (chat.at(-1)?.id ?? 0) + 1, from, text, at }].slice(-200),
    unread: from === 'participant' ? unread + 1 : unread,
  }));
}
