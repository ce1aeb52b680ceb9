/** The blocks of hub/README.md that an operator copies; the tests run them, so that they cannot rot. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const text = readFileSync(path.join(import.meta.dirname, '../../../hub/README.md'), 'utf8');

/** The block after `<!-- sql: NAME -->` or `<!-- lines: NAME -->`. */
export function blockOf(name: string): string {
  const found = new RegExp(`<!-- (?:sql|lines): ${name} -->\\n\`\`\`\\w+\\n([^\`]+)\`\`\``).exec(text);
  if (!found?.[1]) throw new Error(`hub/README.md has no block "${name}"`);
  return found[1];
}

/** The statements of an SQL block, one by one: a slot and a subscription cannot stand in a transaction with others. */
export function statementsOf(name: string): string[] {
  return blockOf(name)
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
