/** A hub's core without its web server, on a store of its own: two of them are two hubs on one database. */
import { uuidv7 } from 'uuidv7';
import { medanCalendar } from '../../../shared/domain/calendar/medan-calendar.ts';
import type { CommandAnswer, CommandBody } from '../../../shared/contract/hub.ts';
import type { Actor } from '../../../shared/domain/claim/state.ts';
import { BranchNews } from '../../../hub/branch-news.ts';
import { CommandLane } from '../../../hub/commands/command-lane.ts';
import { executeCommand, executeCommands } from '../../../hub/commands/execute-command.ts';
import type { HubCore } from '../../../hub/hub-core.ts';
import { StaffPresence } from '../../../hub/sessions/staff-presence.ts';
import { openBranch } from '../../../hub/store/branch.ts';
import { insertStaff } from '../../../hub/store/staff.ts';
import type { Store } from '../../../hub/store/store.ts';
import { registration, testStaff, today } from '../workplace.ts';

const moment = new Date('2026-11-24T02:00:00.000Z');
const born = { name: 'Kantor Latihan', timeZone: 'Asia/Jakarta', practice: true };

export const officer = (staffId: string): Actor => ({ kind: 'staff', staffId, roles: ['cso'] });
export const kabid: Actor = { kind: 'staff', staffId: 'KABID', roles: ['kabid'] };
export const intake: Actor = { kind: 'system', name: 'intake', roles: [] };

/** Staff is written without PINs that anybody could sign in with. */
export async function coreOn(store: Store): Promise<HubCore> {
  const branch = await openBranch(store.db, born);
  const rows = testStaff.map(({ id, name, roles }, position) => {
    const unused = { counter: null, pin_hash: '-', failed_tries: 0, locked_until: null };
    return { id, name, roles: JSON.stringify(roles), ...unused, position };
  });
  await insertStaff(store.db, rows);
  const clock = (): Date => moment;
  const lane = new CommandLane(store.commandsPerTransaction);
  const calendar = { ...medanCalendar, timeZone: branch.timeZone };
  const presence = new StaffPresence(clock);
  return {
    store,
    clock,
    branch,
    calendar,
    news: new BranchNews(),
    presence,
    linkKey: Buffer.alloc(32, 5),
    relay: null,
    lane,
  };
}

export function give(core: HubCore, body: CommandBody, actor: Actor, id = uuidv7()): Promise<CommandAnswer> {
  return executeCommand(core, { id, body }, actor);
}

/** Registers `count` online JHT claims. @returns their ids */
export async function fillQueue(core: HubCore, count: number, prefix = 'A'): Promise<string[]> {
  const bodies = Array.from({ length: count }, (_, index) => registration(`${prefix}-${index + 1}`));
  const envelopes = bodies.map((body) => ({ id: uuidv7(), body }));
  const answers = await executeCommands(core, envelopes, intake);
  for (const answer of answers) if (answer.status === 'refused') throw new Error(answer.refusal.code);
  return bodies.map((body) => body.claimId);
}

export function setCap(core: HubCore, staffId: string, cap: number): Promise<CommandAnswer> {
  const cell = { program: 'JHT' as const, channel: 'online' as const };
  return give(core, { type: 'set-quota', staffId, day: today, ...cell, cap }, kabid);
}
