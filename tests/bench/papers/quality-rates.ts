/** Recall and false alarms of each quality check, grade by grade. */
import { judgeQuality } from '../../../shared/domain/picture/quality.ts';
import { QualityFlaw } from '../../../shared/domain/reading/reading.ts';
import { rate, type Result } from '../measure.ts';
import type { BasePaper } from './base-papers.ts';
import { defects, type Defect, type Grade } from './defects.ts';
import { compressed, rasterOf, type Picture } from './picture.ts';

interface Count {
  hits: number;
  of: number;
}

/** A grade that must be found is found in so many of a hundred pictures, and an unspoiled picture called so in so few. */
const wantedRecall = 90;
const toleratedAlarms = 5;

/** What each check said of each picture of the set. */
export class QualityTally {
  readonly #grades = new Map<string, Count & { readonly defect: Defect; readonly grade: Grade }>();
  readonly #clean = new Map<QualityFlaw, Count>();
  readonly #others = new Map<QualityFlaw, Count>();
  /** Milliseconds of each judgement. */
  readonly took: number[] = [];

  /** All defects at all grades of one paper. */
  async look(base: BasePaper): Promise<void> {
    const clean = this.#flawsOf(await compressed(base.take()), base);
    for (const flaw of QualityFlaw.options) count(this.#clean, flaw, clean.has(flaw));
    for (const defect of defects.filter(({ styles }) => styles.includes(base.style)))
      for (const grade of defect.grades)
        this.#note(defect, grade, this.#flawsOf(await grade.make(base), base));
  }

  #note(defect: Defect, grade: Grade, flaws: ReadonlySet<QualityFlaw>): void {
    for (const flaw of QualityFlaw.options) {
      if (flaw === defect.flaw || defect.mayAlsoBe?.includes(flaw)) continue;
      count(this.#others, flaw, flaws.has(flaw));
    }
    if (defect.flaw === null) return;
    const key = `${defect.name}|${grade.label}`;
    const counted = this.#grades.get(key) ?? { defect, grade, hits: 0, of: 0 };
    counted.of += 1;
    if (flaws.has(defect.flaw)) counted.hits += 1;
    this.#grades.set(key, counted);
  }

  #flawsOf(picture: Picture, { style }: BasePaper): Set<QualityFlaw> {
    const raster = rasterOf(picture);
    const start = performance.now();
    const findings = judgeQuality(raster, {
      kind: style === 'face' ? 'face' : 'paper',
      originalWidth: picture.width,
      originalHeight: picture.height,
    });
    this.took.push(performance.now() - start);
    return new Set(findings.map(({ flaw }) => flaw));
  }

  results(): Result[] {
    const grades = [...this.#grades.values()].map(({ defect, grade, ...counts }) =>
      rate(
        `${defect.flaw} found: ${defect.name} ${grade.label}`,
        counts,
        grade.duty === 'must find'
          ? { atLeast: wantedRecall }
          : grade.duty === 'must not find'
            ? { atMost: toleratedAlarms }
            : undefined,
      ),
    );
    const alarms = QualityFlaw.options.flatMap((flaw) => [
      rate(`${flaw} said of a good picture`, this.#clean.get(flaw) ?? none, { atMost: toleratedAlarms }),
      rate(`${flaw} said of a picture with another defect`, this.#others.get(flaw) ?? none, {
        atMost: toleratedAlarms,
      }),
    ]);
    return [...grades, ...alarms];
  }
}

const none: Count = { hits: 0, of: 0 };

function count(counts: Map<QualityFlaw, Count>, flaw: QualityFlaw, isHit: boolean): void {
  const counted = counts.get(flaw) ?? { hits: 0, of: 0 };
  counts.set(flaw, { hits: counted.hits + Number(isHit), of: counted.of + 1 });
}
