/**
 * A hub reduced to its manners as a child process: reads its start line, says where it listens, stops on
 * SIGTERM and when its parent is gone. `--data` ending in `refuses` makes it fail, as a hub with a wrong key.
 */
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { HubStart } from '../../../../shared/contract/desk-process.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, listen: { type: 'string' } } });
const port = Number((values.listen ?? '').split(':')[1] ?? 0);
const lines = createInterface({ input: process.stdin });

lines.once('line', (line) => {
  const start = HubStart.parse(JSON.parse(line));
  if (values.data?.includes('refuses')) process.exit(3);
  const server = createServer((request, response) => {
    if (request.url === '/die') process.exit(9);
    response.end(
      JSON.stringify({ pid: process.pid, practice: start.practice, seatSecret: start.seatSecret }),
    );
  });
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    console.log('hub stand-in says hello');
    console.log(`LOKET-HUB-READY ${JSON.stringify({ url })}`);
  });
});
lines.once('close', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
