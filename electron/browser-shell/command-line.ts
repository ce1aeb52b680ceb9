import path from 'node:path';
import type { Outcome } from './sentences.ts';

/** What the person asked for; `practice` undefined = decide by whether there are data. */
export interface CommandLine {
  readonly help: boolean;
  readonly open: boolean;
  readonly dataDirectory: string | undefined;
  readonly port: number;
  readonly practice: boolean | undefined;
}

export const helpText = `Loket di jendela peramban (meja kerja petugas dan hub cabang dalam satu komputer)

  --data DIR       tempat data, kunci dan hub (bawaan: LOKET_DATA, lalu folder data pengguna)
  --port N         port di 127.0.0.1 (bawaan: dipilih sistem)
  --no-open        jangan buka jendela, cetak alamatnya saja
  --practice       isi cabang latihan (bawaan bila belum ada data); --no-practice: cabang kosong
  --shell=NAMA     electron atau browser (bawaan: electron bila ada)
  --help           tulisan ini

Loket in a browser window (an officer's workstation and the branch hub on one machine)

  --data DIR       where data, key and hub live (default: LOKET_DATA, then the user's data folder)
  --port N         port on 127.0.0.1 (default: chosen by the system)
  --no-open        do not open a window, only print the address
  --practice       fill the practice branch (default when there are no data); --no-practice: empty branch
  --shell=NAME     electron or browser (default: electron when present)
  --help           this text
`;

/** Reads the arguments after the script's name; unknown ones are refused, not guessed. */
export function readCommandLine(argv: readonly string[]): Outcome<CommandLine> {
  let line: CommandLine = { help: false, open: true, dataDirectory: undefined, port: 0, practice: undefined };
  const rest = argv.flatMap((argument) => splitValue(argument));
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    if (option === '--help' || option === '-h') line = { ...line, help: true };
    else if (option === '--no-open') line = { ...line, open: false };
    else if (option === '--practice') line = { ...line, practice: true };
    else if (option === '--no-practice') line = { ...line, practice: false };
    else if (option === '--shell' && rest.length > 0) rest.shift();
    else if (option === '--data' && rest.length > 0)
      line = { ...line, dataDirectory: path.resolve(rest.shift() ?? '') };
    else if (option === '--port' && rest.length > 0) {
      const text = rest.shift() ?? '';
      const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
      if (!(port <= 65_535)) return { ok: false, why: { key: 'badPort', values: { port: text } } };
      line = { ...line, port };
    } else return { ok: false, why: { key: 'unknownOption', values: { option } } };
  }
  return { ok: true, value: line };
}

function splitValue(argument: string): string[] {
  const found = /^(--(?:data|port|shell))=(.*)$/u.exec(argument);
  return found === null ? [argument] : [found[1] ?? '', found[2] ?? ''];
}
