/** The contract of the desk, answered. Handlers are thin: who asks, then one use case or read model. */
import { implement, ORPCError } from '@orpc/server';
import { seesNumbers } from '../../../shared/domain/claim/sight.ts';
import { deskContract } from '../../../shared/contract/desk.ts';
import { inTransaction } from '../database/connection.ts';
import { findClaim } from '../database/queries/claims.ts';
import { verifyAudit } from '../database/queries/audit.ts';
import { listUploads } from '../database/queries/document-lane.ts';
import { hasRole, type Person } from '../desk-world.ts';
import { readBoard } from '../read-models/board.ts';
import { listClaims } from '../read-models/list-claims.ts';
import { readOfficers } from '../read-models/officers.ts';
import { readQuota } from '../read-models/quota-lines.ts';
import { listOutbox } from '../read-models/outbox-list.ts';
import { readStatus } from '../read-models/seat-status.ts';
import type { Seat } from '../seat.ts';
import { codeOf } from '../sync/errors.ts';
import { untilAborted } from '../sync/until-aborted.ts';
import { act } from '../use-cases/act.ts';
import { inquireBank } from '../use-cases/bank-inquiry.ts';
import { startCall } from '../use-cases/calls.ts';
import { attachDocument, readDocument } from '../use-cases/documents.ts';
import type { IntakeJobs } from '../use-cases/intake-jobs.ts';
import { openConflict } from '../use-cases/open-conflict.ts';
import { openClaim } from '../use-cases/open-claim.ts';
import { listReadings } from '../use-cases/paper-readings.ts';
import { returnLink } from '../use-cases/return-link.ts';
import { attachScan, listScans, readScan, watchScans } from '../use-cases/scans.ts';
import { acknowledgeRefused, listRefused } from '../use-cases/refused-commands.ts';
import { registerWalkIn } from '../use-cases/register-walk-in.ts';
import { resolveConflict } from '../use-cases/resolve-conflict.ts';
import { setCounter } from '../use-cases/set-counter.ts';
import type { DeskContext } from './desk-context.ts';
import { interviewDoors } from './interview-doors.ts';
import { setQuota } from '../use-cases/set-quota.ts';
import { knownStaff, listStaff, signIn, signOut } from '../use-cases/sign-in.ts';
import { takeNext } from '../use-cases/take-next.ts';

/** What the browser side sends with no one signed in is refused before anything is read. */
function personAt(seat: Seat): Person {
  if (!seat.person) throw new ORPCError('UNAUTHORIZED', { message: 'not-signed-in' });
  return seat.person;
}

function isNotSignedIn(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'UNAUTHORIZED' && error.message === 'not-signed-in';
}

/** Intakes are begun by officers and by the kabid. */
function intakePerson(seat: Seat): Person {
  const person = personAt(seat);
  if (!hasRole(person, 'cso') && !hasRole(person, 'kabid')) throw new ORPCError('FORBIDDEN');
  return person;
}

/** The scanner is the officers'. */
function officerAt(seat: Seat): Person {
  const person = personAt(seat);
  if (!hasRole(person, 'cso')) throw new ORPCError('FORBIDDEN');
  return person;
}

export function createDeskRouter(seat: Seat, intakes: IntakeJobs) {
  const desk = implement(deskContract)
    .$context<DeskContext>()
    .use(async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        // Only where and what kind: the text of an error may quote what it failed on. A window that still asks for
        // something when its person has signed out is no error.
        if (!isNotSignedIn(error)) seat.world.log(`desk: ${path.join('.')} ${codeOf(error)}`);
        throw error;
      }
    });

  /** The hub's side of a call, for the person who is signed in. */
  const callsOf = () => seat.sync.client(personAt(seat).token).calls;

  return desk.router({
    status: desk.status.handler(() => readStatus(seat, intakes.list())),
    changes: desk.changes.handler(({ signal }) => seat.changes.subscribe(signal)),
    session: {
      staff: desk.session.staff.handler(() => listStaff(seat)),
      signIn: desk.session.signIn.handler(({ input }) => signIn(seat, input)),
      signOut: desk.session.signOut.handler(() => signOut(seat)),
    },
    claims: {
      list: desk.claims.list.handler(({ input }) =>
        inTransaction(seat.world.database, () => listClaims(seat.world, personAt(seat), input)),
      ),
      open: desk.claims.open.handler(({ input }) => openClaim(seat, personAt(seat), input.claimId)),
      act: desk.claims.act.handler(({ input }) => act(seat, input)),
      takeNext: desk.claims.takeNext.handler(({ input }) => takeNext(seat, input)),
      registerWalkIn: desk.claims.registerWalkIn.handler(({ input }) => registerWalkIn(seat, input)),
      quota: desk.claims.quota.handler(() => readQuota(seat.world, personAt(seat))),
    },
    documents: {
      read: desk.documents.read.handler(async ({ input }) => {
        const reading = await readDocument(seat, personAt(seat), input);
        if (reading.status === 'forbidden') throw new ORPCError('FORBIDDEN', { message: 'not-holder' });
        return reading;
      }),
      unsent: desk.documents.unsent.handler(() => {
        personAt(seat);
        return listUploads(seat.world.database, 200);
      }),
      retry: desk.documents.retry.handler(() => {
        personAt(seat);
        seat.documents.retryFailed();
      }),
      attach: desk.documents.attach.handler(({ input }) => attachDocument(seat, input)),
      readings: desk.documents.readings.handler(({ input }) =>
        listReadings(seat, personAt(seat), input.claimId),
      ),
    },
    scans: {
      list: desk.scans.list.handler(() => {
        officerAt(seat);
        return listScans(seat);
      }),
      watch: desk.scans.watch.handler(({ input }) => {
        officerAt(seat);
        return watchScans(seat, input.folder);
      }),
      read: desk.scans.read.handler(({ input }) => {
        officerAt(seat);
        return readScan(seat, input.name);
      }),
      attach: desk.scans.attach.handler(({ input }) => {
        officerAt(seat);
        return attachScan(seat, input);
      }),
    },
    returns: {
      link: desk.returns.link.handler(({ input }) => returnLink(seat, personAt(seat), input.claimId)),
    },
    requirements: {
      sheet: desk.requirements.sheet.handler(async ({ input }) => {
        personAt(seat);
        return (await import('../use-cases/requirements-sheet.ts')).requirementsSheet(seat, input);
      }),
    },
    bank: {
      inquire: desk.bank.inquire.handler(({ input }) => {
        const state = findClaim(seat.world.database, input.claimId)?.shown;
        if (!state || !seesNumbers(personAt(seat).staff, state)) throw new ORPCError('FORBIDDEN');
        return inquireBank(seat, state);
      }),
    },
    intake: {
      start: desk.intake.start.handler(({ input }) => {
        intakePerson(seat);
        return intakes.start(input.path);
      }),
      upload: desk.intake.upload.handler(({ input }) => {
        intakePerson(seat);
        return intakes.upload(input.file);
      }),
      cancel: desk.intake.cancel.handler(({ input }) => {
        intakePerson(seat);
        intakes.cancel(input.intakeId);
      }),
      dismiss: desk.intake.dismiss.handler(({ input }) => {
        intakePerson(seat);
        intakes.dismiss(input.intakeId);
      }),
    },
    calls: {
      start: desk.calls.start.handler(({ input }) => startCall(seat, personAt(seat), input.claimId)),
      news: desk.calls.news.handler(async function* ({ input, signal }) {
        const end = signal ?? new AbortController().signal;
        const calls = callsOf();
        yield* untilAborted(() => calls.news(input, { signal: end }), end);
      }),
      send: desk.calls.send.handler(({ input }) => callsOf().send(input)),
      close: desk.calls.close.handler(({ input }) => callsOf().close(input)),
    },
    interviews: interviewDoors(seat, personAt, officerAt),
    board: {
      read: desk.board.read.handler(({ input }) => {
        personAt(seat);
        return readBoard(seat.world, knownStaff(seat), input.day);
      }),
      setQuota: desk.board.setQuota.handler(({ input }) => setQuota(seat, input)),
      officers: desk.board.officers.handler(({ input }) => {
        personAt(seat);
        return readOfficers(seat.world, knownStaff(seat), input.day);
      }),
      setCounter: desk.board.setCounter.handler(({ input }) => setCounter(seat, input)),
    },
    outbox: {
      refused: desk.outbox.refused.handler(() => {
        personAt(seat);
        return listRefused(seat);
      }),
      acknowledge: desk.outbox.acknowledge.handler(({ input }) => {
        personAt(seat);
        acknowledgeRefused(seat, input.id);
      }),
      list: desk.outbox.list.handler(() => {
        personAt(seat);
        return inTransaction(seat.world.database, () => listOutbox(seat));
      }),
      conflict: desk.outbox.conflict.handler(({ input }) =>
        inTransaction(seat.world.database, () => openConflict(seat, personAt(seat), input.id)),
      ),
      resolve: desk.outbox.resolve.handler(({ input }) => {
        const outcome = resolveConflict(seat, input);
        return outcome.ok
          ? { status: 'done', commands: outcome.value.commands }
          : { status: 'refused', refusal: outcome.refusal };
      }),
    },
    recovery: {
      // Loaded when it is asked for, which is about once in the life of a seat.
      seal: desk.recovery.seal.handler(async () =>
        (await import('../use-cases/seal-recovery-key.ts')).sealRecoveryKey(seat),
      ),
    },
    audit: {
      verify: desk.audit.verify.handler(() => {
        personAt(seat);
        return verifyAudit(seat.world.database);
      }),
    },
  });
}
export type DeskRouter = ReturnType<typeof createDeskRouter>;
