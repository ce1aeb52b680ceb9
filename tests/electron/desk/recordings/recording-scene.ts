/** A branch that records, and a call whose participant agreed to it. */
import { resignedData } from '../../../fixtures/claims.ts';
import { eventually, Place, signIn, type SeatAtPlace } from '../documents/place.ts';
import { agreedInterview } from '../support/consented-call.ts';

const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;

export const mediaType = 'video/webm;codecs=vp8,opus';

export interface RecordingScene {
  readonly place: Place;
  readonly seat: SeatAtPlace;
  readonly claimId: string;
  readonly interviewId: string;
}

/** @param recordingDays what the branch's policy says; null leaves recording off */
export async function recordingScene(
  recordingDays: number | null = 90,
  agreed: { recording?: boolean } = { recording: true },
): Promise<RecordingScene> {
  const place = await Place.open();
  const seat = await place.seat('loket', 'KABID');
  const { current } = await seat.client.interviews.policy();
  const { version: _version, ...rest } = current;
  if (recordingDays !== null) {
    const policy = { ...rest, effectiveFrom: '2026-11-24', recording: true, recordingDays };
    const set = await seat.client.interviews.setPolicy({ policy, reason: 'Uji rekaman' });
    if (set.status !== 'done') throw new Error(set.refusal.code);
    await eventually(seat, async () => (await seat.client.interviews.policy()).current.recording);
  }
  await seat.client.session.signOut();
  await signIn(seat, 'CSO1');
  await seat.client.claims.registerWalkIn({ ...person, program: 'JP', reason: 'JP-HT' });
  const taken = await seat.client.claims.takeNext({});
  if (taken.status !== 'done' || !taken.claimId) throw new Error('nothing was taken');
  const interviewId = await agreedInterview(seat.client, taken.claimId, agreed);
  return { place, seat, claimId: taken.claimId, interviewId };
}

export async function interviewOf({ seat, claimId, interviewId }: RecordingScene) {
  const state = (await seat.client.claims.open({ claimId }))?.state;
  return state?.interviews.find(({ id }) => id === interviewId);
}
