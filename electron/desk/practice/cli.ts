/**
 * `npm run practice -- --out DIR [--seed S] [--day YYYY-MM-DD] [--scale N] [--xlsx]`
 * writes a practice day. Ends with 2 when the arguments cannot be used.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { dayOf } from '../../../shared/domain/calendar/office-calendar.ts';
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

const decimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

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
  // Tomorrow by the branch's own clock, unless a day is named: today's day stands in the practice branch already.
  const today = dayOf(new Date().toISOString(), practiceBranch.timeZone);
  const result = await generatePracticeDay({
    seed: wish.seed,
    day: wish.day ?? addDays(today, 1),
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
    megabytes: decimal.format(result.bytes / 1_000_000),
    defective: result.claims.filter((claim) => claim.defects.length > 0).length,
    seconds: decimal.format((performance.now() - started) / 1000),
    path: result.packagePath,
  });
}
