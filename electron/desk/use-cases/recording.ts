/** Beginning and ending the recording of a call (features V13), as the screen asks for it. */
import { refuse, type Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/vocabulary.ts';
import type { Person } from '../desk-world.ts';
import { audit, type Seat } from '../seat.ts';
import { act } from './act.ts';

type Refused = { status: 'refused'; refusal: Refusal };

export async function beginRecording(
  seat: Seat,
  person: Person,
  input: { claimId: Id; interviewId: Id; mediaType: string },
): Promise<{ status: 'begun'; recordingId: Id } | Refused> {
  const begun = await seat.recordings.begin(person, input);
  if (begun.ok) return { status: 'begun', recordingId: begun.value };
  audit(seat, `refused:recording:${begun.refusal.code}`, [input.claimId]);
  return { status: 'refused', refusal: begun.refusal };
}

/** Ends it and notes it in the claim. Where the claim does not take the note, it stays at this seat until it is due. */
export async function endRecording(
  seat: Seat,
  person: Person,
  { recordingId, discard }: { recordingId: Id; discard: boolean },
): Promise<{ status: 'done' } | Refused> {
  const over = await seat.recordings.end(person, recordingId, discard);
  if (!over) return { status: 'done' };
  const { claimId, interviewId } = over.manifest;
  const { recording } = over;
  if (!seat.person) return { status: 'refused', refusal: refuse('not-signed-in').refusal };
  const result = await act(seat, { claimId, command: { type: 'note-recording', interviewId, recording } });
  return result.status === 'refused' ? result : { status: 'done' };
}
