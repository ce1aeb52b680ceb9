import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { checkWords, reachingReason } from '../../../renderer/ui/reach-words.ts';
import type { PreCallCheck } from '../../../shared/domain/interview/record.ts';
import { reaching } from '../../../shared/i18n/id/reaching.ts';

/** Sentences of the catalogue area, filled in. */
const t = ((key: string, params: Record<string, unknown> = {}) => {
  const found = key
    .split('.')
    .slice(1)
    .reduce<unknown>((area, name) => (area as Record<string, unknown>)[name], reaching);
  return String(found).replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(params[name]));
}) as unknown as TFunction;

const now = '2026-11-24T03:00:00.000Z';
const clock = (instant: string): string => instant.slice(11, 16);
const good: PreCallCheck = {
  at: now,
  camera: 'ok',
  microphone: 'ok',
  picture: 'baik',
  network: 'good',
  roundTripMs: 40,
};
const tried = { count: 2, outcome: 'tidak-diangkat', nextAt: '2026-11-24T03:30:00.000Z' } as const;
const reason = (part: Partial<Parameters<typeof reachingReason>[0]>) =>
  reachingReason({ ready: null, tries: null, check: null, ...part }, now, t, clock);

describe('what a row says of reaching the participant', () => {
  it('names the tries, how the last one ended, and when to try again', () => {
    expect(reason({ tries: tried })).toBe('2× tidak diangkat, lagi 03:30');
    expect(reason({ tries: { ...tried, nextAt: now } })).toBe('2× tidak diangkat, telepon sekarang');
    expect(reason({ tries: { ...tried, nextAt: null } })).toBe('2× tidak diangkat, atur langkah berikutnya');
  });

  it('his own word that he is ready goes before the tries, until it is over', () => {
    const ready = { since: '2026-11-24T02:50:00.000Z', until: '2026-11-24T03:50:00.000Z' };
    expect(reason({ ready, tries: tried, check: good })).toBe('siap 02:50; telepon baik');
    expect(reason({ ready, check: null })).toBe('siap sejak 02:50');
    expect(reason({ ready: { ...ready, until: now }, tries: tried })).toBe('2× tidak diangkat, lagi 03:30');
    expect(reason({})).toBeNull();
  });

  it('says of his phone only what is wrong with it', () => {
    expect(checkWords(good, t)).toBe('telepon baik');
    expect(checkWords({ ...good, picture: 'redup', network: 'poor' }, t)).toBe(
      'gambar redup, sambungan lemah',
    );
    expect(checkWords({ ...good, camera: 'refused', microphone: 'silent', picture: null }, t)).toBe(
      'kamera belum diizinkan, mikrofon senyap',
    );
  });
});
