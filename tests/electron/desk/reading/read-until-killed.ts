/** A desk whose reader never ends; says so when it holds a paper. Started by a test, which kills it. */
import { startDesk } from '../../../../electron/desk/start-desk.ts';

const [dataDirectory, keyHex, hubUrl, seatSecret] = process.argv.slice(2) as [string, string, string, string];
await startDesk({
  ...{ dataDirectory, databaseKey: Buffer.from(keyHex, 'hex'), hubUrl, seatSecret, practiceDay: false },
  reading: {
    atOnce: 1,
    read() {
      process.stdout.write('reading\n');
      return new Promise(() => undefined);
    },
    close: () => Promise.resolve(),
  },
});
