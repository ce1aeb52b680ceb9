/** Reads the arguments of a command of the hub; unknown ones are refused with a sentence, not guessed. */
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { HubFault } from '../faults.ts';
import { CommandError } from './command-error.ts';
import { defaultDataFolder } from './data-folder.ts';

type OptionTable = NonNullable<ParseArgsConfig['options']>;
type Read<T extends OptionTable> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true; args: string[] }>
>;

/** @throws CommandError naming the option that is unknown or lacks its value */
export function readOptions<const T extends OptionTable>(args: readonly string[], options: T): Read<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true }) as Read<T>;
  } catch (error) {
    const said = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? '') : '';
    throw new CommandError(
      `Pilihan ${said} tidak dikenal atau nilainya kurang. Lihat: npm run hub -- --help`,
    );
  }
}

/** The options by which every command finds the branch's data. */
export const placeOptions = { database: { type: 'string' }, data: { type: 'string' } } as const;

/** Where a branch's data are. */
export interface Place {
  /** `null` is SQLite in the data folder. */
  readonly postgresUrl: string | null;
  readonly folder: string;
}

/**
 * `--database`, else `LOKET_DATABASE_URL`, else SQLite; `--data`, else the usual folder. A password may stand in the
 * address, in PGPASSWORD or in ~/.pgpass (both are read by the driver). It is never shown.
 */
export function readPlace(
  values: { readonly database?: string | undefined; readonly data?: string | undefined },
  environment: NodeJS.ProcessEnv = process.env,
): Place {
  const database = values.database ?? environment['LOKET_DATABASE_URL'] ?? 'sqlite';
  const folder = values.data ? path.resolve(values.data) : defaultDataFolder(environment, homedir());
  return { postgresUrl: database === 'sqlite' ? null : postgresUrl(database), folder };
}

/** @throws HubFault `bad-database-url` without the text, which may hold a password */
export function postgresUrl(text: string): string {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) throw new HubFault('bad-database-url');
  return text;
}
