/**
 * `node electron/desk/practice/cli.ts --out DIR [--seed S] [--day YYYY-MM-DD] [--scale N] [--xlsx]`
 * writes a practice day. Ends with 2 when the arguments cannot be used.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { practice as words } from '../../../shared/i18n/id/practice.ts';
import { Day } from '../../../shared/domain/vocabulary.ts';
import { practiceStaff } from '../../../shared/practice/staff.ts';
import { practiceBranch } from './branch.ts';
import { generatePracticeDay } from './practice-day.ts';

const Arguments = z.object({
  out: z.string().min(1),
  seed: z.string().min(1).default('loket'),
  day: Day.optional(),
  scale: z.coerce.number().min(0.01).max(100).default(1),
  xlsx: z.boolean().default(false),
});

const say = (sentence: string, values: Record<string, string | number> = {}): void =>
  console.log(sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')));

function readArguments(): z.infer<typeof Arguments> | undefined {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        seed: { type: 'string' },
        day: { type: 'string' },
        scale: { type: 'string' },
        xlsx: { type: 'boolean' },
      },
    });
    return Arguments.safeParse(values).data;
  } catch {
    return undefined;
  }
}

const wish = readArguments();
if (wish === undefined) {
  say(words.usage);
  process.exitCode = 2;
} else {
  const started = performance.now();
  // Today by the branch's own clock, unless a day is named.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: practiceBranch.timeZone }).format(new Date());
  const result = await generatePracticeDay({
    seed: wish.seed,
    day: wish.day ?? today,
    targetDirectory: wish.out,
    officers: practiceStaff()
      .filter((person) => person.roles.includes('cso'))
      .map((person) => person.id),
    scale: wish.scale,
    list: wish.xlsx ? 'xlsx' : 'csv',
    onProgress: (done, total) => {
      if (done % 25 === 0) say(words.progress, { done, total });
    },
  });
  say(words.summary, {
    claims: result.claims.length,
    files: result.files,
    megabytes: (result.bytes / 1_000_000).toFixed(1),
    defective: result.claims.filter((claim) => claim.defects.length > 0).length,
    seconds: ((performance.now() - started) / 1000).toFixed(1),
    path: result.packagePath,
  });
}
