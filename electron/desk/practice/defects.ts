/** What goes wrong with real claims (domain 2.3 and 6), done to practice claims on purpose. */
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';
import { addDays, yearsBefore } from './dates.ts';
import { inventName } from './person.ts';
import type { ClaimPlan, Paper, PracticeDefect } from './claim-plan.ts';
import type { SeededRandom } from './random.ts';

interface DefectMaker {
  /** How often against the others. */
  readonly weight: number;
  readonly group: string;
  readonly fits: (plan: ClaimPlan) => boolean;
  readonly apply: (plan: ClaimPlan, random: SeededRandom) => { plan: ClaimPlan; defect: PracticeDefect };
}

const leavers = ['JHT-RESIGN', 'JHT-PHK', 'JHT-PKWT'];
const mayBeForgotten: readonly DocumentKind[] = [
  'paklaring',
  'pengunduran-diri',
  'bukti-phk',
  'kk',
  'foto-diri',
  'buku-nikah',
  'ahli-waris',
  'f3b-kk3',
  'absensi',
  'f7',
  'ppjb',
];
const mayBeDark: readonly DocumentKind[] = ['ktp', 'foto-diri', 'kpj'];
const mayBeBlurred: readonly DocumentKind[] = ['kk', 'ktp', 'paklaring', 'rekening'];

const hasClean = (plan: ClaimPlan, kind: DocumentKind): boolean =>
  plan.papers.some((paper) => paper.kind === kind && isClean(paper, plan));

/** Screenshots are never dark or out of focus. */
const isPhotographed = (plan: ClaimPlan, kind: DocumentKind): boolean =>
  plan.papers.some((paper) => paper.kind === kind && paper.format !== 'png');

const isClean = (paper: Paper, plan: ClaimPlan): boolean =>
  paper.flaw === undefined && !plan.defects.some((defect) => defect.includes(`:${paper.kind}`));

/** Changes the first paper of a kind; heirs' papers carry higher copy numbers and stay. */
function changePaper(plan: ClaimPlan, kind: DocumentKind, change: (paper: Paper) => Paper): Paper[] {
  const index = plan.papers.findIndex((paper) => paper.kind === kind);
  return plan.papers.map((paper, at) => (at === index ? change(paper) : paper));
}

const makers: readonly DefectMaker[] = [
  {
    weight: 5,
    group: 'tidak-ada',
    fits: (plan) => mayBeForgotten.some((kind) => hasClean(plan, kind)),
    apply: (plan, random) => {
      const kind = random.pick(mayBeForgotten.filter((candidate) => hasClean(plan, candidate)));
      return {
        plan: { ...plan, papers: plan.papers.filter((paper) => paper.kind !== kind) },
        defect: `tidak-ada:${kind}`,
      };
    },
  },
  {
    weight: 3,
    group: 'npwp',
    fits: (plan) =>
      (plan.data.balance ?? 0) > 50_000_000 && plan.data.npwp !== undefined && hasClean(plan, 'npwp'),
    apply: (plan) => ({
      plan: {
        ...plan,
        data: { ...plan.data, npwp: undefined },
        papers: plan.papers.filter((paper) => paper.kind !== 'npwp'),
      },
      defect: 'tidak-ada:npwp',
    }),
  },
  {
    weight: 3,
    group: 'ktp',
    fits: (plan) => hasClean(plan, 'ktp'),
    apply: (plan, random) => ({
      plan: {
        ...plan,
        papers: changePaper(plan, 'ktp', (paper) => ({
          ...paper,
          shown: { ...paper.shown, name: misspell(paper.shown.name, random) },
        })),
      },
      defect: 'beda-data:ktp:nama',
    }),
  },
  {
    weight: 2,
    group: 'ktp',
    fits: (plan) => hasClean(plan, 'ktp'),
    apply: (plan, random) => ({
      plan: {
        ...plan,
        papers: changePaper(plan, 'ktp', (paper) => ({
          ...paper,
          shown: {
            ...paper.shown,
            birthDate: random.chance(0.5)
              ? yearsBefore(paper.shown.birthDate, 1)
              : addDays(paper.shown.birthDate, 9),
          },
        })),
      },
      defect: 'beda-data:ktp:tanggal-lahir',
    }),
  },
  {
    weight: 3,
    group: 'rekening',
    fits: (plan) => hasClean(plan, 'rekening'),
    apply: (plan, random) => ({
      plan: {
        ...plan,
        papers: changePaper(plan, 'rekening', (paper) => ({
          ...paper,
          shown: { ...paper.shown, name: misspell(paper.shown.name, random) },
        })),
      },
      defect: 'beda-data:rekening:nama',
    }),
  },
  {
    weight: 2,
    group: 'rekening',
    fits: (plan) => hasClean(plan, 'rekening') && plan.heir === undefined,
    apply: (plan, random) => {
      const holder = inventName(random, random.chance(0.5) ? 'P' : 'L');
      return {
        plan: {
          ...plan,
          data: { ...plan.data, accountHolder: holder },
          papers: changePaper(plan, 'rekening', (paper) => ({
            ...paper,
            shown: { ...paper.shown, name: holder },
          })),
        },
        defect: 'rekening-orang-lain',
      };
    },
  },
  ...(['gelap', 'buram'] as const).map((flaw): DefectMaker => {
    const kinds = flaw === 'gelap' ? mayBeDark : mayBeBlurred;
    const canBe = (plan: ClaimPlan) =>
      kinds.filter((kind) => hasClean(plan, kind) && isPhotographed(plan, kind));
    return {
      weight: 3,
      group: 'foto',
      fits: (plan) => canBe(plan).length > 0,
      apply: (plan, random) => {
        const kind = random.pick(canBe(plan));
        return {
          plan: { ...plan, papers: changePaper(plan, kind, (paper) => ({ ...paper, flaw })) },
          defect: `tidak-terbaca:${kind}:${flaw}`,
        };
      },
    };
  }),
  {
    weight: 2,
    group: 'ktp',
    fits: (plan) => hasClean(plan, 'ktp'),
    apply: (plan) => ({
      plan: { ...plan, papers: changePaper(plan, 'ktp', (paper) => ({ ...paper, flaw: 'terpotong' })) },
      defect: 'terpotong:ktp',
    }),
  },
  {
    weight: 3,
    group: 'kepesertaan',
    fits: (plan) => leavers.includes(plan.data.reason),
    apply: (plan) => ({
      plan: { ...plan, membership: { cardStatus: 'active', memberSince: plan.membership.memberSince } },
      defect: 'kartu-aktif',
    }),
  },
  {
    weight: 4,
    group: 'kepesertaan',
    fits: (plan) => plan.data.reason === 'JHT-10' || plan.data.reason === 'JHT-30C',
    apply: (plan, random) => ({
      plan: {
        ...plan,
        membership: {
          ...plan.membership,
          memberSince: addDays(yearsBefore(plan.data.day, 7), random.int(-300, 300)),
        },
      },
      defect: 'masa-kepesertaan-kurang',
    }),
  },
];

/**
 * Spoils a third of the claims, one in five of them twice. Kinds are balanced, so that every kind which fits
 * somewhere occurs on a full day. The first claim stays clean: it is the one a newcomer opens first.
 */
export function addDefects(
  plans: readonly ClaimPlan[],
  label: (queueNumber: string) => SeededRandom,
): ClaimPlan[] {
  const order = label('cacat').shuffle(plans.slice(1).map((plan) => plan.queueNumber));
  const spoiled = new Set(order.slice(0, Math.floor(plans.length / 3)));
  const used = new Map<DefectMaker, number>();
  return plans.map((plan) => {
    if (!spoiled.has(plan.queueNumber)) return plan;
    const random = label(`cacat-${plan.queueNumber}`);
    const groups = new Set<string>();
    let result = plan;
    for (let left = random.chance(0.2) ? 2 : 1; left > 0; left--) {
      const maker = scarcest(
        makers.filter((candidate) => !groups.has(candidate.group) && candidate.fits(result)),
        used,
      );
      if (maker === undefined) break;
      used.set(maker, (used.get(maker) ?? 0) + 1);
      groups.add(maker.group);
      const { plan: changed, defect } = maker.apply(result, random);
      result = { ...changed, defects: [...changed.defects, defect] };
    }
    return result;
  });
}

function scarcest(
  candidates: readonly DefectMaker[],
  used: ReadonlyMap<DefectMaker, number>,
): DefectMaker | undefined {
  const share = (maker: DefectMaker): number => (used.get(maker) ?? 0) / maker.weight;
  return [...candidates].sort((one, other) => share(one) - share(other))[0];
}

/** One letter other than it should be, the way clerks do it: never the first letter of a word. */
function misspell(name: string, random: SeededRandom): string {
  const swaps: Record<string, string> = {
    a: 'e',
    e: 'a',
    i: 'y',
    o: 'u',
    u: 'o',
    n: 'm',
    m: 'n',
    t: 'd',
    d: 't',
    s: 'z',
    l: 'r',
    r: 'l',
  };
  const places = [...name].flatMap((letter, at) => (at > 0 && swaps[letter] !== undefined ? [at] : []));
  const at = random.pick(places);
  return name.slice(0, at) + swaps[name[at] ?? ''] + name.slice(at + 1);
}
