/**
 * Statements that do not wait for each other's answers. To PostgreSQL they travel together (the pool's connections are
 * opened with `pipeline`), which saves the ways there and back that a transaction's time consists of; SQLite has no such
 * way and is asked one by one, for there a statement that fails may have ended the transaction for those behind it.
 */
import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Readable } from './tables.ts';

/** A statement that was not executed yet, and what is made of its answer. */
export interface Question<Answer> {
  /** Null when nothing needs to be asked: `read` is told of no rows. */
  readonly query: CompiledQuery | null;
  read(rows: readonly unknown[], affected: bigint): Answer;
}

/** @param read is given the rows, and how many rows were written */
export function question<Row, Answer>(
  query: Compilable<Row> | CompiledQuery<Row> | null,
  read: (rows: readonly Row[], affected: bigint) => Answer,
): Question<Answer> {
  const compiled = query && 'compile' in query ? query.compile() : query;
  return { query: compiled, read: (rows, affected) => read(rows as readonly Row[], affected) };
}

/** The same question; its answer is told to somebody. */
export function heard<Answer>(one: Question<Answer>, hear: (answer: Answer) => void): Question<void> {
  return { query: one.query, read: (rows, affected) => hear(one.read(rows, affected)) };
}

/** Where nothing is to be written. */
export const noQuestion: Question<null> = { query: null, read: () => null };

/** Asks one question. */
export async function ask<Answer>(db: Readable, one: Question<Answer>): Promise<Answer> {
  const { rows, numAffectedRows } = one.query ? await db.executeQuery(one.query) : nothing;
  return one.read(rows, numAffectedRows ?? 0n);
}

type AnswersOf<Questions extends readonly Question<unknown>[]> = {
  -readonly [Index in keyof Questions]: Questions[Index] extends Question<infer Answer> ? Answer : never;
};

/**
 * Asks the questions in their order, each after the one before it had its effect (a row read after a lock is read under
 * that lock). When one fails, nothing behind it counts; throws its error.
 */
export async function askTogether<const Questions extends readonly Question<unknown>[]>(
  db: Readable,
  questions: Questions,
): Promise<AnswersOf<Questions>> {
  const queries = questions.flatMap(({ query }) => query ?? []);
  const results = (await executeAll(db, queries)).values();
  return questions.map((one) => {
    const { rows, numAffectedRows } = one.query ? (results.next().value ?? nothing) : nothing;
    return one.read(rows, numAffectedRows ?? 0n);
  }) as AnswersOf<Questions>;
}

const nothing: QueryResult<unknown> = { rows: [] };

function executeAll(db: Readable, queries: readonly CompiledQuery[]): Promise<QueryResult<unknown>[]> {
  const executor = db.getExecutor();
  return executor.provideConnection(async (connection) => {
    const results: QueryResult<unknown>[] = [];
    if (executor.adapter.supportsMultipleConnections === false) {
      for (const query of queries) results.push(await connection.executeQuery(query));
      return results;
    }
    const ends = await Promise.allSettled(queries.map((query) => connection.executeQuery(query)));
    const failures = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
    // Those behind the one that failed only say that the transaction is over.
    if (failures.length > 0) throw failures[0];
    return ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : []));
  });
}
