import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCode, readCode } from '../../../../electron/desk/recovery/recovery-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyCode = fc.constant(null).map(() => makeCode());
const plain = (code: string): string => code.replaceAll('-', '');
const put = (code: string, at: number, symbol: string): string =>
  code.slice(0, at) + symbol + code.slice(at + 1);

describe('the code of a recovery key', () => {
  it('has five groups of five, without letters that look like digits', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/u);
        expect(readCode(code)).toEqual({ ok: true, value: plain(code) });
      }),
    );
  });

  it('may be typed in small letters, with any spaces, and with O, I and L for the digits they look like', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(readCode(typed)).toEqual({ ok: true, value: plain(code) });
      }),
    );
  });

  it('names the group of any one wrong letter', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(24), fc.constantFrom(...alphabet), (code, at, symbol) => {
        fc.pre(plain(code).charAt(at) !== symbol);
        expect(readCode(put(plain(code), at, symbol))).toEqual({
          ok: false,
          fault: { code: 'code-groups', params: { groups: String(Math.floor(at / 5) + 1) } },
        });
      }),
    );
  });

  it('notices two neighbours that changed places, and two groups that did', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(23), fc.nat(3), (code, at, group) => {
        const symbols = plain(code);
        const [one = '', two = ''] = [symbols.charAt(at), symbols.charAt(at + 1)];
        if (one !== two) expect(readCode(put(put(symbols, at, two), at + 1, one)).ok).toBe(false);
        const groups = code.split('-');
        const swapped = [...groups];
        [swapped[group], swapped[group + 1]] = [groups[group + 1] ?? '', groups[group] ?? ''];
        if (groups[group] !== groups[group + 1]) expect(readCode(swapped.join('-')).ok).toBe(false);
      }),
    );
  });

  it('says what is missing and which sign is in no code', () => {
    expect(readCode('ABCDE-12')).toEqual({
      ok: false,
      fault: { code: 'code-length', params: { length: 7 } },
    });
    expect(readCode('ABCDU')).toEqual({
      ok: false,
      fault: { code: 'code-character', params: { character: 'U' } },
    });
  });
});
