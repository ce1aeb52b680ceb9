import { describe, expect, it } from 'vitest';
import { amountConcern } from '../../../../shared/domain/claim/amount.ts';
import { inventedData } from '../invented.ts';

describe('the amount that a verifikator sets', () => {
  it('asks for a second look when it is more than the stated balance of old-age savings', () => {
    const data = inventedData({ balance: 17_250_000 });
    expect(amountConcern(data, 172_500_000)).toEqual({ code: 'over-balance', balance: 17_250_000 });
    expect(amountConcern(data, 17_250_001)).not.toBeNull();
  });

  it('is not doubted when it is the balance or a part of it', () => {
    const data = inventedData({ balance: 17_250_000 });
    expect(amountConcern(data, 17_250_000)).toBeNull();
    expect(amountConcern(data, 1_725_000)).toBeNull();
  });

  it('is not doubted when no balance is stated or another program pays by its table', () => {
    expect(amountConcern(inventedData({ balance: undefined }), 99_000_000)).toBeNull();
    expect(amountConcern(inventedData({ program: 'JKM', balance: 1 }), 42_000_000)).toBeNull();
  });
});
