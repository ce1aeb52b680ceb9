import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineFigures } from '../../../../shared/domain/interview/line-figures.ts';
import {
  audioAfter,
  betterAfter,
  freshLine,
  judgeSample,
  longestPatience,
  pictureCause,
  pictureShape,
  sampleBetween,
  shortestPatience,
  stepJudgement,
  wished,
  worseAfter,
  type LineJudgement,
  type LineSample,
} from '../../../../shared/domain/interview/line-quality.ts';

const good: LineSample = { roundTripMs: 60, concealed: 0, loss: 0, frames: 24 };
const fair: LineSample = { ...good, frames: 5 };
const poor: LineSample = { ...good, concealed: 0.3 };
const every = 2_000;

/** Feeds one sample every two seconds and tells what was thought after each. */
function through(samples: LineSample[], from: LineJudgement = freshLine(0), begins = 0): LineJudgement[] {
  let line = from;
  return samples.map((sample, index) => (line = stepJudgement(line, sample, begins + (index + 1) * every)));
}

const times = (count: number, sample: LineSample): LineSample[] =>
  Array.from({ length: count }, () => sample);
const last = <One>(all: One[]): One => all[all.length - 1]!;

describe('the quality of a line', () => {
  it('is read from what happened between two looks', () => {
    const figures = (part: Partial<LineFigures>): LineFigures => ({
      way: 'direct',
      roundTripMs: 80,
      sound: { due: 0, concealed: 0 },
      picture: { frames: 0, packets: 0, lost: 0 },
      ...part,
    });
    const before = figures({
      sound: { due: 1000, concealed: 500 },
      picture: { frames: 100, packets: 1000, lost: 50 },
    });
    const after = figures({
      sound: { due: 2000, concealed: 700 },
      picture: { frames: 124, packets: 1090, lost: 60 },
    });
    expect(sampleBetween(before, after, 2, true)).toEqual({
      roundTripMs: 80,
      concealed: 0.2,
      loss: 0.1,
      frames: 12,
    });
    expect(sampleBetween(before, after, 2, false)).toMatchObject({ loss: null, frames: null });
  });

  it('says by its worst measure what is wrong', () => {
    expect(judgeSample(good)).toEqual({ quality: 'good', trouble: null });
    expect(judgeSample(fair)).toEqual({ quality: 'fair', trouble: 'stills' });
    expect(judgeSample(poor)).toEqual({ quality: 'poor', trouble: 'sound' });
    expect(judgeSample({ ...good, concealed: 0.9 })).toEqual({ quality: 'poor', trouble: 'silent' });
    expect(judgeSample({ ...good, roundTripMs: 1200 })).toEqual({ quality: 'poor', trouble: 'delay' });
    expect(judgeSample({ ...good, loss: 0.08 })).toEqual({ quality: 'fair', trouble: 'loss' });
    expect(judgeSample({ roundTripMs: null, concealed: null, loss: null, frames: null }).quality).toBe(
      'good',
    );
  });

  it('never gets better when one measure gets worse', () => {
    const order = ['good', 'fair', 'poor'];
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const samples = fc.record({
      roundTripMs: fc.double({ min: 0, max: 5000, noNaN: true }),
      concealed: share,
      loss: share,
      frames: fc.double({ min: 0, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(samples, share, (sample, more) => {
        const worse = {
          roundTripMs: sample.roundTripMs * (1 + more),
          concealed: Math.min(1, sample.concealed + more),
          loss: Math.min(1, sample.loss + more),
          frames: sample.frames * (1 - more),
        };
        expect(order.indexOf(judgeSample(worse).quality)).toBeGreaterThanOrEqual(
          order.indexOf(judgeSample(sample).quality),
        );
      }),
    );
  });

  it('does not change for one bad moment, and not back for one good one', () => {
    expect(last(through([good, poor, good, good])).quality).toBe('good');
    expect(last(through([...times(4, poor), good])).quality).toBe('poor');
    expect(last(through(times(4, poor))).quality).toBe('poor');
    expect(last(through([...times(4, poor), ...times(4, good)])).quality).toBe('good');
  });

  it('asks for the voice alone once the line is poor for some seconds, and for the picture when it is good again', () => {
    const seen = through([...times(8, poor), ...times(20, { ...good, frames: null, loss: null })]);
    const asked = seen.map(({ sends }) => sends);
    expect(asked.slice(0, 3)).toEqual(['video', 'video', 'video']);
    const rests = asked.indexOf('audio');
    expect(rests * every).toBeLessThanOrEqual(worseAfter + audioAfter + 2 * every);
    const back = asked.indexOf('video', rests);
    expect((back - 8) * every).toBeGreaterThanOrEqual(betterAfter);
    expect((back - rests) * every).toBeGreaterThanOrEqual(shortestPatience);
    expect(asked.slice(back)).not.toContain('audio');
  });

  it('keeps the picture on a line that is only fair', () => {
    expect(last(through(times(60, fair))).sends).toBe('video');
  });

  it('waits longer each time the picture made the line poor again', () => {
    let line = freshLine(0);
    const waits: number[] = [];
    let asked = 0;
    for (let at = every; at < 1_200_000; at += every) {
      const next = stepJudgement(line, line.sends === 'video' ? poor : { ...good, frames: null }, at);
      if (next.sends !== line.sends) {
        if (next.sends === 'video') waits.push(at - asked);
        asked = at;
      }
      line = next;
    }
    expect(waits.length).toBeGreaterThan(3);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeLessThan(shortestPatience + betterAfter + 2 * every);
    expect(last(waits)).toBeGreaterThanOrEqual(longestPatience);
  });

  it('does what the officer chose until he gives the choice back', () => {
    const audio = wished(freshLine(0), 'audio', 0);
    expect(last(through(times(60, good), audio)).sends).toBe('audio');
    const video = wished(audio, 'video', 0);
    expect(video.sends).toBe('video');
    expect(last(through(times(60, poor), video))).toMatchObject({ sends: 'video', quality: 'poor' });
    const free = wished(last(through(times(60, poor), video)), 'automatic', 120_000);
    expect(last(through(times(3, poor), free, 120_000)).sends).toBe('audio');
  });

  it('never changes what is sent more often than every few seconds, whatever the line does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(good, fair, poor), { maxLength: 80 }), (samples) => {
        let changedAt = 0;
        through(samples).forEach(({ sends }, index, all) => {
          if (index === 0 || sends === all[index - 1]?.sends) return;
          expect((index + 1) * every - changedAt).toBeGreaterThanOrEqual(
            Math.min(audioAfter, shortestPatience),
          );
          changedAt = (index + 1) * every;
        });
      }),
    );
  });

  it('makes the officer’s own picture smaller on a weak line, and none with the voice alone', () => {
    const shapes = (['good', 'fair', 'poor'] as const).map((quality) =>
      pictureShape({ quality, sends: 'video' }),
    );
    expect(shapes.map(({ maxBitrate }) => maxBitrate)).toEqual(
      shapes.map(({ maxBitrate }) => maxBitrate).toSorted((a, b) => b - a),
    );
    expect(shapes.every(({ active }) => active)).toBe(true);
    expect(pictureShape({ quality: 'good', sends: 'audio' }).active).toBe(false);
  });
});

describe('what a bad picture comes from', () => {
  it('is the participant’s light and lens on a good line', () => {
    expect(pictureCause('gelap', 'good', 640)).toBe('participant');
    expect(pictureCause('kabur', 'good', 640)).toBe('participant');
    expect(pictureCause('baik', 'poor', 160)).toBeNull();
  });

  it('is the line when a poor one blurs, but darkness never is', () => {
    expect(pictureCause('kabur', 'poor', 640)).toBe('line');
    expect(pictureCause('kabur', 'fair', 160)).toBe('line');
    expect(pictureCause('gelap', 'poor', 160)).toBe('participant');
  });
});
