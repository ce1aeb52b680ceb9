/** The contract of seat and hub, fulfilled: each procedure is a thin door before one use case. */
import { implement } from '@orpc/server';
import { hubContract, type CommandAnswer, type CommandEnvelope } from '../../shared/contract/hub.ts';
import type { CallNews } from '../../shared/contract/call.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import type { CallRooms } from '../calls/call-rooms.ts';
import { openCall } from '../calls/open-call.ts';
import { catchUp, closeCall, ownInvite, roomPlanOf } from '../calls/seat-calls.ts';
import { executeCommands } from '../commands/execute-command.ts';
import type { HubCore } from '../hub-core.ts';
import { maySend, type Session } from '../sessions/authenticate.ts';
import { signIn } from '../sessions/sign-in.ts';
import { feedHead, readFeed } from '../store/feed.ts';
import { endSession } from '../store/sessions.ts';
import { allStaff } from '../store/staff.ts';
import { actorOf, demandActiveSession, demandSeat, faultCall, sessionOf, type CallContext } from './door.ts';
import { streamOf } from './stream.ts';

export interface RouterWorld {
  readonly core: HubCore;
  readonly rooms: CallRooms;
  readonly seatSecret: string;
  /** Where participants reach this hub, without a trailing slash. */
  readonly publicUrl: () => string;
}

export function createRouter(world: RouterWorld) {
  const { core, rooms } = world;
  const { db } = core.store;
  const hub = implement(hubContract)
    .$context<CallContext>()
    .use(({ context, next }) => {
      demandSeat(context, world.seatSecret);
      return next();
    });

  const ownCall = async (context: CallContext, callId: string) => {
    const { staff } = await demandActiveSession(core, context);
    const invite = await ownInvite(core, staff, callId);
    if (!invite) throw faultCall('NOT_FOUND', 'unknown-interview');
    return invite;
  };

  return hub.router({
    info: hub.info.handler(async () => {
      const head = await feedHead(db);
      return { branch: core.branch, ...head, now: core.clock().toISOString() };
    }),
    staff: hub.staff.handler(() => allStaff(db)),
    signIn: hub.signIn.handler(async ({ input }) => {
      const outcome = await signIn(core, input.staffId, input.pin);
      return outcome.ok
        ? { status: 'signed-in', session: outcome.value }
        : { status: 'refused', refusal: outcome.refusal };
    }),
    signOut: hub.signOut.handler(async ({ context }) => {
      const session = await sessionOf(core, context);
      if (session) await endSession(db, session.tokenHash, core.clock().toISOString());
    }),
    push: hub.push.handler(async ({ input, context }) => {
      const session = await sessionOf(core, context);
      return pushAll(core, session, input.envelopes);
    }),
    pull: hub.pull.handler(async ({ input }) => {
      const rows = await readFeed(db, input.after, input.limit);
      return { ...(await feedHead(db)), rows };
    }),
    watch: hub.watch.handler(async function* ({ signal }) {
      const stream = streamOf<number>(signal, (sink) => core.news.listen(({ seq }) => sink.push(seq)));
      // The stream listens from its first step on, so the number read now cannot miss a commit after it.
      const first = stream.next();
      let { last } = await feedHead(db);
      yield { last };
      for (let step = await first; !step.done; step = await stream.next()) {
        if (step.value <= last) continue;
        last = step.value;
        yield { last };
      }
    }),
    calls: {
      open: hub.calls.open.handler(async ({ input, context }) => {
        const { staff } = await demandActiveSession(core, context);
        const outcome = await openCall(core, rooms, staff, { ...input, publicUrl: world.publicUrl() });
        return outcome.ok
          ? { status: 'open', invite: outcome.value }
          : { status: 'refused', refusal: outcome.refusal };
      }),
      news: hub.calls.news.handler(async function* ({ input, context, signal }) {
        const invite = await ownCall(context, input.callId);
        const plan = await roomPlanOf(core, invite);
        if (!plan) return yield { type: 'closed' };
        const stream = streamOf<CallNews>(signal, (sink) =>
          rooms.listen(plan, (news) => {
            sink.push(news);
            if (news.type === 'closed') sink.end();
          }),
        );
        const first = stream.next(); // from here on it listens
        await catchUp(core, rooms, invite);
        for (let step = await first; !step.done; step = await stream.next()) yield step.value;
      }),
      send: hub.calls.send.handler(async ({ input, context }) => {
        const invite = await ownCall(context, input.callId);
        rooms.fromOfficer(invite.id, input.signal);
      }),
      close: hub.calls.close.handler(async ({ input, context }) => {
        await closeCall(core, rooms, await ownCall(context, input.callId));
      }),
    },
  });
}

/** An ended session delivers only what was done under it; what is refused for that is not decided and not stored. */
async function pushAll(
  core: HubCore,
  session: Session | null,
  envelopes: readonly CommandEnvelope[],
): Promise<CommandAnswer[]> {
  const late = session ? envelopes.filter(({ madeAt }) => !maySend(session, madeAt)) : [];
  const inTime = envelopes.filter((envelope) => !late.includes(envelope));
  const done = await executeCommands(core, inTime, actorOf(session));
  const { refusal } = refuse('session-expired');
  const inOrder = done.values();
  return envelopes.map((envelope): CommandAnswer => {
    if (late.includes(envelope)) return { status: 'refused', id: envelope.id, refusal };
    return inOrder.next().value as CommandAnswer;
  });
}
