/** Faults in how a seat keeps and sends its work. */
import type Database from 'better-sqlite3';
import type { HubClient } from '../../../electron/desk/sync/hub-link.ts';
import type { CommandAnswer } from '../../../shared/contract/hub.ts';
import type { Sabotage } from './sabotage.ts';

function onState(state: string, act: string): (database: Database.Database) => void {
  return (database) =>
    void database.exec(
      `CREATE TRIGGER IF NOT EXISTS sabotage_${state} AFTER UPDATE OF state ON outbox WHEN new.state = '${state}'
       BEGIN ${act}; END`,
    );
}

export const forgetParked: Sabotage = {
  name: 'forget-parked',
  says: 'what was made on top of a refused command is thrown away without a word',
  prepareSeat: onState('parked', 'DELETE FROM outbox WHERE id = new.id'),
};

export const swallowRefusal: Sabotage = {
  name: 'swallow-refusal',
  says: 'a command that the hub refused leaves the outbox before anybody has read why',
  prepareSeat: onState('refused', 'DELETE FROM outbox WHERE id = new.id'),
};

export const dropOnSend: Sabotage = {
  name: 'drop-outbox-on-send',
  says: 'a command counts as accepted when it was sent, whatever became of it',
  client: (client) => {
    const push = async (...[input, options]: Parameters<HubClient['push']>): Promise<CommandAnswer[]> => {
      try {
        return await client.push(input, options);
      } catch {
        return input.envelopes.map(({ id }) => ({
          status: 'accepted',
          id,
          seq: 0,
          claimId: null,
          version: null,
        }));
      }
    };
    return { ...client, push } as HubClient;
  },
};

export const newIdOnRetry: Sabotage = {
  name: 'new-id-on-retry',
  says: 'a command that is sent again has another id',
  client: (client, { memory }) => {
    const push = async (...[input, options]: Parameters<HubClient['push']>): Promise<CommandAnswer[]> => {
      const names = new Map<string, string>();
      const envelopes = input.envelopes.map((envelope) => {
        const key = Number.parseInt(envelope.id.slice(-12), 16);
        const tries = memory.get(key) ?? 0;
        memory.set(key, tries + 1);
        const id =
          tries === 0 ? envelope.id : `${envelope.id.slice(0, -2)}${tries.toString(16).padStart(2, '0')}`;
        names.set(id, envelope.id);
        return { ...envelope, id };
      });
      const answers = await client.push({ envelopes }, options);
      return answers.map((answer) => ({ ...answer, id: names.get(answer.id) ?? answer.id }));
    };
    return { ...client, push } as HubClient;
  },
};
