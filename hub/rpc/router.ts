/** The contract of seat and hub, fulfilled: each procedure is a thin door before one use case. */
import { implement } from '@orpc/server';
import { hubContract } from '../../shared/contract/hub.ts';
import { ownProtocol, type Protocol } from '../../shared/contract/protocol.ts';
import type { CallNews } from '../../shared/contract/call.ts';
import type { Booths } from '../booths/booths.ts';
import type { CallRooms } from '../calls/call-rooms.ts';
import { openCall } from '../calls/open-call.ts';
import { catchUp, closeCall, ownInvite, roomPlanOf } from '../calls/seat-calls.ts';
import type { HubCore } from '../hub-core.ts';
import { openReadyLink } from '../ready/ready-link.ts';
import { openReturnLink } from '../returns/return-link.ts';
import { signIn } from '../sessions/sign-in.ts';
import { feedHead } from '../store/feed.ts';
import { endSession, hasOpenSession } from '../store/sessions.ts';
import { readHistories } from '../store/snapshot.ts';
import { allStaff } from '../store/staff.ts';
import {
  demandActiveSession,
  demandProtocol,
  demandSeat,
  faultCall,
  sessionOf,
  type CallContext,
} from './door.ts';
import { pullFeed, snapshotPage } from './feed-doors.ts';
import { pushAll } from './push-door.ts';
import { streamOf } from './stream.ts';

export interface RouterWorld {
  readonly core: HubCore;
  readonly rooms: CallRooms;
  readonly booths: Booths;
  readonly seatSecret: string;
  /** Whether this hub keeps document files; none when it leaves them to its only seat. */
  readonly documents?: boolean;
  /** What this hub speaks; another one for tests. */
  readonly protocol?: Protocol;
  /** Where participants reach this hub, without a trailing slash. */
  readonly publicUrl: () => string;
}

export function createRouter(world: RouterWorld) {
  const { core, rooms, protocol = ownProtocol } = world;
  const { db } = core.store;
  const hub = implement(hubContract)
    .$context<CallContext>()
    .use(({ context, next, path }) => {
      demandSeat(context, world.seatSecret);
      // A seat that does not fit still learns why: `info` says what this hub speaks.
      if (path[0] !== 'info') demandProtocol(context, protocol);
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
      const { epoch, last } = await feedHead(db);
      const now = core.clock().toISOString();
      return { branch: core.branch, epoch, last, now, documents: world.documents, protocol };
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
      if (!session) return;
      const { staffId } = session.staff;
      const now = core.clock().toISOString();
      await endSession(db, session.tokenHash, now);
      if (!(await hasOpenSession(db, staffId, now))) core.presence.leave(staffId);
    }),
    push: hub.push.handler(async ({ input, context }) => {
      const session = await sessionOf(core, context);
      return pushAll(core, session, input.envelopes);
    }),
    pull: hub.pull.handler(({ input }) => pullFeed(db, input)),
    snapshot: hub.snapshot.handler(({ input }) => snapshotPage(core, input)),
    histories: hub.histories.handler(({ input }) => readHistories(db, input.claimIds)),
    presence: {
      beat: hub.presence.beat.handler(async ({ context }) => {
        const { staff } = await demandActiveSession(core, context);
        await core.presence.renew(db, staff.staffId);
        const leaseUntil = await core.presence.leaseOf(db, staff.staffId);
        if (leaseUntil === null) throw new Error('a lease that was just renewed is known');
        return { now: core.clock().toISOString(), leaseUntil, people: await core.presence.people(db) };
      }),
    },
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
    returns: {
      link: hub.returns.link.handler(async ({ input, context }) => {
        const { staff } = await demandActiveSession(core, context);
        const outcome = await openReturnLink(core, staff, { ...input, publicUrl: world.publicUrl() });
        return outcome.ok
          ? { status: 'ready', ...outcome.value }
          : { status: 'refused', refusal: outcome.refusal };
      }),
    },
    ready: {
      link: hub.ready.link.handler(async ({ input, context }) => {
        const { staff } = await demandActiveSession(core, context);
        const outcome = await openReadyLink(core, staff, { ...input, publicUrl: world.publicUrl() });
        return outcome.ok
          ? { status: 'ready', ...outcome.value }
          : { status: 'refused', refusal: outcome.refusal };
      }),
    },
    booths: {
      list: hub.booths.list.handler(async ({ context }) => {
        await demandActiveSession(core, context);
        return world.booths.list();
      }),
      call: hub.booths.call.handler(async ({ input, context }) => {
        const { boothId, ...call } = input;
        const invite = await ownCall(context, call.callId);
        const outcome = world.booths.call(boothId, call, invite.claim_id);
        return outcome.ok ? { status: 'called' } : { status: 'refused', refusal: outcome.refusal };
      }),
    },
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
