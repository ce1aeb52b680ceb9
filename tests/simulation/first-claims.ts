/** The queue with which the day begins, registered by an intake that nothing disturbs. */
import { executeCommands } from '../../hub/commands/execute-command.ts';
import type { Day } from '../../shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { HubProcess } from './hub-process.ts';
import { madeClaim } from './made-claims.ts';
import { officers } from './staff-at-work.ts';

export async function registerFirst(
  hub: HubProcess,
  { chance, day, count, nextNumber }: { chance: Chance; day: Day; count: number; nextNumber: () => number },
): Promise<void> {
  const { life } = hub;
  if (!life) throw new Error('the hub is down');
  const moment = life.core.clock();
  const envelopes = Array.from({ length: count }, () => {
    const { data, documents, membership } = madeClaim(chance, {
      number: nextNumber(),
      day,
      moment,
      officers,
    });
    const command = { type: 'register' as const, data, documents, membership };
    return { id: chance.id(moment), body: { type: 'claim' as const, claimId: chance.id(moment), command } };
  });
  await executeCommands(life.core, envelopes, { kind: 'system', name: 'intake', roles: [] });
}
