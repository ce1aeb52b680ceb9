import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskBody } from '../../../hub/cli/mask-body.ts';
import { claimData } from '../workplace.ts';

test('numbers of a participant are masked wherever they stand; ids, days and decisions stay', () => {
  const data = claimData('A-1', {
    motherName: 'Ibu Contoh',
    address: 'Jalan Contoh 1',
    email: 'melati@contoh.example',
  });
  const masked = maskBody(JSON.stringify({ type: 'registered', data, at: '2026-11-24T02:00:00.000Z' }));
  for (const number of [
    data.nik,
    data.accountNumber,
    data.phone,
    ...data.kpj,
    'Ibu Contoh',
    'Jalan',
    'melati@',
  ])
    expect(masked).not.toContain(number);
  expect(JSON.parse(masked)).toMatchObject({
    type: 'registered',
    at: '2026-11-24T02:00:00.000Z',
    data: { nik: '1271•• •••••• ••01', accountNumber: '•••••••••••2345', queueNumber: 'A-1', day: data.day },
  });
});

test('a number that somebody typed into a note is masked; hashes and ids are not', () => {
  const sha256 = '9876543210'.repeat(6) + 'abcd';
  const id = '01934f5e-0000-7000-8000-000000000001';
  const masked = maskBody(
    JSON.stringify({ note: 'rekening 123456789012345, hp +6281200000001', sha256, id }),
  );
  expect(masked).not.toMatch(/123456789012345|81200000001/);
  expect(JSON.parse(masked)).toMatchObject({ sha256, id });
});

test('whatever an entry holds, it stays JSON of the same shape', () => {
  const shapeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shapeOf);
    if (value === null || typeof value !== 'object') return typeof value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return entries.map(([key, inner]) => [key, shapeOf(inner)]);
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const body = JSON.stringify(value);
      expect(shapeOf(JSON.parse(maskBody(body)))).toEqual(shapeOf(JSON.parse(body)));
    }),
  );
});
