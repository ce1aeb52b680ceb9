import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../../../shared/domain/calendar/day.ts';
import type { ClaimData, Membership } from '../../../../shared/domain/claim/data.ts';
import { assessEligibility } from '../../../../shared/domain/eligibility/assess.ts';
import { jmoMaxBalance, jpPensionAge } from '../../../../shared/domain/eligibility/pension-age.ts';
import { ClaimReason, programOfReason } from '../../../../shared/domain/vocabulary.ts';
import { inventedData } from '../invented.ts';

const today = '2026-11-24';

function assessed(
  changes: Partial<ClaimData>,
  membership: Membership = { cardStatus: 'inactive' },
  day = today,
): string[] {
  const program = changes.reason ? programOfReason(changes.reason) : 'JHT';
  return assessEligibility(inventedData({ program, ...changes }), membership, day).map(
    (one) => `${one.severity} ${one.code}`,
  );
}

describe('a claim for stopping work', () => {
  test('with an inactive card and the month over has nothing against it', () => {
    expect(assessed({})).toEqual([]);
  });

  test.each(['JHT-RESIGN', 'JHT-PHK', 'JHT-PKWT'] as const)('%s is stopped by an active card', (reason) => {
    expect(assessed({ reason }, { cardStatus: 'active' })).toContain('block card-active');
  });

  test('asks to look up a card nobody has looked up', () => {
    expect(assessed({}, {})).toEqual(['warn card-status-unknown']);
    expect(assessed({ reason: 'JHT-56', birthDate: '1965-01-01' }, {})).toEqual([]);
  });

  test('waits one calendar month from the letter and may be made on the very day', () => {
    expect(assessed({ stoppedOn: '2026-10-25' })).toEqual(['block wait-month']);
    expect(assessed({ stoppedOn: '2026-10-24' })).toEqual([]);
    const [wait] = assessEligibility(
      inventedData({ stoppedOn: '2026-10-25' }),
      { cardStatus: 'inactive' },
      today,
    );
    expect(wait).toMatchObject({
      params: { stoppedDay: '2026-10-25', fromDay: '2026-11-25' },
      key: 'findings.wait-month',
    });
  });

  test('a month from the end of a long month ends at the end of the short one', () => {
    expect(assessed({ stoppedOn: '2026-01-31' }, { cardStatus: 'inactive' }, '2026-02-27')).toEqual([
      'block wait-month',
    ]);
    expect(assessed({ stoppedOn: '2026-01-31' }, { cardStatus: 'inactive' }, '2026-02-28')).toEqual([]);
  });

  test('only warns when the month since the card became inactive is not over', () => {
    expect(assessed({}, { cardStatus: 'inactive', inactiveSince: '2026-11-01' })).toEqual([
      'warn wait-month-inactive',
    ]);
  });

  test('an ended contract has no sure waiting month', () => {
    expect(assessed({ reason: 'JHT-PKWT', stoppedOn: '2026-11-20' })).toEqual(['warn wait-month-pkwt']);
  });

  test('without the day of stopping the month cannot be counted', () => {
    expect(assessed({ stoppedOn: undefined })).toEqual(['warn stop-date-unknown']);
  });

  test('blocks exactly before the month is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 400 }), (back) => {
        const stoppedOn = addDays(today, -back);
        expect(assessed({ stoppedOn }).includes('block wait-month')).toBe(today < addMonths(stoppedOn, 1));
      }),
    );
  });
});

describe('ages', () => {
  test('a pension-age claim is open from the 56th birthday', () => {
    expect(assessed({ reason: 'JHT-56', birthDate: '1970-11-25' })).toEqual(['block age-56']);
    expect(assessed({ reason: 'JHT-56', birthDate: '1970-11-24' })).toEqual([]);
  });

  test('JHT stays at 56 while the pension age of JP moves every three years', () => {
    expect(
      ['2021-12-31', '2022-01-01', '2024-12-31', '2026-11-24', '2027-12-31', '2028-01-01', '2050-01-01'].map(
        jpPensionAge,
      ),
    ).toEqual([57, 58, 58, 59, 59, 60, 65]);
    for (let year = 2019; year < 2070; year += 1) {
      expect(jpPensionAge(`${year}-06-01`)).toBe(Math.min(65, 57 + Math.floor((year - 2019) / 3)));
    }
  });

  test('too young for JP is shown to the verifikator, not stopped', () => {
    expect(assessed({ reason: 'JP-HT', channel: 'manual', birthDate: '1968-01-01' })).toEqual([
      'warn jp-age',
    ]);
    expect(assessed({ reason: 'JP-HT', channel: 'manual', birthDate: '1967-11-24' })).toEqual([]);
  });
});

describe('a partial claim', () => {
  const partial = { reason: 'JHT-10' } as const;

  test('needs ten years of membership', () => {
    expect(assessed(partial, { memberSince: '2016-11-25' })).toEqual(['block membership-10-years']);
    expect(assessed(partial, { memberSince: '2016-11-24', cardStatus: 'active' })).toEqual([]);
    expect(assessed(partial, {})).toEqual(['warn membership-since-unknown']);
  });

  test('is possible once only', () => {
    expect(
      assessed({ ...partial, earlierPartial: true, npwp: '013000666091000' }, { memberSince: '2000-01-01' }),
    ).toEqual(['block partial-once']);
  });

  test('of 30 % online reminds of the branch’s letter', () => {
    expect(assessed({ reason: 'JHT-30C' }, { memberSince: '2000-01-01' })).toEqual([
      'warn online-partial-30',
    ]);
  });
});

describe('other checks', () => {
  test('a tax number is missed over 50 million or after a partial claim', () => {
    expect(assessed({ balance: 50_000_000 })).toEqual([]);
    expect(assessed({ balance: 50_000_001 })).toEqual(['warn npwp-needed']);
    expect(assessed({ earlierPartial: true })).toEqual(['warn npwp-needed']);
    expect(assessed({ balance: 50_000_001, npwp: '013000666091000' })).toEqual([]);
  });

  test('a claim running elsewhere warns', () => {
    expect(assessed({}, { cardStatus: 'inactive', otherChannelRunning: true })).toEqual([
      'warn other-channel',
    ]);
  });

  test('a small balance online could have gone through JMO', () => {
    expect([jmoMaxBalance('2025-04-30'), jmoMaxBalance('2025-05-01')]).toEqual([10_000_000, 15_000_000]);
    expect(assessed({ balance: 15_000_000 })).toEqual(['info jmo-hint']);
    expect(assessed({ balance: 15_000_001 })).toEqual([]);
    expect(assessed({ balance: 15_000_000, channel: 'manual' })).toEqual([]);
  });

  test('online is for JHT and for some of its reasons', () => {
    expect(assessed({ reason: 'JKM' })).toEqual(['warn online-not-jht']);
    expect(assessed({ reason: 'JHT-CTT' })).toEqual(['warn online-reason']);
    expect(assessed({ reason: 'JHT-CTT', channel: 'manual' })).toEqual([]);
  });

  test('stopping a business belongs to BPU, and several cards want merging', () => {
    expect(assessed({ reason: 'JHT-BPU', channel: 'manual' })).toEqual(['warn bpu-segment']);
    expect(assessed({ kpj: ['12345678901', '12345678902'] })).toEqual(['info several-kpj']);
  });

  test('nothing weaker than V-B ever blocks, and blocks come first', () => {
    const day = fc.integer({ min: -25_000, max: 0 }).map((offset) => addDays(today, offset));
    const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
      fc.option(value, { nil: undefined });
    const claim = fc.record({
      reason: fc.constantFrom(...ClaimReason.options),
      channel: fc.constantFrom('online' as const, 'manual' as const),
      birthDate: day,
      stoppedOn: maybe(day),
      balance: maybe(fc.integer({ min: 0, max: 100_000_000 })),
      earlierPartial: maybe(fc.boolean()),
    });
    const membership = fc.record({
      cardStatus: maybe(fc.constantFrom('active' as const, 'inactive' as const)),
      inactiveSince: maybe(day),
      memberSince: maybe(day),
      otherChannelRunning: maybe(fc.boolean()),
    });
    fc.assert(
      fc.property(claim, membership, (changes, known) => {
        const found = assessEligibility(
          inventedData({ program: programOfReason(changes.reason), ...changes }),
          known,
          today,
        );
        const blocks = found.filter((one) => one.severity === 'block');
        expect(blocks.every((one) => one.mark === 'V-A' || one.mark === 'V-B')).toBe(true);
        expect(found.slice(0, blocks.length)).toEqual(blocks);
        expect(found.every((one) => one.source !== '')).toBe(true);
      }),
    );
  });
});
