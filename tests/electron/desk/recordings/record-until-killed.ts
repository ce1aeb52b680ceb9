/** A desk that records for as long as it lives: `seat`, one JSON argument; writes the number of each kept piece. */
import { createRouterClient } from '@orpc/server';
import { startDesk } from '../../../../electron/desk/start-desk.ts';

const order = JSON.parse(process.argv[2] ?? '') as {
  dataDirectory: string;
  databaseKey: string;
  hubUrl: string;
  seatSecret: string;
  staffId: string;
  pin: string;
  claimId: string;
  interviewId: string;
  mediaType: string;
};

const desk = await startDesk({
  ...order,
  databaseKey: Buffer.from(order.databaseKey, 'hex'),
  clock: () => new Date('2026-11-24T04:00:00.000Z'),
  practiceDay: false,
  reading: false,
});
const client = createRouterClient(desk.router, { context: desk.createContext() });
await client.session.signIn({ staffId: order.staffId, pin: order.pin });
const { claimId, interviewId, mediaType } = order;
const begun = await client.interviews.recording.begin({ claimId, interviewId, mediaType });
if (begun.status !== 'begun') throw new Error(begun.refusal.code);
for (let number = 0; ; number += 1) {
  const piece = new Blob([Buffer.alloc(200_000, number % 251)]);
  await client.interviews.recording.piece({ recordingId: begun.recordingId, number, piece });
  process.stdout.write(`${number}\n`);
}
