/** Whole lives of invented claims as events, for caches far larger than a practice day. */
import { uuidv7 } from 'uuidv7';
import type { ClaimPlan, Paper } from '../../electron/desk/practice/claim-plan.ts';
import { medanCalendar } from '../../shared/domain/calendar/medan-calendar.ts';
import { instantAt } from '../../shared/domain/calendar/office-calendar.ts';
import type { ClaimDocument } from '../../shared/domain/claim/data.ts';
import type { ClaimEvent, ClaimEventBody } from '../../shared/domain/claim/events.ts';
import type { ActorRef } from '../../shared/domain/claim/state.ts';
import { attachedFor, buildChecklist } from '../../shared/domain/documents/checklist.ts';
import { currentRulesVersion, rulesByVersion } from '../../shared/domain/documents/rule-registry.ts';
import { consentText } from '../../shared/domain/interview/consent.ts';
import { defaultInterviewPolicy } from '../../shared/domain/interview/policy.ts';
import type { Snapshot } from '../../shared/domain/interview/record.ts';
import { buildScript } from '../../shared/domain/interview/script.ts';
import type { StaffId } from '../../shared/domain/vocabulary.ts';

/** Where a claim's story ends. */
export type Fate =
  | 'queued'
  | 'at-desk'
  | 'returned'
  | 'submitted'
  | 'verified'
  | 'vouchered'
  | 'approved'
  | 'paid'
  | 'rejected'
  | 'cancelled';

/** The stored file that stands for all papers of one kind and format. */
export type PaperShelf = Pick<
  ReadonlyMap<string, Pick<ClaimDocument, 'sha256' | 'size' | 'mediaType'>>,
  'get'
>;

export function shelfName(paper: Pick<Paper, 'kind' | 'format'>): string {
  return `${paper.kind}.${paper.format}`;
}

const officers: readonly StaffId[] = ['CSO1', 'CSO2', 'CSO3', 'CSO4', 'CSO5'];
const lastSteps: readonly Fate[] = ['submitted', 'verified', 'vouchered', 'approved', 'paid'];
const staff = (staffId: StaffId): ActorRef => ({ kind: 'staff', staffId });

/** Events with times that go on from the opening of the claim's day, a few minutes apart. */
class Story {
  readonly events: ClaimEvent[] = [];
  #at: number;

  constructor(opening: string) {
    this.#at = Date.parse(opening);
  }

  tell(by: ActorRef, body: ClaimEventBody, minutes = 1): void {
    this.#at += minutes * 60_000;
    this.events.push({ ...body, at: new Date(this.#at).toISOString(), by });
  }

  get now(): string {
    return new Date(this.#at).toISOString();
  }
}

export interface Ending {
  readonly fate: Fate;
  /** Who takes it; otherwise whom the plan or `place` says. */
  readonly officer?: StaffId;
}

/**
 * The events of one planned claim up to its fate, as the decider would have written them.
 * @param place spreads officers and hours evenly; any whole number
 */
export function storyOf(plan: ClaimPlan, ending: Ending, place: number, shelf: PaperShelf): ClaimEvent[] {
  const { fate } = ending;
  const story = new Story(instantAt(plan.data.day, '08:00', medanCalendar.timeZone));
  const addedAt = story.now;
  const documents = plan.papers.flatMap((paper): ClaimDocument[] => {
    const stored = shelf.get(shelfName(paper));
    const { kind, fileName } = paper;
    return stored ? [{ id: uuidv7(), kind, fileName, addedAt, origin: 'package', ...stored }] : [];
  });
  const { data, membership } = plan;
  story.tell(
    { kind: 'system', name: 'intake' },
    { type: 'registered', data, documents, membership, rulesVersion: currentRulesVersion },
  );
  if (fate === 'queued') return story.events;
  const officer = ending.officer ?? data.assignedTo ?? officers[place % officers.length] ?? 'CSO1';
  const cso = staff(officer);
  const taken = { type: 'taken', staffId: officer, mode: 'next', quotaDay: data.day } as const;
  story.tell(cso, taken, 45 + (place % 16) * 30);
  if (fate === 'cancelled') story.tell(cso, { type: 'cancelled', reason: 'Peserta mencabut pengajuan' }, 5);
  else tellDeskWork(story, plan, cso, fate, documents);
  return story.events;
}

function tellDeskWork(
  story: Story,
  { data, membership }: ClaimPlan,
  cso: ActorRef,
  fate: Fate,
  documents: ClaimDocument[],
): void {
  const items = buildChecklist(data, membership, rulesByVersion(currentRulesVersion));
  const seen = fate === 'at-desk' ? items.slice(0, Math.ceil(items.length / 2)) : items;
  const missing = fate === 'returned' ? seen.at(-1)?.id : undefined;
  for (const item of seen) {
    const documentIds = attachedFor(item, documents).map(({ id }) => id);
    const verdict = item.id === missing ? 'tidak-sesuai' : 'sesuai';
    const defects = item.id === missing ? (['tidak-terbaca'] as const) : [];
    story.tell(cso, { type: 'item-reviewed', itemId: item.id, verdict, defects: [...defects], documentIds });
  }
  if (fate === 'at-desk') return;
  if (missing !== undefined) {
    const items = [{ itemId: missing, defects: ['tidak-terbaca' as const] }];
    return story.tell(cso, { type: 'returned-to-participant', items });
  }
  story.tell(cso, { type: 'completed' }, 0);
  if (data.channel === 'online') tellInterview(story, data, cso);
  else story.tell(cso, { type: 'identity-confirmed-at-counter' });
  story.tell(cso, { type: 'submitted', warnings: [] });
  tellPayment(story, fate, data.balance ?? 10_000_000);
}

function tellInterview(story: Story, data: ClaimPlan['data'], cso: ActorRef): void {
  const interviewId = uuidv7();
  const questions = buildScript(data, interviewId, defaultInterviewPolicy);
  const { version: scriptVersion } = defaultInterviewPolicy;
  const asks = { recording: false, faceHint: false };
  story.tell(cso, { type: 'interview-started', interviewId, scriptVersion, questions, asks });
  const consent = { interviewId, given: true, textVersion: consentText.version };
  story.tell({ kind: 'participant' }, { type: 'consent-recorded', ...consent });
  for (const { id } of questions)
    story.tell(cso, { type: 'answer-marked', interviewId, questionId: id, mark: 'cocok' }, 0.5);
  for (const kind of ['wajah', 'ktp'] as const)
    story.tell(cso, { type: 'snapshot-added', interviewId, snapshot: snapshotOf(kind, story.now) }, 0.2);
  story.tell(cso, { type: 'interview-finished', interviewId, outcome: 'LULUS' });
}

/** A picture whose bytes nobody asks for. */
function snapshotOf(kind: Snapshot['kind'], takenAt: string): Snapshot {
  const quality = { light: 130, sharpness: 40, word: 'baik' } as const;
  return { id: uuidv7(), kind, sha256: '5'.repeat(64), size: 40_000, takenAt, questionId: null, quality };
}

function tellPayment(story: Story, fate: Fate, amount: number): void {
  if (fate === 'rejected')
    return story.tell(staff('VER1'), { type: 'rejected', reason: 'Tidak memenuhi syarat' }, 60);
  const steps: ClaimEventBody[] = [
    { type: 'verified', amount },
    { type: 'voucher-made', number: 'VCR-UJI' },
    { type: 'voucher-approved' },
    { type: 'paid', reference: 'UJI-BAYAR' },
  ];
  const by = [staff('VER1'), staff('KEU1'), staff('KEUK'), staff('KEU2')];
  for (const [index, body] of steps.slice(0, lastSteps.indexOf(fate)).entries())
    story.tell(by[index] ?? staff('KEU1'), body, 30);
}
