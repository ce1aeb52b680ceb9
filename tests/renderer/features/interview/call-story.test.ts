import { describe, expect, it } from 'vitest';
import { tellStory, worthNoting } from '../../../../renderer/features/interview/call/call-story.ts';

const kinds = (notes: readonly { kind: string }[]) => notes.map(({ kind }) => kind);

describe('the story of a call', () => {
  it('notes a gap with its length when the line is back, and nothing before the first connection', () => {
    const story = tellStory();
    expect(kinds(story.take({ type: 'presence', present: true }, 0))).toEqual(['joined']);
    expect(story.take({ type: 'line', connected: false }, 100)).toEqual([]);
    expect(story.take({ type: 'line', connected: true }, 1_000)).toEqual([]);
    expect(story.take({ type: 'line', connected: false }, 10_000)).toEqual([]);
    expect(story.take({ type: 'line', connected: true }, 22_500)).toEqual([
      { kind: 'line-lost', at: 10_000, seconds: 12.5 },
      { kind: 'line-back', at: 22_500 },
    ]);
  });

  it('ends a gap when the participant leaves, and one that is open when the call ends', () => {
    const left = tellStory();
    left.take({ type: 'presence', present: true }, 0);
    left.take({ type: 'line', connected: true }, 0);
    left.take({ type: 'line', connected: false }, 1_000);
    expect(left.take({ type: 'presence', present: false }, 4_000)).toEqual([
      { kind: 'line-lost', at: 1_000, seconds: 3 },
      { kind: 'left', at: 4_000 },
    ]);
    expect(left.end(9_000)).toEqual([]);

    const open = tellStory();
    open.take({ type: 'presence', present: true }, 0);
    open.take({ type: 'line', connected: true }, 0);
    open.take({ type: 'line', connected: false }, 1_000);
    expect(open.end(6_000)).toEqual([{ kind: 'line-lost', at: 1_000, seconds: 5 }]);
    expect(open.take({ type: 'line', connected: true }, 8_000)[0]).toEqual({
      kind: 'line-lost',
      at: 6_000,
      seconds: 2,
    });
  });

  it('notes light and blur once they have stood a while, and never what the line blurred', () => {
    const story = tellStory();
    const see = (
      word: 'baik' | 'redup' | 'gelap' | 'kabur',
      at: number,
      cause: 'participant' | 'line' = 'participant',
    ) => kinds(story.take({ type: 'picture', word, cause: word === 'baik' ? null : cause }, at));
    expect(see('gelap', 0)).toEqual([]);
    expect(see('gelap', worthNoting)).toEqual(['dim']);
    expect(see('gelap', 2 * worthNoting)).toEqual([]);
    expect(see('redup', 2 * worthNoting + 1)).toEqual([]);
    expect(see('redup', 4 * worthNoting)).toEqual([]);
    expect(see('kabur', 5 * worthNoting, 'line')).toEqual([]);
    expect(see('kabur', 7 * worthNoting, 'line')).toEqual([]);
    expect(see('baik', 8 * worthNoting)).toEqual([]);
    expect(see('baik', 9 * worthNoting)).toEqual(['picture-good']);
  });

  it('says each change of page, way and sending once', () => {
    const story = tellStory();
    const notes = [
      { type: 'page', hidden: true },
      { type: 'page', hidden: true },
      { type: 'page', hidden: false },
      { type: 'way', way: 'direct' },
      { type: 'way', way: 'relayed' },
      { type: 'way', way: 'relayed' },
      { type: 'sends', sends: 'audio' },
      { type: 'sends', sends: 'audio' },
      { type: 'sends', sends: 'video' },
    ] as const;
    expect(kinds(notes.flatMap((event, at) => story.take(event, at)))).toEqual([
      'page-hidden',
      'page-shown',
      'relayed',
      'audio-only',
      'video-back',
    ]);
  });
});
