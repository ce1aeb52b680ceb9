import { expect, it } from 'vitest';
import { readableParam, type Reader } from '../../../renderer/ui/readable-param.ts';

const reader: Reader = {
  language: 'id',
  timeZone: 'Asia/Jakarta',
  today: '2026-11-24',
  nameOf: (staffId) => (staffId === 'CSO3' ? 'Rosmida Contoh' : staffId),
  statusName: (status) => `<${status}>`,
};

it('a refusal names the colleague, not his staff number', () => {
  expect(readableParam('holder', 'CSO3', reader)).toBe('Rosmida Contoh');
});

it('days, instants and clock times come in the office form', () => {
  expect(readableParam('day', '2026-12-01', reader)).toBe('Sel 1 Des');
  expect(readableParam('until', '2026-11-24T02:42:00.000Z', reader)).toBe('09.42');
  expect(readableParam('time', '08:45', reader)).toBe('08.45');
});

it('a status code is named, a word that is already named stays', () => {
  expect(readableParam('status', 'submitted', reader)).toBe('<submitted>');
  expect(readableParam('status', 'diajukan', reader)).toBe('diajukan');
});
