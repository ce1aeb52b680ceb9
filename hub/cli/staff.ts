/** `npm run hub -- staff ...`: the accounts of the people of the branch. */
import { userInfo } from 'node:os';
import { z } from 'zod';
import { Role, StaffId } from '../../shared/domain/vocabulary.ts';
import {
  addAccount,
  closeAccount,
  listAccounts,
  NewAccount,
  openAccount,
  setPin,
  setRoles,
  type AccountOutcome,
} from '../staff-admin/accounts.ts';
import type { Operator } from '../store/staff-log.ts';
import type { Store } from '../store/store.ts';
import { askPin } from './ask-pin.ts';
import { CommandError } from './command-error.ts';
import { withStore } from './open-store.ts';
import { placeOptions, readOptions, readPlace } from './options.ts';
import { texts } from './texts.ts';

const options = {
  ...placeOptions,
  name: { type: 'string' },
  roles: { type: 'string' },
  counter: { type: 'string' },
  'pin-stdin': { type: 'boolean', default: false },
  'generate-pin': { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

interface Request {
  readonly staffId: string;
  readonly values: Values;
  readonly operator: Operator;
  readonly withStore: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
}

const acts: Readonly<Record<string, (request: Request) => Promise<void>>> = {
  add,
  pin: changePin,
  roles: changeRoles,
  close,
  open,
};

export async function runStaff(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const [name = '', number, ...more] = positionals;
  const place = readPlace(values);
  if (name === 'list' && number === undefined) return withStore(place, list);
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act || more.length > 0) throw new CommandError(texts.staff.usage);
  const staffId = StaffId.safeParse(number);
  if (!staffId.success) throw new CommandError(texts.staff.needNumber);
  await act({
    staffId: staffId.data,
    values,
    operator: { name: userInfo().username, at: new Date().toISOString() },
    withStore: (work) => withStore(place, work),
  });
  return 0;
}

async function list(store: Store): Promise<number> {
  const accounts = await listAccounts(store.db);
  if (accounts.length === 0) say(texts.staff.none);
  for (const { staffId, name, roles, counter, closedAt } of accounts) {
    const closed = closedAt === null ? '' : `ditutup ${closedAt.slice(0, 10)}`;
    say([staffId, name, roles.join(','), counter ?? '', closed].join('\t').trimEnd());
  }
  return 0;
}

async function add({ staffId, values, operator, withStore }: Request): Promise<void> {
  const roles = rolesIn(values.roles);
  const known = NewAccount.omit({ pin: true }).safeParse({
    staffId,
    roles,
    name: values.name,
    counter: values.counter,
  });
  if (!known.success) throw new CommandError(texts.staff.badName);
  const { pin, isDrawn } = await pinFor(values);
  changed(await withStore((store) => addAccount(store, { ...known.data, pin }, operator)));
  say(texts.staff.added(staffId));
  if (isDrawn) say(texts.staff.pinShown(pin));
}

async function changePin({ staffId, values, operator, withStore }: Request): Promise<void> {
  const { pin, isDrawn } = await pinFor(values);
  const ended = changed(await withStore((store) => setPin(store, staffId, pin, operator)));
  say(texts.staff.pinSet(staffId, ended));
  if (isDrawn) say(texts.staff.pinShown(pin));
}

async function changeRoles({ staffId, values, operator, withStore }: Request): Promise<void> {
  const roles = rolesIn(values.roles);
  changed(await withStore((store) => setRoles(store, staffId, roles, operator)));
  say(texts.staff.rolesSet(staffId));
}

async function close({ staffId, operator, withStore }: Request): Promise<void> {
  const ended = changed(await withStore((store) => closeAccount(store, staffId, operator)));
  say(texts.staff.closed(staffId, ended));
}

async function open({ staffId, operator, withStore }: Request): Promise<void> {
  changed(await withStore((store) => openAccount(store, staffId, operator)));
  say(texts.staff.opened(staffId));
}

function pinFor(values: Values): ReturnType<typeof askPin> {
  return askPin({ generate: values['generate-pin'], fromInput: values['pin-stdin'] });
}

function rolesIn(text: string | undefined): Role[] {
  const parsed = z
    .array(Role)
    .min(1)
    .safeParse((text ?? '').split(',').map((role) => role.trim()));
  if (!parsed.success) throw new CommandError(texts.staff.badRoles(Role.options.join(', ')));
  return [...new Set(parsed.data)];
}

function changed<T>(outcome: AccountOutcome<T>): T {
  if (!outcome.ok) throw new CommandError(texts.staff.refused[outcome.why]);
  return outcome.value;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
