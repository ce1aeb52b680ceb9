/** A hub in a process of its own that keeps documents, to be killed in the middle: `<data> <host:port> <public url>`. */
import { startHub } from '../../hub/start-hub.ts';
import { practiceStaff } from '../../shared/practice/staff.ts';

const [dataDirectory = '', listen = '', publicUrl = '', seatSecret = ''] = process.argv.slice(2);
const hub = await startHub({
  dataDirectory,
  databaseKey: 'ab'.repeat(32),
  seatSecret,
  listen,
  publicUrl,
  documents: true,
  participantDirectory: dataDirectory,
  branch: { name: 'Kantor Uji', timeZone: 'Asia/Jakarta', practice: false },
  staff: practiceStaff(),
});
process.stdout.write(`${hub.url}\n`);
