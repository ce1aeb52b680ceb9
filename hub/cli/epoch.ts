/** `npm run hub -- epoch [--new]`: the name of the ledger. Under a new name every seat renews its copy from the hub. */
import { randomUUID } from 'node:crypto';
import { CommandError } from './command-error.ts';
import { withStore } from './open-store.ts';
import { placeOptions, readOptions, readPlace } from './options.ts';
import { texts } from './texts.ts';

export async function runEpoch(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, { ...placeOptions, new: { type: 'boolean', default: false } });
  return withStore(readPlace(values), async (store) => {
    const counter = store.db.selectFrom('branch_counter').select('epoch').where('id', '=', 1);
    const row = await counter.executeTakeFirst();
    if (!row) throw new CommandError(texts.noBranch);
    if (!values.new) {
      process.stdout.write(`${texts.epochIs(row.epoch)}\n${texts.epochUsage}\n`);
      return 0;
    }
    await store.transaction((transaction) =>
      transaction.updateTable('branch_counter').set({ epoch: randomUUID() }).where('id', '=', 1).execute(),
    );
    process.stdout.write(`${texts.epochNew}\n`);
    return 0;
  });
}
