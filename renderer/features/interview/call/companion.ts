/**
 * Goes along with one call from its beginning to its end: watches picture and line, takes the participant's words that are
 * not about the connection, and notes what happened. What it sees stands in live-store.ts.
 */
import type { OfficerSignal, ParticipantSignal } from '../../../../shared/contract/call.ts';
import {
  pictureCause,
  pictureShape,
  type LineJudgement,
  type PictureShape,
  type SendWish,
} from '../../../../shared/domain/interview/line-quality.ts';
import type { CallNote } from '../../../../shared/domain/interview/record.ts';
import type { CallNoteKind } from '../../../../shared/domain/vocabulary.ts';
import type { LineWord } from '../officer-peer.ts';
import { gatherNotes } from './call-notes.ts';
import { tellStory, type StoryEvent } from './call-story.ts';
import { watchLine } from './line-watch.ts';
import { addChat, forgetLive, tellLive, useLive } from './live-store.ts';
import { watchPicture, type PictureNews } from './picture-watch.ts';

export interface CompanionOptions {
  stats(): Promise<RTCStatsReport | null>;
  /** Sends the officer's own picture in another size from now on. */
  shape(shape: PictureShape): void;
  send(signal: OfficerSignal): void;
  /** Into the record; true = taken or refused for good. */
  write(notes: CallNote[]): Promise<boolean>;
}

export interface Companion {
  presence(present: boolean): void;
  line(word: LineWord): void;
  stream(stream: MediaStream): void;
  /** Words that the connection itself does not need. */
  hear(signal: ParticipantSignal): void;
  /** The media go directly or over the relay. */
  way(way: 'direct' | 'relayed'): void;
  note(kind: CallNoteKind): void;
  wish(wish: SendWish): void;
  telephone(on: boolean): void;
  /** Everything that was noted is in the record, or was tried. */
  flushNotes(): Promise<void>;
  close(): Promise<void>;
}

export function accompany(options: CompanionOptions): Companion {
  const notes = gatherNotes(options.write);
  const story = tellStory();
  let stream: MediaStream | null = null;
  let isPresent = false;

  function happened(event: StoryEvent): void {
    for (const { kind, at, seconds } of story.take(event, Date.now()))
      notes.add(kind, seconds, new Date(at).toISOString());
  }

  function noteOpenGap(): void {
    for (const { kind, at, seconds } of story.end(Date.now()))
      notes.add(kind, seconds, new Date(at).toISOString());
  }

  function judged(line: LineJudgement, before: LineJudgement): void {
    tellLive({ line });
    if (line.sends !== before.sends) {
      options.send({ type: 'media', send: line.sends });
      happened({ type: 'sends', sends: line.sends });
    }
    if (line.sends !== before.sends || line.quality !== before.quality) options.shape(pictureShape(line));
  }

  function measured({ measure, word, width }: PictureNews): void {
    const { line } = useLive.getState();
    const cause = word && pictureCause(word, line?.quality ?? 'good', width);
    tellLive({ picture: measure, word, cause });
    if (word) happened({ type: 'picture', word, cause });
  }

  function dropKept(): void {
    useLive.getState().kept?.bitmap.close();
    tellLive({ kept: null });
  }

  const picture = watchPicture({
    onMeasure: measured,
    onStill: (stillSince) => tellLive({ stillSince, picture: null, word: null, cause: null }),
    onKept(bitmap, at) {
      dropKept();
      tellLive({ kept: { bitmap, at } });
    },
    onMoving() {
      tellLive({ stillSince: null });
      dropKept();
    },
  });
  const line = watchLine({ stats: options.stats, onJudged: judged });
  const networkChanged = (): void => notes.add('network-changed');
  window.addEventListener('online', networkChanged);

  function hear(signal: ParticipantSignal): void {
    switch (signal.type) {
      case 'chat':
        return addChat('participant', signal.text);
      case 'page':
        tellLive({ pageHidden: signal.hidden });
        return happened({ type: 'page', hidden: signal.hidden });
      case 'device': {
        const others = useLive.getState().missing.filter((kind) => kind !== signal.kind);
        tellLive({ missing: signal.working ? others : [...others, signal.kind] });
        if (!signal.working) notes.add('participant-device-lost');
        return;
      }
      case 'renew': {
        // A page that was loaded anew knows nothing of what was asked before.
        const live = useLive.getState();
        if (live.line?.sends === 'audio') options.send({ type: 'media', send: 'audio' });
        if (live.telephone) options.send({ type: 'telephone', on: true });
        return;
      }
      default:
        return;
    }
  }

  return {
    hear,
    presence(present) {
      isPresent = present;
      happened({ type: 'presence', present });
      picture.watch(present ? stream : null);
      if (!present) tellLive({ pageHidden: false, missing: [], instruction: null });
    },
    line(word) {
      const isConnected = word === 'connected';
      line.connected(isConnected);
      happened({ type: 'line', connected: isConnected });
    },
    stream(next) {
      stream = next;
      if (isPresent) picture.watch(next);
    },
    way: (way) => happened({ type: 'way', way }),
    note: (kind) => notes.add(kind),
    wish: (wish) => line.wish(wish),
    telephone(on) {
      if (useLive.getState().telephone === on) return;
      tellLive({ telephone: on });
      options.send({ type: 'telephone', on });
      notes.add(on ? 'telephone' : 'telephone-ended');
    },
    flushNotes() {
      noteOpenGap();
      return notes.flush();
    },
    async close() {
      window.removeEventListener('online', networkChanged);
      picture.close();
      line.close();
      noteOpenGap();
      forgetLive();
      await notes.close();
    },
  };
}
