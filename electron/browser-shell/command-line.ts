import path from 'node:path';
import { hubAddress } from '../../shared/contract/joined-hub.ts';
import type { Outcome } from './sentences.ts';

/** What the person asked for; `practice` undefined = decide by whether there are data. */
export interface CommandLine {
  readonly help: boolean;
  readonly open: boolean;
  readonly dataDirectory: string | undefined;
  readonly port: number;
  readonly practice: boolean | undefined;
  /** `--hub`: join a hub elsewhere, or (`none`) leave it; undefined = as it is. */
  readonly hub: HubRequest | undefined;
}

export type HubRequest =
  | {
      readonly act: 'join';
      readonly url: string;
      /** `-` = the first line of standard input, where no list of processes shows it. */
      readonly seatCode: string;
      readonly authorityFile: string | undefined;
    }
  | { readonly act: 'leave'; readonly anyway: boolean };

export const helpText = `Loket di jendela peramban (meja kerja petugas dan hub cabang dalam satu komputer)

  --data DIR       tempat data, kunci dan hub (bawaan: LOKET_DATA, lalu folder data pengguna)
  --port N         port di 127.0.0.1 (bawaan: dipilih sistem)
  --no-open        jangan buka jendela, cetak alamatnya saja
  --practice       isi cabang latihan (bawaan bila belum ada data); --no-practice: cabang kosong
  --shell=NAMA     electron atau browser (bawaan: electron bila ada)
  --hub URL --seat-code KODE [--hub-ca BERKAS]
                   bergabung dengan hub cabang di tempat lain (diingat; KODE "-" dibaca dari masukan standar)
  --hub none       keluar dari hub itu; --anyway: walaupun masih ada pekerjaan yang belum terkirim
  --help           tulisan ini

Loket in a browser window (an officer's workstation and the branch hub on one machine)

  --data DIR       where data, key and hub live (default: LOKET_DATA, then the user's data folder)
  --port N         port on 127.0.0.1 (default: chosen by the system)
  --no-open        do not open a window, only print the address
  --practice       fill the practice branch (default when there are no data); --no-practice: empty branch
  --shell=NAME     electron or browser (default: electron when present)
  --hub URL --seat-code CODE [--hub-ca FILE]
                   join a branch hub elsewhere (remembered; CODE "-" is read from standard input)
  --hub none       leave that hub; --anyway: although there is work that was not sent yet
  --help           this text
`;

interface HubWords {
  hub?: string;
  seatCode?: string;
  hubCa?: string;
  anyway?: boolean;
}

const hubOptions = { '--hub': 'hub', '--seat-code': 'seatCode', '--hub-ca': 'hubCa' } as const;

/** Reads the arguments after the script's name; unknown ones are refused, not guessed. */
export function readCommandLine(argv: readonly string[]): Outcome<CommandLine> {
  let line: Omit<CommandLine, 'hub'> = {
    help: false,
    open: true,
    dataDirectory: undefined,
    port: 0,
    practice: undefined,
  };
  const words: HubWords = {};
  const rest = argv.flatMap((argument) => splitValue(argument));
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    if (option === '--help' || option === '-h') line = { ...line, help: true };
    else if (option === '--no-open') line = { ...line, open: false };
    else if (option === '--practice') line = { ...line, practice: true };
    else if (option === '--no-practice') line = { ...line, practice: false };
    else if (option === '--anyway') words.anyway = true;
    else if (isHubOption(option) && rest.length > 0) words[hubOptions[option]] = rest.shift() ?? '';
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
  const hub = readHub(words);
  return hub.ok ? { ok: true, value: { ...line, hub: hub.value } } : hub;
}

function isHubOption(option: string): option is keyof typeof hubOptions {
  return Object.hasOwn(hubOptions, option);
}

function readHub({ hub, seatCode, hubCa, anyway = false }: HubWords): Outcome<HubRequest | undefined> {
  if (hub === undefined) {
    const stray = seatCode !== undefined || hubCa !== undefined || anyway;
    return stray ? { ok: false, why: { key: 'hubOptionAlone' } } : { ok: true, value: undefined };
  }
  if (hub === 'none') return { ok: true, value: { act: 'leave', anyway } };
  const url = hubAddress(hub);
  if (url === undefined) return { ok: false, why: { key: 'hubAddress', values: { url: hub } } };
  if (seatCode === undefined) return { ok: false, why: { key: 'hubNeedsCode' } };
  const authorityFile = hubCa === undefined ? undefined : path.resolve(hubCa);
  return { ok: true, value: { act: 'join', url, seatCode, authorityFile } };
}

function splitValue(argument: string): string[] {
  const found = /^(--(?:data|port|shell|hub|seat-code|hub-ca))=(.*)$/u.exec(argument);
  return found === null ? [argument] : [found[1] ?? '', found[2] ?? ''];
}
