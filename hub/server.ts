/**
 * The hub as a program: `node hub/server.ts --data DIR [--listen 127.0.0.1:0] [--participant DIR] [--public-url URL]`.
 * Reads one JSON line on standard input (HubStart: the key never stands in arguments), says `LOKET-HUB-READY {"url"}`
 * on standard output when it answers, and stops on SIGTERM, SIGINT, or when its input ends.
 */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { hubReadyMark, HubStart } from '../shared/contract/desk-process.ts';
import type { BranchInfo } from '../shared/contract/hub.ts';
import { practiceStaff } from '../shared/practice/staff.ts';
import { HubFault } from './faults.ts';
import { stderrLog } from './log.ts';
import { startHub, type Hub } from './start-hub.ts';
import { faultOf } from './store/fault-of.ts';

const practiceBranch: BranchInfo = {
  name: 'Kantor Latihan Medan Utara',
  timeZone: 'Asia/Jakarta',
  practice: true,
};
const newBranch: BranchInfo = { name: 'Kantor Cabang', timeZone: 'Asia/Jakarta', practice: false };

interface CommandLine {
  readonly data: string;
  readonly listen: string;
  readonly participant: string;
  readonly publicUrl: string | undefined;
}

function commandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      listen: { type: 'string', default: '127.0.0.1:0' },
      participant: { type: 'string', default: besideTheBundle() },
      'public-url': { type: 'string' },
    },
  });
  if (!values.data) throw new HubFault('bad-start');
  return {
    data: values.data,
    listen: values.listen,
    participant: values.participant,
    publicUrl: values['public-url'],
  };
}

/** The built page: `dist/participant` beside `dist/hub/server.js`, or below the sources' root. */
function besideTheBundle(): string {
  const isBundle = import.meta.filename.endsWith('.js');
  return path.join(import.meta.dirname, isBundle ? '../participant' : '../dist/participant');
}

/** The first line of standard input; `ended` resolves when the input closes. */
async function readStart(): Promise<{ start: HubStart; ended: Promise<void> }> {
  const lines = createInterface({ input: process.stdin });
  const ended = new Promise<void>((resolve) => lines.once('close', resolve));
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then(() => ''),
  ]);
  try {
    return { start: HubStart.parse(JSON.parse(line)), ended };
  } catch {
    throw new HubFault('bad-start'); // without the cause: it could repeat the key
  }
}

async function run(): Promise<void> {
  const options = commandLine(process.argv.slice(2));
  const { start, ended } = await readStart();
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    void ended.then(resolve);
  });
  const hub: Hub = await startHub({
    dataDirectory: options.data,
    databaseKey: start.databaseKey,
    seatSecret: start.seatSecret,
    listen: options.listen,
    participantDirectory: options.participant,
    publicUrl: options.publicUrl,
    ...(start.relay && { relay: start.relay }),
    branch: start.practice ? practiceBranch : newBranch,
    staff: start.practice ? practiceStaff() : [],
    log: stderrLog,
  });
  process.stdout.write(`${hubReadyMark} ${JSON.stringify({ url: hub.url })}\n`);
  await stopped;
  await hub.close();
  process.exit(0);
}

if (import.meta.main)
  run().catch((error: unknown) => {
    const fault = faultOf(error);
    if (!fault) throw error;
    stderrLog({ code: fault.code });
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  });
