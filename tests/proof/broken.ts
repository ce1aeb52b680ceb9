/** What a proof finds broken, by name. */

export const rules = [
  /** Within the time allowed everything is sent and read. */
  'converges',
  /** Every seat shows what the ledger says. */
  'caches-equal',
  /** Hashes and numbers of the hub's ledger follow each other. */
  'ledger-chain',
  /** What stood in the ledger before a kill stands there after it. */
  'ledger-kept',
  'held-once',
  'cap-kept',
  /** The hub's tables of claims are what the ledger's entries lead to. */
  'state-follows',
  /** No command has effect twice. */
  'once-only',
  /** The hub's answers hold. */
  'acknowledged-kept',
  /** So does what an officer read: "terkirim", "akan dikirim". */
  'told-kept',
  'document-readable',
  /** The seat's own audit log. */
  'audit-chain',
  'process-died',
  'process-hangs',
  'seat-throws',
] as const;
export type Rule = (typeof rules)[number];

export class Broken extends Error {
  readonly rule: Rule;

  constructor(rule: Rule, detail: string) {
    super(`${rule}: ${detail}`);
    this.rule = rule;
  }
}
