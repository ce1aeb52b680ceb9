import { describe, expect, it } from 'vitest';
import {
  iceServersOf,
  isRelayStale,
  maximumBitrate,
  redundantFirst,
  tuned,
} from '../../../../shared/domain/interview/media-policy.ts';

describe('voice and picture on one line', () => {
  it('gives the voice the way and lets the picture shrink', () => {
    const sound = tuned('audio', { encodings: [{}], transactionId: 'a' });
    expect(sound).toMatchObject({
      encodings: [{ priority: 'high', networkPriority: 'high' }],
      transactionId: 'a',
    });
    const picture = tuned('video', { encodings: [{ maxBitrate: 9_000_000 }] });
    expect(picture).toMatchObject({
      degradationPreference: 'balanced',
      encodings: [{ priority: 'low', maxBitrate: maximumBitrate.video }],
    });
  });

  it('gives the browser back the very object that it gave', () => {
    const given = { encodings: [{}] };
    expect(tuned('audio', given)).toBe(given);
    expect(tuned('video', {})).toEqual({ degradationPreference: 'balanced' });
  });

  it('puts the voice with repetition first where the browser has it, and loses no codec', () => {
    const codecs = ['audio/opus', 'audio/red', 'audio/PCMU'].map((mimeType) => ({ mimeType }));
    expect(redundantFirst(codecs).map(({ mimeType }) => mimeType)).toEqual([
      'audio/red',
      'audio/opus',
      'audio/PCMU',
    ]);
    expect(redundantFirst(codecs.slice(0, 1))).toEqual(codecs.slice(0, 1));
  });
});

describe('the relay of a branch', () => {
  const relay = {
    ...{ urls: ['turn:relay.contoh.test:3478'], username: '1:a', credential: 'b' },
    expiresAt: '2026-11-24T10:00:00.000Z',
  };

  it('is one server for the browser, without the end of its validity', () => {
    expect(iceServersOf(relay)).toEqual([{ urls: relay.urls, username: '1:a', credential: 'b' }]);
    expect(iceServersOf(null)).toEqual([]);
  });

  it('is asked for again shortly before its end, and never when there is none', () => {
    const end = Date.parse(relay.expiresAt);
    expect(isRelayStale(relay, end - 3_600_000)).toBe(false);
    expect(isRelayStale(relay, end - 60_000)).toBe(true);
    expect(isRelayStale(null, end)).toBe(false);
  });
});
