/** Opens a seat's data without the hub and without windows: for the desk itself and for tools on the command line. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { uuidv7 } from 'uuidv7';
import { openDatabase, type Connection } from './database/connection.ts';
import { createWorld, type DeskWorld } from './desk-world.ts';
import { openFileStore, type FileStore } from './files/file-store.ts';
import type { IntakeDesk } from './intake/intake-desk.ts';
import { deriveKeys } from './seat-key.ts';
import { createIntakeDesk } from './use-cases/intake-desk.ts';

export interface SeatOptions {
  /** The desk's own folder: `desk.db`, `files/`, `tmp/`. Under a shell it is `<data>/desk`. */
  readonly dataDirectory: string;
  /** The seat's master key, 32 bytes. */
  readonly databaseKey: Buffer;
  readonly clock?: () => Date;
  readonly newId?: () => string;
  readonly log?: (line: string) => void;
}

export interface OpenSeat {
  readonly database: Connection;
  readonly world: DeskWorld;
  readonly files: FileStore;
  /** Registers claims as the intake: kept here, sent by whichever desk runs on this data next. */
  readonly intakeDesk: IntakeDesk;
  readonly temporaryDirectory: string;
  close(): void;
}

/**
 * Opens database and files. Several processes may have the same seat open.
 * @throws DeskStartError with a sentence when the data cannot be opened; nothing was changed then
 */
export function openSeat(options: SeatOptions): OpenSeat {
  const { dataDirectory, databaseKey } = options;
  const keys = deriveKeys(databaseKey);
  const database = openDatabase(path.join(dataDirectory, 'desk.db'), keys.database);
  const world = createWorld({
    database,
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? uuidv7,
    log: options.log ?? (() => undefined),
  });
  const files = openFileStore({ directory: path.join(dataDirectory, 'files'), key: keys.files });
  return {
    database,
    world,
    files,
    intakeDesk: createIntakeDesk(world, files),
    temporaryDirectory: path.join(dataDirectory, 'tmp'),
    close: () => database.close(),
  };
}

/** Removes uploads that a crash left behind; only the desk does it, a tool beside it must not. */
export function clearTemporary(seat: OpenSeat): void {
  rmSync(seat.temporaryDirectory, { recursive: true, force: true });
}
