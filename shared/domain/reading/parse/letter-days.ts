/** The days of a letter: when it was written, and the last day of work that it names. */
import { firstValue, recentReader } from './pick-fields.ts';
import type { Paper } from './pick-fields.ts';
import { daysIn } from './read-day.ts';
import { dayIn, flowOf, runOf } from './runs.ts';
import type { FoundValue } from './runs.ts';

const city = /(^|\s)\p{Lu}[\p{L}. ]{2,30}[,.;]\s?(tanggal|tgl\.?)?\s?$/u;
const cityAlone = /^[^\p{L}]{0,3}\p{Lu}\p{L}{2,15}( \p{Lu}\p{L}{2,15})?\s$/u;

/** The day a letter was written: "Medan, 13 Juni 2026" at the end of a row, or behind "Tanggal". */
export function letterDay(paper: Paper): FoundValue | null {
  for (const row of paper.rows) {
    const run = runOf(row.tokens);
    for (const day of daysIn(run.text, 'recent')) {
      const before = run.text.slice(0, day.from);
      const ends = run.text.slice(day.to).replace(/[^\p{L}\p{N}]/gu, '').length <= 3;
      if (
        !ends ||
        /lahir|sejak|sampai|hingga/i.test(before) ||
        !(city.test(before) || cityAlone.test(before))
      )
        continue;
      const found = dayIn(run, day);
      if (found !== null) return found;
    }
  }
  return firstValue(paper, ['dated'], recentReader);
}

const until =
  /(?:sampai\s*dengan|sampai|s\s*[/.]\s*d|hingga|until|to|s\.d\.?|[-–—])\s*(?:tanggal|tgl\.?|dengan)?\s*:?\s*$/i;
const ending =
  /\b(?:berakhir|berhenti|mengundurkan diri|pengunduran diri|pemutusan hubungan kerja|phk|diputus|keluar|resign|terhitung mulai|terhitung sejak|terhitung tanggal|terhitung|efektif|per|hari kerja terakhir|terakhir bekerja)\b[^;]{0,70}$/i;

/** The last day of work: behind its label, the end of the time of work, or the day that the ending sentence names. */
export function stopDay(paper: Paper): FoundValue | null {
  const labelled = firstValue(paper, ['stopped'], recentReader);
  if (labelled !== null) return labelled;
  const flow = flowOf(paper.rows);
  const days = daysIn(flow.text, 'recent');
  const period = days.find((day, index) => {
    const before = days[index - 1];
    return (
      before !== undefined && day.from - before.to < 40 && until.test(flow.text.slice(before.to, day.from))
    );
  });
  if (period !== undefined) return dayIn(flow, period);
  const ended = days.find((day) => {
    const before = flow.text.slice(Math.max(0, day.from - 100), day.from);
    return ending.test(before) && !/lahir/i.test(before.slice(-45));
  });
  return ended === undefined ? null : dayIn(flow, { ...ended, certainty: ended.certainty * 0.9 });
}
