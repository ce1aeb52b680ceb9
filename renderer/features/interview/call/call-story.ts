/**
 * Makes notes for the record out of what the seat sees of the call (features V6, E2): when the participant came and left,
 * how long nothing came through, what his page and his picture did. Pure but for `now`; the writing is call-notes.ts.
 */
import type { CallNoteKind, PictureWord } from '../../../../shared/domain/vocabulary.ts';

export type StoryEvent =
  | { readonly type: 'presence'; readonly present: boolean }
  /** Media get through, or not. */
  | { readonly type: 'line'; readonly connected: boolean }
  | { readonly type: 'way'; readonly way: 'direct' | 'relayed' }
  | { readonly type: 'page'; readonly hidden: boolean }
  | { readonly type: 'sends'; readonly sends: 'video' | 'audio' }
  | { readonly type: 'picture'; readonly word: PictureWord; readonly cause: 'participant' | 'line' | null };

/** A note, and the moment it speaks of in milliseconds since the epoch. */
export interface StoryNote {
  readonly kind: CallNoteKind;
  readonly at: number;
  readonly seconds?: number;
}

/** A word of the picture must stand so long before it is worth a note, in milliseconds. */
export const worthNoting = 3_000;

const pictureNotes: Readonly<Record<PictureWord, CallNoteKind | null>> = {
  baik: 'picture-good',
  redup: 'dim',
  gelap: 'dim',
  // There is no note of its own; it is neither dim nor blurred.
  'terlalu-terang': null,
  kabur: 'blurred',
};

export interface CallStory {
  /** @param at milliseconds since the epoch @returns what is to be noted because of it */
  take(event: StoryEvent, at: number): StoryNote[];
  /** The call ends, perhaps: a gap that is still open is noted with its length so far. */
  end(at: number): StoryNote[];
}

export function tellStory(): CallStory {
  let present = false;
  let hidden = false;
  let way: 'direct' | 'relayed' | null = null;
  let sends: 'video' | 'audio' = 'video';
  let isConnected = false;
  let lostAt: number | null = null;
  let noted: CallNoteKind | null = null;
  let said: { word: PictureWord; since: number } | null = null;

  const gap = (at: number): StoryNote[] =>
    lostAt === null ? [] : [{ kind: 'line-lost', at: lostAt, seconds: (at - lostAt) / 1000 }];

  function onPresence(now: boolean, at: number): StoryNote[] {
    if (now === present) return [];
    present = now;
    if (present) return [{ kind: 'joined', at }];
    const notes: StoryNote[] = [...gap(at), { kind: 'left', at }];
    lostAt = null;
    hidden = false;
    return notes;
  }

  function onLine(connected: boolean, at: number): StoryNote[] {
    if (connected === isConnected) return [];
    isConnected = connected;
    if (!connected) {
      // Who is not there has no line to lose.
      if (present) lostAt = at;
      return [];
    }
    const notes: StoryNote[] = lostAt === null ? [] : [...gap(at), { kind: 'line-back', at }];
    lostAt = null;
    return notes;
  }

  function onPicture(word: PictureWord, cause: 'participant' | 'line' | null, at: number): StoryNote[] {
    if (said?.word !== word) said = { word, since: at };
    const kind = cause === 'line' ? null : pictureNotes[word];
    if (kind === null || kind === noted || at - said.since < worthNoting) return [];
    noted = kind;
    return [{ kind, at: said.since }];
  }

  function take(event: StoryEvent, at: number): StoryNote[] {
    switch (event.type) {
      case 'presence':
        return onPresence(event.present, at);
      case 'line':
        return onLine(event.connected, at);
      case 'way':
        if (event.way === way) return [];
        way = event.way;
        return way === 'relayed' ? [{ kind: 'relayed', at }] : [];
      case 'page':
        if (event.hidden === hidden) return [];
        hidden = event.hidden;
        return [{ kind: hidden ? 'page-hidden' : 'page-shown', at }];
      case 'sends':
        if (event.sends === sends) return [];
        sends = event.sends;
        return [{ kind: sends === 'audio' ? 'audio-only' : 'video-back', at }];
      case 'picture':
        return onPicture(event.word, event.cause, at);
    }
  }
  function end(at: number): StoryNote[] {
    const notes = gap(at);
    if (lostAt !== null) lostAt = at;
    return notes;
  }
  return { take, end };
}
