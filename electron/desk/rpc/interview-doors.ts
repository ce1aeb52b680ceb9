/** The doors of `shared/contract/interviews.ts`: who may come in, and which use case answers. */
import { implement, ORPCError } from '@orpc/server';
import type { DocumentReading } from '../../../shared/contract/documents.ts';
import { interviewContract } from '../../../shared/contract/interviews.ts';
import type { Person } from '../desk-world.ts';
import type { Seat } from '../seat.ts';
import { callBooth, listBooths } from '../use-cases/booth-call.ts';
import { readLadder } from '../use-cases/interview-ladder.ts';
import type { ReadingOrNo } from '../use-cases/documents.ts';
import { readInterviewPolicy, setInterviewPolicy } from '../use-cases/interview-policy.ts';
import { readyLink } from '../use-cases/ready-link.ts';
import { beginRecording, endRecording } from '../use-cases/recording.ts';
import { keepSnapshot, readSnapshot } from '../use-cases/snapshots.ts';
import { measureLine, readDevices, rememberDevices } from '../use-cases/seat-devices.ts';
import type { DeskContext } from './desk-context.ts';

/** @throws ORPCError FORBIDDEN where somebody may not read the claim's numbers */
function mustBeAllowed(reading: ReadingOrNo): DocumentReading {
  if (reading.status === 'forbidden') throw new ORPCError('FORBIDDEN', { message: 'not-holder' });
  return reading;
}

/** @param personAt whoever is signed in @param officerAt the same, and an officer; both refuse otherwise */
export function interviewDoors(
  seat: Seat,
  personAt: (seat: Seat) => Person,
  officerAt: (seat: Seat) => Person,
) {
  const doors = implement(interviewContract).$context<DeskContext>();
  return doors.router({
    policy: doors.policy.handler(() => {
      personAt(seat);
      return readInterviewPolicy(seat);
    }),
    setPolicy: doors.setPolicy.handler(({ input }) => setInterviewPolicy(seat, personAt(seat), input)),
    ladder: doors.ladder.handler(({ input }) => {
      personAt(seat);
      const standing = readLadder(seat, input.claimId);
      if (!standing) throw new ORPCError('NOT_FOUND');
      return standing;
    }),
    readyLink: doors.readyLink.handler(({ input }) => readyLink(seat, officerAt(seat), input.claimId)),
    keepSnapshot: doors.keepSnapshot.handler(({ input }) => {
      officerAt(seat);
      return keepSnapshot(seat, input);
    }),
    readSnapshot: doors.readSnapshot.handler(async ({ input }) =>
      mustBeAllowed(await readSnapshot(seat, personAt(seat), input)),
    ),
    recording: {
      begin: doors.recording.begin.handler(({ input }) => beginRecording(seat, officerAt(seat), input)),
      piece: doors.recording.piece.handler(async ({ input }) => {
        officerAt(seat);
        const bytes = new Uint8Array(await input.piece.arrayBuffer());
        await seat.recordings.addPiece(input.recordingId, input.number, bytes);
      }),
      end: doors.recording.end.handler(({ input }) => endRecording(seat, officerAt(seat), input)),
      list: doors.recording.list.handler(({ input }) => seat.recordings.list(personAt(seat), input.claimId)),
      read: doors.recording.read.handler(async ({ input }) =>
        mustBeAllowed(await seat.recordings.read(personAt(seat), input.recordingId)),
      ),
    },
    devices: {
      read: doors.devices.read.handler(() => readDevices(seat)),
      remember: doors.devices.remember.handler(({ input }) => rememberDevices(seat, input)),
      line: doors.devices.line.handler(() => measureLine(seat)),
    },
    booths: {
      list: doors.booths.list.handler(() => listBooths(seat, officerAt(seat))),
      call: doors.booths.call.handler(({ input }) => callBooth(seat, officerAt(seat), input)),
    },
  });
}
