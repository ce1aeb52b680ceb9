/** What errors of PostgreSQL and of the way to it mean. */
import type { FaultCode } from '../faults.ts';

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) and Node's words for a broken line; first match counts. */
const codes: readonly (readonly [prefix: string, code: FaultCode])[] = [
  ['28', 'wrong-database-login'],
  ['3D000', 'unknown-database'],
  ['42501', 'database-rights'],
  ['42P01', 'database-outdated'], // a table that is not there, or not for this role
  ['42703', 'database-outdated'], // a column that is not there
  ['25006', 'database-read-only'],
  ['53100', 'disk-full'],
  ['58', 'disk-failed'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['55P03', 'database-busy'],
  ['57014', 'database-busy'],
  ['40', 'database-busy'],
  ['08', 'cannot-reach-database'],
  ['53', 'cannot-reach-database'],
  ['57P', 'cannot-reach-database'],
  ['ECONN', 'cannot-reach-database'],
  ['ENOTFOUND', 'cannot-reach-database'],
  ['EAI_AGAIN', 'cannot-reach-database'],
  ['EHOSTUNREACH', 'cannot-reach-database'],
  ['ENETUNREACH', 'cannot-reach-database'],
  ['ETIMEDOUT', 'cannot-reach-database'],
  ['EPIPE', 'cannot-reach-database'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'wrong-database-certificate'],
  ['SELF_SIGNED_CERT', 'wrong-database-certificate'],
  ['UNABLE_TO_', 'wrong-database-certificate'],
  ['CERT_', 'wrong-database-certificate'],
  ['ERR_TLS_CERT', 'wrong-database-certificate'],
];

/** The driver gives these no code. */
const brokenLine =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed)|Postgres connection has been discarded|The server does not support SSL)/;

export function postgresFaultCode(error: unknown): FaultCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return codes.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (error instanceof AggregateError && error.errors.length > 0) return postgresFaultCode(error.errors[0]);
  return brokenLine.test(error.message) ? 'cannot-reach-database' : undefined;
}

/** Whether the same work may succeed when it is simply done again: a serialization failure or a deadlock. */
export function asksForAnotherTry(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '40001' || code === '40P01';
}
