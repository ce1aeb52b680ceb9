/** The papers of one claim: looked at, kept encrypted, and listed; what is not acceptable is refused one by one. */
import type { RefusedFile } from '../../../shared/contract/intake.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import type { AcceptedMediaType } from '../files/inspect.ts';
import { inspectFile, largestFile, tooLarge } from '../files/inspect.ts';
import type { PackageEntry } from './package/package-entry.ts';
import type { IntakeDesk } from './intake-desk.ts';
import { limits } from './package/limits.ts';
import type { PaperEntry } from './package/sort-package.ts';
import type { Params, ReasonCode } from './sentences.ts';
import { reasonSentence } from './sentences.ts';

/** Papers read and written at a time: enough to keep the disk busy, at most 24 MiB in memory. */
const atOnce = 4;
const fileNameLength = 200;

interface GoodPaper {
  readonly paper: PaperEntry & { kind: NonNullable<PaperEntry['kind']> };
  readonly bytes: Buffer;
  readonly mediaType: AcceptedMediaType;
}

type Judged = { ok: true; good: GoodPaper } | { ok: false; refused: RefusedFile };

export interface StoredPapers {
  readonly documents: ClaimDocument[];
  readonly refused: RefusedFile[];
}

/** Stores the good papers of a new claim; they are on disk when this resolves. */
export async function storePapers(papers: readonly PaperEntry[], desk: IntakeDesk): Promise<StoredPapers> {
  const results = await inOrder(papers, async (paper, index) => {
    const judged = await judge(paper, index);
    if (!judged.ok) return judged.refused;
    const { bytes, mediaType } = judged.good;
    const { sha256, size } = await desk.files.put(bytes);
    const { kind, fileName } = judged.good.paper;
    const document: ClaimDocument = {
      id: desk.newId(),
      kind,
      fileName: fileName.slice(0, fileNameLength),
      sha256,
      size,
      mediaType,
      addedAt: desk.now(),
      origin: 'package',
    };
    return document;
  });
  return dropCopies(papers, results);
}

/** The same picture under two names of one claim is one paper. */
function dropCopies(
  papers: readonly PaperEntry[],
  results: readonly (ClaimDocument | RefusedFile)[],
): StoredPapers {
  const stored: StoredPapers = { documents: [], refused: [] };
  for (const [index, result] of results.entries()) {
    if ('reason' in result) {
      stored.refused.push(result);
      continue;
    }
    const first = stored.documents.find(
      (document) => document.sha256 === result.sha256 && document.kind === result.kind,
    );
    const entry = papers[index]?.entry;
    if (first && entry) stored.refused.push(refuseFile(entry, 'copy', { first: first.fileName }));
    else stored.documents.push(result);
  }
  return stored;
}

/**
 * The papers of a claim that is already here: those it has are passed over in silence, new ones are refused, because
 * only an officer may add a paper to a claim in work.
 */
export async function comparePapers(
  papers: readonly PaperEntry[],
  existing: readonly ClaimDocument[],
  hashOf: (bytes: Buffer) => string,
): Promise<RefusedFile[]> {
  const seen = new Map<string, string>();
  const results = await inOrder(papers, async (paper, index) => {
    const judged = await judge(paper, index);
    if (!judged.ok) return judged.refused;
    const { kind } = judged.good.paper;
    return { content: `${kind} ${hashOf(judged.good.bytes)}`, fileName: paper.fileName };
  });
  const known = new Set(existing.map((document) => `${document.kind} ${document.sha256}`));
  return results.flatMap((result, index): RefusedFile[] => {
    if ('reason' in result) return [result];
    const entry = papers[index]?.entry;
    if (!entry) return [];
    // Told again, so that a second run reports what the first did.
    const first = seen.get(result.content);
    if (first !== undefined) return [refuseFile(entry, 'copy', { first })];
    seen.set(result.content, result.fileName);
    return known.has(result.content) ? [] : [refuseFile(entry, 'claim-already-taken')];
  });
}

async function judge(paper: PaperEntry, index: number): Promise<Judged> {
  const refused = (code: ReasonCode, params: Params = {}): Judged => ({
    ok: false,
    refused: refuseFile(paper.entry, code, params),
  });
  const { kind } = paper;
  if (kind === null) return refused('unknown-kind');
  if (index >= limits.filesPerClaim) return refused('too-many-files', { most: limits.filesPerClaim });
  const reading = await paper.entry.read(largestFile);
  if (!reading.ok) {
    if (reading.code === 'too-large') return refused('too-large', tooLarge().params);
    return refused(reading.code);
  }
  const inspection = await inspectFile(reading.bytes);
  if (!inspection.ok) return refused(inspection.code, inspection.params);
  return {
    ok: true,
    good: { paper: { ...paper, kind }, bytes: reading.bytes, mediaType: inspection.mediaType },
  };
}

/** One line of the report for one file. */
export function refuseFile(entry: PackageEntry, code: ReasonCode, params: Params = {}): RefusedFile {
  return { path: entry.path, code, params: { ...params }, reason: reasonSentence(code, params) };
}

/** Runs a few at a time and answers in the order given; stops at the first that throws. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    const batch = items.slice(start, start + atOnce);
    results.push(...(await Promise.all(batch.map((item, offset) => work(item, start + offset)))));
  }
  return results;
}
