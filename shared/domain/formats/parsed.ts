/** The answer of a normaliser: the clean value, or why it is none (a finding code with a sentence of its own). */
import type { FindingCode } from '../finding.ts';

export type Parsed = { ok: true; value: string } | { ok: false; code: FindingCode; key: string };

/** A clean value. */
export function parsed(value: string): Parsed {
  return { ok: true, value };
}

/** No value, with the reason; never carries the text itself, which may be personal. */
export function unparsed(code: FindingCode): Parsed {
  return { ok: false, code, key: `findings.${code}` };
}

/** Drops what people put between digits: spaces, dots, hyphens, slashes and brackets. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s.\-–/()]/g, '');
}
