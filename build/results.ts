import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Counts and names of one part of the tests; names are shown, only counts go into the last line. */
export interface Results {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

export const noResults: Results = { passed: 0, failed: [], skipped: [] };

/** Adds the parts up, in order. */
export function sum(parts: readonly Results[]): Results {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.flatMap((part) => part.failed),
    skipped: parts.flatMap((part) => part.skipped),
  };
}

/** The one plain line everything ends with. */
export function lastLine({ passed, failed, skipped }: Results): string {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Reads Vitest's JSON report; a file that could not be loaded counts as one failure, a missing report too. */
export function readVitest(file: string): Results {
  const report = VitestReport.safeParse(readJson(file));
  if (!report.success) return { ...noResults, failed: ['vitest: tidak ada laporan'] };
  const tests = report.data.testResults.flatMap((suite) => suite.assertionResults);
  const unloaded = report.data.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: [
      ...tests.filter((test) => test.status === 'failed').map((test) => test.fullName),
      ...unloaded.map((suite) => `${suite.name} (tidak dapat dimuat)`),
    ],
    skipped: tests
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => test.fullName),
  };
}

interface Suite {
  title: string;
  specs?: { title: string; tests: { status: string }[] }[];
  suites?: Suite[];
}
const Suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z
      .array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) }))
      .optional(),
    suites: z.array(Suite).optional(),
  }),
);
const PlaywrightReport = z.object({ suites: z.array(Suite), errors: z.array(z.unknown()).default([]) });

/** Reads Playwright's JSON report; an error outside any test counts as one failure, a missing report too. */
export function readPlaywright(file: string): Results {
  const report = PlaywrightReport.safeParse(readJson(file));
  if (!report.success) return { ...noResults, failed: ['playwright: tidak ada laporan'] };
  const outside = report.data.errors.map(
    (_error, index) => `playwright: kesalahan di luar tes (${index + 1})`,
  );
  return sum([...report.data.suites.map((suite) => readSuite(suite, '')), { ...noResults, failed: outside }]);
}

function readSuite(suite: Suite, above: string): Results {
  const here = above === '' ? suite.title : `${above} › ${suite.title}`;
  const tests = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ name: `${here} › ${spec.title}`, status: test.status })),
  );
  const own: Results = {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').map((test) => test.name),
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.name),
  };
  return sum([own, ...(suite.suites ?? []).map((inner) => readSuite(inner, here))]);
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
