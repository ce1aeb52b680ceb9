/**
 * A seat with the practice people and an empty queue, so that a story brings its own claims. The screen, the hub and the
 * participant's page are the built ones; the shell and the desk run from source in this process, because only there the
 * practice day can be left out (tests/e2e/start.spec.ts runs all of it as built). Prints one line of JSON, and ends when
 * its input closes. Papers are read by themselves only when asked for: `--reading`.
 */
import { startDesk } from '../../../electron/desk/start-desk.ts';
import { findPrograms } from '../../../electron/browser-shell/index.ts';
import { openBrowserShell } from '../../../electron/browser-shell/start-browser-shell.ts';

const dataDirectory = process.argv[2];
const dist = process.argv[3];
const reading = process.argv.includes('--reading') ? undefined : false;
if (!dataDirectory || !dist) throw new Error('usage: run-seat.ts DATA DIST');

const opened = await openBrowserShell({
  dataDirectory,
  port: 0,
  practice: true,
  ...findPrograms(`${dist}/browser-shell`),
  startDesk: (options) => startDesk({ ...options, practiceDay: false, reading }),
  tell: () => undefined,
  log: (line) => console.error(line),
});
if (!opened.ok) throw new Error(JSON.stringify(opened.why));
const { firstUrl, hubUrl } = opened.value;
console.log(JSON.stringify({ firstUrl, hubUrl }));
process.stdin.resume();
process.stdin.on('end', () => void opened.value.close().then(() => process.exit(0)));
