/** Commands of a seat: under which session, and whether that may still deliver them. */
import type { CommandAnswer, CommandEnvelope } from '../../shared/contract/hub.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { executeCommands } from '../commands/execute-command.ts';
import type { HubCore } from '../hub-core.ts';
import { maySend, type Session } from '../sessions/authenticate.ts';
import { actorOf } from './door.ts';

/** An ended session delivers only what was done under it; what is refused for that is not decided and not stored. */
export async function pushAll(
  core: HubCore,
  session: Session | null,
  envelopes: readonly CommandEnvelope[],
): Promise<CommandAnswer[]> {
  if (session?.standing === 'active') await core.presence.renew(core.store.db, session.staff.staffId);
  const late = session ? envelopes.filter((envelope) => !maySend(session, envelope)) : [];
  const inTime = envelopes.filter((envelope) => !late.includes(envelope));
  const done = await executeCommands(core, inTime, actorOf(session));
  const { refusal } = refuse('session-expired');
  const inOrder = done.values();
  return envelopes.map((envelope): CommandAnswer => {
    if (late.includes(envelope)) return { status: 'refused', id: envelope.id, refusal };
    return inOrder.next().value as CommandAnswer;
  });
}
