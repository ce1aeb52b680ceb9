/** What each file of a package is for, told by its path alone. */
import type { DocumentKind } from '../../../../shared/domain/vocabulary.ts';
import { DocumentKind as DocumentKinds } from '../../../../shared/domain/vocabulary.ts';
import { IntakeFailure } from '../intake-failure.ts';
import type { PackageEntry } from './package-entry.ts';

/** A file under `berkas/<nomor_antrean>/`; `kind` is null when its name is none the rules know. */
export interface PaperEntry {
  readonly entry: PackageEntry;
  readonly fileName: string;
  readonly kind: DocumentKind | null;
}

export interface SortedPackage {
  readonly table: PackageEntry;
  readonly tableType: 'csv' | 'xlsx';
  /** `kepesertaan.json`, when it is there. */
  readonly membership: PackageEntry | null;
  /** By queue number, the files of each in the order of their names. */
  readonly papers: ReadonlyMap<string, readonly PaperEntry[]>;
  /** Files that stand where nothing is looked for. */
  readonly stray: readonly PackageEntry[];
}

/** What operating systems and office programs leave in folders; not worth a line in the report. */
const litter = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$|~\$|\.~lock\.)/i;

const kinds: ReadonlySet<string> = new Set(DocumentKinds.options);

/**
 * Sorts the entries; a package inside one more folder (as many programs make a .zip) counts as if it were not.
 * @throws IntakeFailure without a queue table, or with two
 */
export function sortPackage(entries: readonly PackageEntry[]): SortedPackage {
  const wanted = entries.filter((entry) => !litter.test(entry.path));
  const base = baseOf(wanted);
  const tables: PackageEntry[] = [];
  const stray: PackageEntry[] = [];
  const papers = new Map<string, PaperEntry[]>();
  let membership: PackageEntry | null = null;
  for (const entry of wanted) {
    const parts = entry.path.startsWith(base) ? entry.path.slice(base.length).split('/') : ['', '', ''];
    const [first = '', number = '', fileName = ''] = parts;
    if (isTable(parts)) tables.push(entry);
    else if (parts.length === 1 && first.toLowerCase() === 'kepesertaan.json') membership = entry;
    else if (parts.length === 3 && first.toLowerCase() === 'berkas') {
      const paper = { entry, fileName, kind: kindOfName(fileName) };
      const key = queueFolder(number);
      const list = papers.get(key);
      if (list) list.push(paper);
      else papers.set(key, [paper]);
    } else stray.push(entry);
  }
  const [table] = tables;
  if (!table) throw new IntakeFailure('no-table');
  if (tables.length > 1) throw new IntakeFailure('two-tables');
  for (const list of papers.values()) list.sort((a, b) => byName.compare(stem(a.fileName), stem(b.fileName)));
  return { table, tableType: /xlsx$/i.test(table.path) ? 'xlsx' : 'csv', membership, papers, stray };
}

/** Page 2 before page 10, in any language of the machine. */
const byName = new Intl.Collator('id', { numeric: true });

function stem(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

function isTable(parts: readonly string[]): boolean {
  return parts.length === 1 && /^antrean\.(?:xlsx|csv)$/i.test(parts[0] ?? '');
}

/** The folder that holds the queue table: the package itself, or the one folder in it. */
function baseOf(entries: readonly PackageEntry[]): string {
  if (entries.some((entry) => isTable(entry.path.split('/')))) return '';
  const inner = entries.filter((entry) => isTable(entry.path.split('/').slice(1)));
  const folders = new Set(inner.map((entry) => `${entry.path.split('/')[0]}/`));
  if (folders.size > 1) throw new IntakeFailure('two-tables');
  return [...folders][0] ?? '';
}

/** Folder names as the queue number is written; a Mac writes accents apart. */
export function queueFolder(queueNumber: string): string {
  return queueNumber.normalize('NFC').trim();
}

/** `paklaring-2.jpg` is `paklaring`; `f3-kk1.pdf` is `f3-kk1`. */
export function kindOfName(fileName: string): DocumentKind | null {
  const name = stem(fileName.toLowerCase());
  if (kinds.has(name)) return name as DocumentKind;
  const numbered = /^(.+)-\d{1,3}$/.exec(name)?.[1];
  return numbered !== undefined && kinds.has(numbered) ? (numbered as DocumentKind) : null;
}
