import { describe, expect, test } from 'vitest';
import { currentRulesVersion, rulesByVersion } from '../../../../shared/domain/documents/rule-registry.ts';
import type { DocumentRuleSet } from '../../../../shared/domain/documents/rule-set.ts';
import { validateRuleSet } from '../../../../shared/domain/documents/rule-set.ts';
import { ClaimReason, DocumentKind } from '../../../../shared/domain/vocabulary.ts';

const rules = rulesByVersion(currentRulesVersion);

/** What a day's package can carry by name: the first block of the kinds, up to `lainnya`. */
const packageKinds = new Set(DocumentKind.options.slice(0, DocumentKind.options.indexOf('lainnya') + 1));

describe('the rules of 24 November 2026', () => {
  test('are good rules by their own shape', () => {
    expect(validateRuleSet(rules)).toEqual({ ok: true, rules });
  });

  test.each(ClaimReason.options)('%s asks for the card and for who the person is', (reason) => {
    const musts = rules.reasons[reason].items.filter((item) => item.level === 'must').map((item) => item.id);
    expect(musts).toContain('kartu');
    expect(musts.some((id) => id.startsWith('identitas') || id === 'paspor')).toBe(true);
  });

  test.each(ClaimReason.options)('every demand of %s can be met with a day’s package', (reason) => {
    for (const item of rules.reasons[reason].items.filter((one) => one.level === 'must')) {
      const possible = item.accepts.some((alternative) =>
        alternative.every((kind) => packageKinds.has(kind)),
      );
      expect(possible, item.id).toBe(true);
    }
  });

  test('nothing weaker than V-B is a demand', () => {
    const weak = ClaimReason.options.flatMap((reason) =>
      rules.reasons[reason].items.filter(
        (item) => item.level === 'must' && !['V-A', 'V-B'].includes(item.mark),
      ),
    );
    expect(weak).toEqual([]);
  });

  test('a file may have 6 MiB, and above 6,000,000 bytes there is a warning', () => {
    expect(rules.upload).toMatchObject({ maxBytes: 6_291_456, warnBytes: 6_000_000 });
  });

  test('an unknown version is a bug', () => {
    expect(() => rulesByVersion('1999-01-01')).toThrow('1999-01-01');
  });
});

describe('rules edited by a branch', () => {
  const broken = (change: (copy: DocumentRuleSet) => unknown): string[] => {
    const answer = validateRuleSet(change(structuredClone(rules)));
    return answer.ok ? [] : answer.problems;
  };
  const item = rules.reasons['JHT-56'].items[0]!;

  test('the same item twice, no alternative, an empty alternative, or an unknown paper is refused by its place', () => {
    const withItems = (items: unknown[]) => (copy: DocumentRuleSet) => ({
      ...copy,
      reasons: { ...copy.reasons, 'JHT-56': { items } },
    });
    expect(broken(withItems([item, item]))).toEqual(['reasons.JHT-56: item-id-twice']);
    expect(broken(withItems([{ ...item, accepts: [] }]))).toEqual([
      'reasons.JHT-56.items.0.accepts: too_small',
    ]);
    expect(broken(withItems([{ ...item, accepts: [[]] }]))).toEqual([
      'reasons.JHT-56.items.0.accepts.0: too_small',
    ]);
    expect(broken(withItems([{ ...item, accepts: [['surat-contoh']] }]))).toHaveLength(1);
    expect(broken(withItems([]))).toHaveLength(1);
  });

  test('a reason left out or unheard of is refused', () => {
    expect(
      broken(({ reasons: { JKM: _left, ...reasons }, ...copy }) => ({ ...copy, reasons })).join(),
    ).toContain('JKM');
    expect(
      broken((copy) => ({ ...copy, reasons: { ...copy.reasons, 'JHT-CONTOH': copy.reasons.JKM } })),
    ).toHaveLength(1);
    expect(broken(() => 'bukan aturan')).toEqual(['rules: invalid_type']);
  });
});
