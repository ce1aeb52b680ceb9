/** A seat in a process of its own that registers walk-ins and prints the id of each that was acknowledged. */
import { createRouterClient } from '@orpc/server';
import { startDesk } from '../../../../electron/desk/start-desk.ts';
import { resignedData } from '../../../fixtures/claims.ts';

const [dataDirectory = '', keyHex = '', hubUrl = '', seatSecret = ''] = process.argv.slice(2);
const desk = await startDesk({
  dataDirectory,
  databaseKey: Buffer.from(keyHex, 'hex'),
  hubUrl,
  seatSecret,
  reading: false,
});
const client = createRouterClient(desk.router, { context: desk.createContext() });
await client.session.signIn({ staffId: 'CSO1', pin: '111101' });
const { queueNumber: _number, day: _day, channel: _channel, ...person } = resignedData;
for (;;) {
  const results = await Promise.all(
    [1, 2, 3].map(() => client.claims.registerWalkIn({ ...person, program: 'JP', reason: 'JP-HT' })),
  );
  for (const result of results) if (result.status === 'done') process.stdout.write(`${result.claimId}\n`);
}
