/** The day as facts, before anything is drawn: who comes, for what, with which papers. Pure and repeatable. */
import type { ClaimData } from '../../../shared/domain/claim/data.ts';
import { programOfReason } from '../../../shared/domain/vocabulary.ts';
import type { Channel, ClaimReason, Day, DocumentKind, StaffId } from '../../../shared/domain/vocabulary.ts';
import type { ClaimPlan, Employment, Paper } from './claim-plan.ts';
import { addDays, weekday, yearsBefore } from './dates.ts';
import { addDefects } from './defects.ts';
import { paperFormat, paperKinds } from './papers.ts';
import { addressLine, inventPerson } from './person.ts';
import type { Person, Register } from './person.ts';
import { practiceBranch } from './branch.ts';
import { seededRandom } from './random.ts';
import type { SeededRandom } from './random.ts';
import {
  banks,
  companyEnds,
  companyForms,
  companyTrades,
  companyWords,
  positions,
  streets,
} from './world.ts';

export interface DayWish {
  readonly seed: string;
  readonly day: Day;
  readonly officers: readonly StaffId[];
  /** Multiplies the day's load; 1 is the branch's daily quota. At least one claim of each kind remains. */
  readonly scale?: number;
}

type Counter = 'HO' | 'HM' | 'KM' | 'JP' | 'KK';

const jhtOnlineMix: readonly (readonly [ClaimReason, number])[] = [
  ['JHT-RESIGN', 0.45],
  ['JHT-PHK', 0.2],
  ['JHT-PKWT', 0.12],
  ['JHT-10', 0.12],
  ['JHT-56', 0.05],
  ['JHT-30C', 0.04],
  ['JHT-PKB', 0.02],
];
const mixes: Record<Counter, readonly (readonly [ClaimReason, number])[]> = {
  HO: jhtOnlineMix,
  HM: [['JHT-56', 1]],
  KM: [['JKM', 1]],
  JP: [
    ['JP-HT', 0.6],
    ['JP-JD', 0.24],
    ['JP-CTT', 0.16],
  ],
  KK: [['JKK', 1]],
};

/** All claims of the day in queue order: 19 online and 21 manual for each officer at scale 1 (domain 2.2). */
export function planPracticeDay(wish: DayWish): ClaimPlan[] {
  const label = (name: string): SeededRandom => seededRandom(`${wish.seed}|${wish.day}|${name}`);
  const register: Register = { names: new Set(), serial: 0 };
  const quota = practiceBranch.dailyQuotaPerOfficer;
  const perOfficer: Record<Counter, number> = {
    HO: quota.online.JHT,
    HM: quota.manual.JHT,
    KM: quota.manual.JKM,
    JP: quota.manual.JP,
    KK: quota.manual.JKK,
  };
  const plans = (Object.keys(perOfficer) as Counter[]).flatMap((counter) => {
    const count = Math.max(1, Math.round(perOfficer[counter] * wish.officers.length * (wish.scale ?? 1)));
    const reasons = label(`sebab-${counter}`).shuffle(apportion(mixes[counter], count));
    return reasons.map((reason, index) => {
      const queueNumber = `${counter}-${String(index + 1).padStart(3, '0')}`;
      const channel: Channel = counter === 'HO' ? 'online' : 'manual';
      const place = channel === 'online' ? interviewPlace(index, count, wish) : {};
      return planClaim(label(queueNumber), register, {
        queueNumber,
        reason,
        channel,
        day: wish.day,
        ...place,
      });
    });
  });
  return addDefects(plans, label);
}

/** Whole numbers in the given proportion, by largest remainder. */
function apportion(mix: readonly (readonly [ClaimReason, number])[], count: number): ClaimReason[] {
  const shares = mix.map(([reason, share]) => ({
    reason,
    whole: Math.floor(share * count),
    rest: (share * count) % 1,
  }));
  let left = count - shares.reduce((sum, share) => sum + share.whole, 0);
  for (const share of [...shares].sort((one, other) => other.rest - one.rest))
    if (left-- > 0) share.whole += 1;
  return shares.flatMap((share) => Array.from({ length: share.whole }, () => share.reason));
}

/** Slots from 08:45 to 16:30, none in the break; every other slot is meant for one officer, the rest is shared. */
function interviewPlace(
  index: number,
  count: number,
  wish: DayWish,
): { appointment: string; assignedTo?: StaffId } {
  const officers = wish.officers.length;
  const slot = Math.floor(index / officers);
  const slots = Math.ceil(count / officers);
  const morning = 12 * 60 - (8 * 60 + 45);
  const afternoon = weekday(wish.day) === 5 ? 13 * 60 + 30 : 13 * 60;
  const open = morning + (16 * 60 + 30 - afternoon);
  const offset = Math.round((slots === 1 ? 0 : (slot * open) / (slots - 1)) / 5) * 5;
  const minute =
    offset < morning ? 8 * 60 + 45 + offset : Math.min(16 * 60 + 30, afternoon + offset - morning);
  const appointment = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const officer = index % officers;
  return (slot + officer) % 2 === 0 ? { appointment, assignedTo: wish.officers[officer] } : { appointment };
}

interface ClaimWish {
  queueNumber: string;
  reason: ClaimReason;
  channel: Channel;
  day: Day;
  appointment?: string;
  assignedTo?: StaffId;
}

function planClaim(random: SeededRandom, register: Register, wish: ClaimWish): ClaimPlan {
  const { day, reason } = wish;
  const family = inventFamily(random, register, reason, day);
  const { participant, spouse, children } = family;
  const heir = reason === 'JKM' || reason === 'JP-JD' ? spouse : undefined;
  const claimant = heir ?? participant;
  const bank = random.pick(banks);
  const eventDay = addDays(day, -random.int(9, 80));
  const employment = inventEmployment(random, wish, eventDay);
  const stillWorking = ['JKK', 'JHT-10', 'JHT-30C'].includes(reason);
  const balance = programOfReason(reason) === 'JHT' ? inventBalance(random, reason) : undefined;
  const earlierPartial = balance === undefined ? undefined : reason === 'JHT-56' && random.chance(0.1);
  const memberSince = addDays(employment.startedOn, random.int(5, 40));
  const data: ClaimData = {
    queueNumber: wish.queueNumber,
    day,
    channel: wish.channel,
    program: programOfReason(reason),
    reason,
    segment: 'PU',
    nik: participant.nik,
    name: participant.name,
    birthDate: participant.birthDate,
    sex: participant.sex,
    kpj: Array.from({ length: random.chance(0.15) ? 2 : 1 }, () => `99${random.digits(9)}`),
    // 0810 belongs to no operator: nobody can be called by mistake.
    phone: `+6281000${random.digits(6)}`,
    email: `${claimant.name.toLowerCase().replaceAll(' ', '.')}@contoh.example`,
    address: addressLine(participant.address),
    motherName: participant.motherName,
    employer: employment.company,
    stoppedOn: stillWorking ? undefined : employment.stoppedOn,
    balance,
    earlierPartial,
    // Over 50 million, or after an earlier partial claim (domain 0.1).
    npwp: (balance ?? 0) > 50_000_000 || earlierPartial === true ? participant.nik : undefined,
    bank: bank.name,
    accountNumber: `99${random.digits(bank.digits - 2)}`,
    accountHolder: claimant.name,
    appointment: wish.appointment,
    assignedTo: wish.assignedTo,
    note:
      heir === undefined
        ? undefined
        : `Pemohon: ${heir.name} (${heir.sex === 'P' ? 'istri' : 'suami'} peserta)`,
  };
  return {
    queueNumber: wish.queueNumber,
    data,
    membership: stillWorking
      ? { cardStatus: 'active', memberSince }
      : {
          cardStatus: 'inactive',
          inactiveSince: addDays(employment.stoppedOn, random.int(3, 20)),
          memberSince,
        },
    participant,
    spouse,
    children,
    heir,
    employment,
    bank,
    eventDay,
    papers: layPapers(random, wish, { participant, heir, npwp: data.npwp !== undefined }),
    defects: [],
  };
}

function layPapers(
  random: SeededRandom,
  wish: ClaimWish,
  facts: { participant: Person; heir?: Person; npwp: boolean },
): Paper[] {
  const kinds = paperKinds(
    wish.reason,
    { npwp: facts.npwp, traffic: random.chance(0.4), online: wish.channel === 'online' },
    random,
  );
  const seen = new Map<DocumentKind, number>();
  return kinds.map((kind) => {
    const copy = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, copy);
    const variant = random.chance(0.5) ? 1 : 0;
    const format = paperFormat(kind, variant, random);
    const heirs = facts.heir !== undefined && (copy > 1 || kind === 'rekening') ? facts.heir : undefined;
    const owner = heirs ?? facts.participant;
    return {
      kind,
      fileName: `${kind}${copy > 1 ? `-${copy}` : ''}.${format}`,
      format,
      variant,
      owner,
      shown: { name: owner.name, birthDate: owner.birthDate },
    };
  });
}

function inventFamily(random: SeededRandom, register: Register, reason: ClaimReason, day: Day) {
  const age = ageFor(reason, random);
  const participant = inventPerson(random, register, { day, age });
  const home = { address: participant.address, familyCard: participant.familyCard };
  const spouse = inventPerson(random, register, {
    day,
    age: Math.max(21, age + random.int(-5, 4)),
    sex: participant.sex === 'L' ? 'P' : 'L',
    ...home,
  });
  const children = Array.from({ length: random.int(0, 3) }, (_, index) =>
    inventPerson(random, register, { day, age: Math.max(1, Math.min(30, age - 24 - index * 3)), ...home }),
  );
  return {
    participant,
    spouse,
    children: children.map((child) => ({ ...child, ...parents(participant, spouse) })),
  };
}

const parents = (one: Person, other: Person) =>
  one.sex === 'L'
    ? { fatherName: one.name, motherName: other.name }
    : { fatherName: other.name, motherName: one.name };

function ageFor(reason: ClaimReason, random: SeededRandom): number {
  switch (reason) {
    case 'JHT-56':
      return random.int(56, 64);
    case 'JHT-PKB':
      return random.int(53, 55);
    case 'JP-HT':
      return random.int(59, 64);
    case 'JHT-10':
    case 'JHT-30C':
      return random.int(34, 52);
    case 'JKM':
    case 'JP-JD':
    case 'JP-CTT':
      return random.int(35, 57);
    default:
      return random.int(24, 50);
  }
}

function inventEmployment(random: SeededRandom, wish: ClaimWish, eventDay: Day): Employment {
  const died = wish.reason === 'JKM' || wish.reason === 'JP-JD';
  // Everybody who stopped is past the waiting month by the letter and by the card (domain 2.3).
  const stoppedOn = died ? eventDay : addDays(wish.day, -random.int(60, 300));
  const years = ['JHT-10', 'JHT-30C', 'JHT-56', 'JHT-PKB', 'JP-HT'].includes(wish.reason)
    ? random.int(12, 24)
    : random.int(2, 9);
  return {
    company: `${random.pick(companyForms)} ${random.pick(companyWords)} ${random.pick(companyTrades)} ${random.pick(companyEnds)}`,
    companyAddress: `${random.pick(streets)} No. ${random.int(1, 98)}, Kawasan Industri Contoh, Medan`,
    position: random.pick(positions),
    signer: `${random.pick(['Kenari', 'Dahlia', 'Cendana', 'Seruni', 'Elang'])} ${random.pick(['Contohwibawa', 'Latihpratama', 'Misalutama'])}`,
    startedOn: addDays(yearsBefore(stoppedOn, years), -random.int(0, 300)),
    stoppedOn,
  };
}

/** Mostly above the limit of the phone app (15 million), since smaller balances are claimed there (domain 0.1). */
function inventBalance(random: SeededRandom, reason: ClaimReason): number {
  const long = ['JHT-56', 'JHT-PKB', 'JHT-10', 'JHT-30C'].includes(reason);
  const millions = long ? random.int(28, 240) : random.chance(0.2) ? random.int(51, 95) : random.int(9, 49);
  return millions * 1_000_000 + random.int(0, 999_999);
}
