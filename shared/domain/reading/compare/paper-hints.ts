/** What one paper shows by itself: whether it is what it is filed as, how well it can be read, what could not be read. */
import type { ClaimData } from '../../claim/data.ts';
import type { Day } from '../../vocabulary.ts';
import type { Hint } from '../hint.ts';
import { QualityFlaw, type FieldName, type QualityFinding } from '../reading.ts';
import { writtenDay } from './compare-field.ts';
import { sureFrom } from './confidence.ts';
import { makeHint } from './make-hint.ts';
import { alikeLetters } from './paper-roles.ts';
import { fieldsOf, type Paper } from './papers.ts';

/** What a good picture of these papers always gives. */
const expected: Readonly<Partial<Record<Paper['kind'], readonly FieldName[]>>> = {
  ktp: ['nik', 'name', 'birth-date'],
  kpj: ['kpj'],
  rekening: ['account-number', 'account-holder'],
};

/** Below it the words are too few to speak of another kind. */
const perhapsFrom = 0.5;
const surelyFrom = 0.75;

/** Hints that need no other paper; nothing while the paper waits to be read. */
export function paperHints(paper: Paper, data: ClaimData, today: Day): Hint[] {
  const { state, reading } = paper;
  if (state.status === 'unreadable') return [makeHint(`unread-${state.code}`, 'info', paper)];
  if (!reading) return [];
  return [
    ...kindHints(paper),
    ...qualityHints(paper, reading.quality),
    ...reading.notes.map((note) => makeHint(`note-${note}`, 'info', paper)),
    ...notRead(paper),
    ...impossibleDays(paper, data, today),
  ];
}

/** Flaws that do no harm where everything could be read; a tilted paper never does. */
const harmlessWhenRead: ReadonlySet<QualityFlaw> = new Set(['tiny', 'too-bright', 'glare']);
const wellRead = 0.7;

/** One hint for each flaw, at its largest place; the reading itself has them all. */
function qualityHints(paper: Paper, findings: readonly QualityFinding[]): Hint[] {
  const isWellRead = (expected[paper.kind] ?? ['none']).every((name) =>
    paper.reading?.fields.some((field) => field.name === name && field.confidence >= wellRead),
  );
  const area = ({ place }: QualityFinding): number => place.width * place.height;
  const largest = findings.filter(
    (one) => !findings.some((other) => other.flaw === one.flaw && area(other) > area(one)),
  );
  return QualityFlaw.options.flatMap((flaw) => {
    const finding = largest.find((one) => one.flaw === flaw);
    if (!finding) return [];
    const isHarmless = flaw === 'tilted' || (isWellRead && harmlessWhenRead.has(flaw));
    return [makeHint(`quality-${flaw}`, isHarmless ? 'info' : 'look', paper, { place: finding.place })];
  });
}

function kindHints(paper: Paper): Hint[] {
  const seen = paper.reading?.kind;
  const filed = paper.document.kind;
  if (!seen || seen.confidence < perhapsFrom) return [];
  if (seen.kind === filed) return [makeHint('kind-same', 'match', paper)];
  const params = { seems: seen.kind };
  const isPerhaps =
    seen.confidence < surelyFrom ||
    filed === 'lainnya' ||
    seen.kind === 'lainnya' ||
    (alikeLetters.has(filed) && alikeLetters.has(seen.kind));
  return [
    makeHint(isPerhaps ? 'kind-perhaps' : 'kind-other', isPerhaps ? 'info' : 'look', paper, { params }),
  ];
}

function notRead(paper: Paper): Hint[] {
  const missing = (expected[paper.kind] ?? []).filter((name) => fieldsOf(paper, name).length === 0);
  return missing.map((name) => ({
    ...makeHint('not-read', 'info', paper, { params: { field: name } }),
    field: name,
  }));
}

/** Days that cannot be: after today, or a death before the birth. */
function impossibleDays(paper: Paper, data: ClaimData, today: Day): Hint[] {
  return fieldsOf(paper, 'letter-date', 'stop-date', 'death-date').flatMap((field) => {
    const level = field.confidence < sureFrom ? 'info' : 'look';
    const here = writtenDay(field.value);
    if (field.value > today) {
      const params = { here, field: field.name };
      return [
        makeHint('day-in-future', field.name === 'stop-date' ? 'info' : level, paper, { field, params }),
      ];
    }
    if (field.name === 'death-date' && field.value < data.birthDate) {
      const params = { here, there: writtenDay(data.birthDate) };
      return [makeHint('death-before-birth', level, paper, { field, params })];
    }
    return [];
  });
}
