import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { ClaimData, Membership } from '../../../../shared/domain/claim/data.ts';
import type { ClaimDocument } from '../../../../shared/domain/claim/data.ts';
import { buildChecklist, isCovered } from '../../../../shared/domain/documents/checklist.ts';
import { currentRulesVersion, rulesByVersion } from '../../../../shared/domain/documents/rule-registry.ts';
import { assessEligibility } from '../../../../shared/domain/eligibility/assess.ts';
import { checkFormats } from '../../../../shared/domain/formats/check-formats.ts';
import { practiceStaff } from '../../../../shared/practice/staff.ts';
import { yearsBefore } from '../../../../electron/desk/practice/dates.ts';
import { planPracticeDay } from '../../../../electron/desk/practice/plan.ts';
import type { ClaimPlan, Paper } from '../../../../electron/desk/practice/claim-plan.ts';
import { banks } from '../../../../electron/desk/practice/world.ts';

const day = '2026-11-24';
const officers = practiceStaff()
  .filter((person) => person.roles.includes('cso'))
  .map((person) => person.id);
const plans = planPracticeDay({ seed: 'loket', day, officers });
const count = (test: (plan: ClaimPlan) => boolean): number => plans.filter(test).length;
const paper = (plan: ClaimPlan, kind: string): Paper | undefined =>
  plan.papers.find((one) => one.kind === kind);

test('five officers get the daily load of the founding study: 95 online and 105 by hand', () => {
  expect(officers).toEqual(['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5']);
  const table = Object.fromEntries(
    ['HO', 'HM', 'KM', 'JP', 'KK'].map((counter) => [
      counter,
      count((plan) => plan.queueNumber.startsWith(`${counter}-`)),
    ]),
  );
  expect(table).toEqual({ HO: 95, HM: 40, KM: 15, JP: 25, KK: 25 });
  expect(count((plan) => plan.data.channel === 'online')).toBe(95);
  expect(count((plan) => plan.data.reason === 'JHT-RESIGN')).toBe(43);
  expect(count((plan) => plan.data.reason === 'JHT-PHK')).toBe(19);
});

test('every row is a claim the program accepts, with a number of its own', () => {
  for (const plan of plans) {
    expect(ClaimData.safeParse(plan.data).error?.issues ?? []).toEqual([]);
    expect(Membership.safeParse(plan.membership).error?.issues ?? []).toEqual([]);
  }
  for (const read of [
    (p: ClaimPlan) => p.queueNumber,
    (p: ClaimPlan) => p.data.nik,
    (p: ClaimPlan) => p.data.name,
  ]) {
    expect(new Set(plans.map(read)).size).toBe(plans.length);
  }
});

test('the NIK codes the birth date, with forty more for women, and a serial that no registry gives out', () => {
  for (const { participant, spouse } of plans) {
    for (const person of [participant, spouse]) {
      const [year, month, date] = person.birthDate.split('-') as [string, string, string];
      const dayCode = String(Number(date) + (person.sex === 'P' ? 40 : 0)).padStart(2, '0');
      expect(person.nik).toMatch(/^(11|12|13|32|33)\d{14}$/);
      expect(person.nik.slice(6, 12)).toBe(`${dayCode}${month}${year.slice(2)}`);
      expect(Number(person.nik.slice(12))).toBeGreaterThan(9000);
    }
  }
  expect(count((plan) => plan.data.nik.startsWith('12'))).toBeGreaterThan(plans.length / 2);
});

test('nobody can take an invented person, company, phone or account for a real one', () => {
  for (const { data, participant, spouse } of plans) {
    for (const name of [
      participant.name,
      spouse.name,
      data.employer ?? '',
      participant.motherName,
      participant.fatherName,
    ]) {
      expect(name).toMatch(/Contoh|Uji|Coba|Misal|Latih|Peraga|Andai/);
    }
    expect(data.phone).toMatch(/^\+6281000\d{6}$/);
    expect(data.email).toMatch(/^[a-z.]+@contoh\.example$/);
    expect(data.kpj.every((number) => /^99\d{9}$/.test(number))).toBe(true);
    expect(data.accountNumber).toHaveLength(banks.find((bank) => bank.name === data.bank)?.digits ?? 0);
  }
});

test('interviews lie between 08:45 and 16:30, never in the break, and half are meant for one officer', () => {
  for (const [date, breakEnd] of [
    ['2026-11-24', '13:00'],
    ['2026-11-27', '13:30'],
  ] as const) {
    const online = planPracticeDay({ seed: 'loket', day: date, officers }).filter(
      (plan) => plan.data.channel === 'online',
    );
    const times = online.map((plan) => plan.data.appointment ?? '');
    expect([times[0], times.at(-1)]).toEqual(['08:45', '16:30']);
    expect(
      times.filter((time) => time < '08:45' || time > '16:30' || (time >= '12:00' && time < breakEnd)),
    ).toEqual([]);
    const named = officers.map((officer) => online.filter((plan) => plan.data.assignedTo === officer).length);
    expect(Math.max(...named) - Math.min(...named)).toBeLessThanOrEqual(1);
    expect(named.reduce((sum, one) => sum + one, 0)).toBe(48);
  }
  expect(count((plan) => plan.data.channel === 'manual' && plan.data.appointment !== undefined)).toBe(0);
});

test('who brings a JHT claim to the counter is 56 or older, who claims old-age pension 59 or older', () => {
  for (const plan of plans) {
    if (plan.queueNumber.startsWith('HM-')) expect(plan.data.birthDate <= yearsBefore(day, 56)).toBe(true);
    if (plan.data.reason === 'JP-HT') expect(plan.data.birthDate <= yearsBefore(day, 59)).toBe(true);
  }
});

test('a third of the claims has a defect, every kind of defect occurs, and the first claim is clean', () => {
  expect(count((plan) => plan.defects.length > 0)).toBe(66);
  expect(plans[0]?.defects).toEqual([]);
  const all = plans.flatMap((plan) => plan.defects).join(' ');
  for (const kind of [
    'tidak-ada:',
    'tidak-ada:npwp',
    'beda-data:ktp:nama',
    'beda-data:ktp:tanggal-lahir',
    'beda-data:rekening:nama',
    ':gelap',
    ':buram',
    'terpotong:ktp',
    'rekening-orang-lain',
    'kartu-aktif',
    'masa-kepesertaan-kurang',
  ]) {
    expect(all).toContain(kind);
  }
});

/** What must be true of a claim with, and only with, that defect. */
function isThere(plan: ClaimPlan, defect: string): boolean {
  const [what, kind = '', where] = defect.split(':');
  const { data, membership } = plan;
  const page = paper(plan, kind);
  switch (what) {
    case 'tidak-ada':
      return page === undefined;
    case 'beda-data': {
      if (where === 'tanggal-lahir') return page?.shown.birthDate !== data.birthDate;
      const right = kind === 'rekening' ? data.accountHolder : data.name;
      return page?.shown.name.length === right.length && differences(page.shown.name, right) === 1;
    }
    case 'tidak-terbaca':
      return page?.flaw === where;
    case 'terpotong':
      return page?.flaw === 'terpotong';
    case 'rekening-orang-lain':
      return data.accountHolder !== data.name && paper(plan, 'rekening')?.shown.name === data.accountHolder;
    case 'kartu-aktif':
      return membership.cardStatus === 'active' && membership.inactiveSince === undefined;
    case 'masa-kepesertaan-kurang':
      return (membership.memberSince ?? '') > yearsBefore(data.day, 10);
    default:
      return false;
  }
}

const differences = (one: string, other: string): number =>
  [...one].filter((letter, at) => letter !== other[at]).length;

test('each listed defect is really there', () => {
  for (const plan of plans) {
    for (const defect of plan.defects)
      expect([plan.queueNumber, defect, isThere(plan, defect)]).toEqual([plan.queueNumber, defect, true]);
  }
});

test('a claim without defects has nothing wrong: names, dates, card and papers agree', () => {
  for (const plan of plans.filter((one) => one.defects.length === 0)) {
    const { data, membership } = plan;
    expect(plan.papers.every((one) => one.flaw === undefined && one.shown.name === one.owner.name)).toBe(
      true,
    );
    expect(paper(plan, 'ktp')?.shown).toEqual({ name: data.name, birthDate: data.birthDate });
    expect(paper(plan, 'rekening')?.shown.name).toBe(data.accountHolder);
    if (plan.heir === undefined) expect(data.accountHolder).toBe(data.name);
    if ((data.balance ?? 0) > 50_000_000)
      expect([data.npwp, paper(plan, 'npwp')?.kind]).toEqual([data.nik, 'npwp']);
    if (['JHT-RESIGN', 'JHT-PHK', 'JHT-PKWT'].includes(data.reason)) {
      expect(membership.cardStatus).toBe('inactive');
      expect((membership.inactiveSince ?? day) < '2026-10-24').toBe(true);
    }
    if (['JHT-10', 'JHT-30C'].includes(data.reason))
      expect((membership.memberSince ?? day) <= yearsBefore(day, 10)).toBe(true);
  }
});

/** What the program itself would hold against a claim: blocking findings and papers that must be there. */
function obstacles(plan: ClaimPlan): string[] {
  const findings = assessEligibility(plan.data, plan.membership, plan.data.day).concat(
    checkFormats(plan.data, plan.data.day),
  );
  const documents = plan.papers.map(({ kind, fileName }): ClaimDocument => ({
    id: '01934f0e-0000-7000-8000-000000000000',
    kind,
    fileName,
    sha256: '0'.repeat(64),
    size: 1,
    mediaType: 'image/jpeg',
    addedAt: `${plan.data.day}T01:00:00.000Z`,
    origin: 'package',
  }));
  const items = buildChecklist(plan.data, plan.membership, rulesByVersion(currentRulesVersion));
  return [
    ...findings.filter((finding) => finding.severity === 'block').map((finding) => finding.code),
    ...items.filter((item) => item.level === 'must' && !isCovered(item, documents)).map((item) => item.id),
  ];
}

test("by the program's own rules nothing stands in the way of a claim without defects", () => {
  const clean = plans.filter((plan) => plan.defects.length === 0);
  expect(clean.flatMap((plan) => obstacles(plan).map((obstacle) => [plan.queueNumber, obstacle]))).toEqual(
    [],
  );
});

test("the program's own rules stop a claim whose card is active or whose membership is too short", () => {
  const stopped = plans.filter((plan) =>
    plan.defects.some((one) => one === 'kartu-aktif' || one === 'masa-kepesertaan-kurang'),
  );
  expect(stopped.filter((plan) => obstacles(plan).length === 0).map((plan) => plan.queueNumber)).toEqual([]);
});

test('any seed, day and size gives a day that the program accepts, and the same one again', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
      fc.constantFrom(0.02, 0.1, 0.3),
      (seed, date, scale) => {
        const wish = { seed, day: date.toISOString().slice(0, 10), officers, scale };
        const made = planPracticeDay(wish);
        for (const plan of made) {
          ClaimData.parse(plan.data);
          if (plan.defects.length === 0) expect(obstacles(plan)).toEqual([]);
          for (const defect of plan.defects) expect(isThere(plan, defect)).toBe(true);
        }
        expect(planPracticeDay(wish)).toEqual(made);
      },
    ),
    { numRuns: 40 },
  );
});
