/**
 * Paired measurement: in every pair A and B (and A once more, as control) run in random order, so that a machine whose
 * speed drifts moves all three together. What is reported is the ratio pair by pair: its median and its spread. The
 * control ratio A/A tells how much of a difference is mere noise.
 */
import { createRandom, type Random } from './random.ts';

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface PairedResult {
  readonly name: string;
  readonly unit: string;
  readonly pairs: number;
  /** Medians in `unit`. */
  readonly subject: Spread;
  readonly baseline: Spread;
  /** subject / baseline; `low` and `high` are the 10th and 90th percentile. */
  readonly ratio: Spread;
  /** subject / subject, measured in the same pairs. */
  readonly control: Spread;
  readonly limit: string;
  readonly within: boolean;
}

export interface SingleResult {
  readonly name: string;
  readonly unit: string;
  readonly samples: number;
  readonly median: number;
  readonly p95: number;
  readonly limit: string;
  readonly within: boolean;
}

/** How often something held among the times it could. */
export interface RateResult {
  readonly name: string;
  readonly unit: '%';
  readonly hits: number;
  readonly of: number;
  /** In percent; null when there was no occasion. */
  readonly rate: number | null;
  readonly limit: string;
  readonly within: boolean;
}

export type Result = PairedResult | SingleResult | RateResult;

/** The value below which the share `part` of the sorted samples lies (nearest rank). */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? Number.NaN;
}

function spread(samples: readonly number[]): Spread {
  return { median: percentile(samples, 0.5), low: percentile(samples, 0.1), high: percentile(samples, 0.9) };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly pairs: number;
  readonly seed: number;
  /** One run each; gives its measure in `unit`. Set-up that must not count happens inside, before the clock starts. */
  subject(): Promise<number> | number;
  baseline(): Promise<number> | number;
  /** The bound on the median ratio. */
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
}

/** Runs one warm-up of each and then the pairs. */
export async function compare(comparison: Comparison): Promise<PairedResult> {
  const random = createRandom(comparison.seed);
  const runs = { subject: [] as number[], baseline: [] as number[], again: [] as number[] };
  const kinds = ['subject', 'baseline', 'again'] as const;
  const run = (kind: (typeof kinds)[number]) =>
    kind === 'baseline' ? comparison.baseline() : comparison.subject();
  await comparison.subject();
  await comparison.baseline();
  for (let pair = 0; pair < comparison.pairs; pair += 1) {
    for (const kind of shuffled(kinds, random)) runs[kind].push(await run(kind));
  }
  const ratio = spread(runs.subject.map((value, index) => value / runs.baseline[index]!));
  const { bound } = comparison;
  return {
    name: comparison.name,
    unit: comparison.unit,
    pairs: comparison.pairs,
    subject: spread(runs.subject),
    baseline: spread(runs.baseline),
    ratio,
    control: spread(runs.subject.map((value, index) => value / runs.again[index]!)),
    limit: 'atMost' in bound ? `at most ${bound.atMost}x` : `at least ${bound.atLeast}x`,
    within: 'atMost' in bound ? ratio.median <= bound.atMost : ratio.median >= bound.atLeast,
  };
}

/** Sums samples of one thing up against an absolute bound on their 95th percentile. */
export function summarise(
  name: string,
  unit: string,
  samples: readonly number[],
  atMost: number,
): SingleResult {
  const p95 = percentile(samples, 0.95);
  return {
    name,
    unit,
    samples: samples.length,
    median: percentile(samples, 0.5),
    p95,
    limit: `p95 at most ${atMost} ${unit}`,
    within: p95 <= atMost,
  };
}

/** The limit of a figure that is told and not judged. */
export const reportedOnly = 'reported';

/** Samples that have no bound. */
export function reported(name: string, unit: string, samples: readonly number[]): SingleResult {
  const median = percentile(samples, 0.5);
  const p95 = percentile(samples, 0.95);
  return { name, unit, samples: samples.length, median, p95, limit: reportedOnly, within: true };
}

/** One figure against an absolute bound. */
export function bounded(name: string, unit: string, value: number, atMost: number): SingleResult {
  const limit = `at most ${atMost} ${unit}`;
  return { name, unit, samples: 1, median: value, p95: value, limit, within: value <= atMost };
}

/** A share against a bound in percent, or told without one. */
export function rate(
  name: string,
  { hits, of }: { readonly hits: number; readonly of: number },
  bound?: { readonly atMost: number } | { readonly atLeast: number },
): RateResult {
  const share = of === 0 ? null : (100 * hits) / of;
  const counts = { name, unit: '%', hits, of, rate: share } as const;
  if (bound === undefined) return { ...counts, limit: reportedOnly, within: true };
  return 'atMost' in bound
    ? { ...counts, limit: `at most ${bound.atMost} %`, within: (share ?? 0) <= bound.atMost }
    : { ...counts, limit: `at least ${bound.atLeast} %`, within: (share ?? 100) >= bound.atLeast };
}
