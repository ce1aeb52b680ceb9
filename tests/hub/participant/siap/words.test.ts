import { expect, test } from 'vitest';
import { clockOf, dayWords, momentWords } from '../../../../hub/participant/siap/moments.ts';
import { doors, overs, problemsOf } from '../../../../hub/participant/siap/texts.ts';
import { loudnessOf } from '../../../../hub/participant/siap/voice-level.ts';
import { PhoneCheck, ReadyOver } from '../../../../shared/contract/ready-page.ts';

const fine: PhoneCheck = {
  camera: 'ok',
  microphone: 'ok',
  picture: 'baik',
  network: 'good',
  roundTripMs: 30,
};

test('days and times are written as people of the branch say them', () => {
  expect(clockOf('2026-11-24T03:30:00.000Z', 'Asia/Jakarta')).toBe('10.30 WIB');
  expect(clockOf('2026-11-24T03:30:00.000Z', 'Asia/Jayapura')).toBe('12.30 WIT');
  expect(dayWords('2026-11-24')).toBe('Selasa, 24 November');
  expect(momentWords('2026-11-24T18:45:00.000Z', 'Asia/Jakarta')).toBe('Rabu, 25 November pukul 01.45 WIB');
});

test('a good phone has no problem; each bad part has one sentence and one thing to do', () => {
  expect(problemsOf(fine)).toEqual([]);
  expect(problemsOf({ ...fine, picture: null })).toEqual([]);
  const { camera, microphone, picture, network } = PhoneCheck.shape;
  const bad = [
    ...camera.exclude(['ok']).options.map((word) => ({ ...fine, camera: word })),
    ...microphone.exclude(['ok']).options.map((word) => ({ ...fine, microphone: word })),
    ...picture
      .unwrap()
      .exclude(['baik'])
      .options.map((word) => ({ ...fine, picture: word })),
    ...network.exclude(['good']).options.map((word) => ({ ...fine, network: word })),
  ];
  expect(bad).toHaveLength(13);
  for (const check of bad) {
    const problems = problemsOf(check);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toMatch(/^[A-Z].*\.$/u);
    expect(problems[0]?.advice).toMatch(/^[A-Z].*\.$/u);
  }
  expect(problemsOf({ ...fine, camera: 'refused', network: 'poor' })).toHaveLength(2);
});

test('every closed door says what happened and what to do, and none tells how an interview ended', () => {
  for (const why of ReadyOver.options) {
    const [title, ...sentences] = overs[why]('Kantor Latihan');
    expect(title).not.toBe('');
    expect(sentences.length).toBeGreaterThan(0);
    expect([title, ...sentences].join(' ')).not.toMatch(/curiga|tidak cocok|gagal|JHT|JKM/iu);
  }
  expect(overs.invited('Kantor Latihan').join(' ')).toMatch(/Kantor Latihan.*KTP asli/u);
  for (const said of Object.values(doors)) expect(said.length).toBeGreaterThan(1);
});

test('loudness is that of the whole, from silence to full', () => {
  expect(loudnessOf(new Float32Array(0))).toBe(0);
  expect(loudnessOf(new Float32Array(100))).toBe(0);
  expect(loudnessOf(Float32Array.from({ length: 100 }, (_, place) => (place % 2 ? 1 : -1)))).toBe(1);
  expect(loudnessOf(Float32Array.from({ length: 100 }, () => 0.5))).toBeCloseTo(0.5);
});
