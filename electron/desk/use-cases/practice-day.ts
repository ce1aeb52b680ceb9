/** The practice branch fills its own first day, so that a newcomer works a claim in his first minute (features M3). */
import { z } from 'zod';
import { BranchInfo } from '../../../shared/contract/hub.ts';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import type { ClaimDocument } from '../../../shared/domain/claim/data.ts';
import { timeOf, type ClockTime } from '../../../shared/domain/calendar/office-calendar.ts';
import { Day, type StaffId } from '../../../shared/domain/vocabulary.ts';
import { findSetting, putSetting } from '../database/queries/settings.ts';
import { readSyncState } from '../database/queries/sync-state.ts';
import { todayOf } from '../desk-world.ts';
import { inspectFile } from '../files/inspect.ts';
import type { IntakeDesk } from '../intake/intake-desk.ts';
import type { ClaimPlan } from '../practice/claim-plan.ts';
import { callableAt } from '../practice/early-start.ts';
import { openPaperDrawer, type PaperDrawer } from '../practice/paper-drawer.ts';
import type { Seat } from '../seat.ts';
import type { IntakeJobs, IntakeWork } from './intake-jobs.ts';
import { knownStaff } from './sign-in.ts';

const PracticeMark = z.object({ day: Day, done: z.boolean() });

/** Every day brings other invented people; the same day always the same. */
function seedOf(day: Day): string {
  return `loket ${day}`;
}

/** Makes a practice day for the officers of the branch and registers its claims one by one. */
export type PracticeDayMaker = (wish: {
  day: Day;
  /** The branch's clock now. */
  time: ClockTime;
  officers: readonly StaffId[];
}) => IntakeWork;

/** Draws the papers of each claim and registers it at once: the first can be worked while the rest is drawn. */
export const drawPracticeDay: PracticeDayMaker = ({ day, time, officers }) => {
  return async ({ desk, signal, onProgress }) => {
    const { planPracticeDay } = await import('../practice/plan.ts');
    const seed = seedOf(day);
    const plans = callableAt(planPracticeDay({ seed, day, officers }), time);
    const report: IntakeReport = {
      taken: 0,
      skipped: 0,
      refusedRows: [],
      takenFiles: 0,
      refusedFiles: [],
      unknownHeadings: [],
      cancelled: false,
    };
    const drawer = openPaperDrawer();
    try {
      for (const [index, plan] of plans.entries()) {
        if (signal.aborted) return { ...report, cancelled: true };
        if (desk.findByQueueNumber(plan.data.day, plan.queueNumber)) report.skipped += 1;
        else {
          const documents = await drawPapers(desk, drawer, plan);
          if (desk.register(desk.newId(), plan.data, documents, plan.membership).ok) {
            report.taken += 1;
            report.takenFiles += documents.length;
          }
        }
        onProgress({ done: index + 1, total: plans.length });
      }
      return report;
    } finally {
      drawer.close();
    }
  };
};

async function drawPapers(desk: IntakeDesk, drawer: PaperDrawer, plan: ClaimPlan): Promise<ClaimDocument[]> {
  const documents: ClaimDocument[] = [];
  for (const paper of plan.papers) {
    const bytes = await drawer.draw(seedOf(plan.data.day), plan, paper);
    const inspection = await inspectFile(bytes);
    if (!inspection.ok) throw new Error(`the practice paper ${paper.kind} is ${inspection.code}`);
    const { sha256, size } = await desk.files.put(bytes);
    const { kind, fileName } = paper;
    const { mediaType } = inspection;
    documents.push({
      id: desk.newId(),
      kind,
      fileName,
      sha256,
      size,
      mediaType,
      addedAt: desk.now(),
      origin: 'package',
    });
  }
  return documents;
}

/**
 * Begins the practice day when the branch is the practice branch and today has none yet, or when an earlier start was
 * interrupted. A hub on which others work already is left alone.
 */
export async function preparePracticeDay(
  seat: Seat,
  intakes: IntakeJobs,
  maker: PracticeDayMaker | false = drawPracticeDay,
): Promise<void> {
  const { database } = seat.world;
  if (maker === false || findSetting(database, 'branch', BranchInfo)?.practice !== true) return;
  const mark = findSetting(database, 'practice-day', PracticeMark);
  const day = todayOf(seat.world);
  if (mark?.done && mark.day === day) return;
  if (!mark) {
    const { sync } = seat;
    const { last } = await sync.ask(5000, (signal) => sync.client(null).info(undefined, { signal }));
    if (last > 0 || readSyncState(database).cursor > 0) return;
  }
  putSetting(database, 'practice-day', { day, done: false });
  const officers = knownStaff(seat).filter(({ roles }) => roles.includes('cso'));
  const time = timeOf(seat.world.now(), seat.world.calendar().timeZone);
  const work = maker({ day, time, officers: officers.map(({ staffId }) => staffId) });
  intakes.startWork('Kantor latihan', async (scene) => {
    const report = await work(scene);
    if (!scene.signal.aborted) putSetting(database, 'practice-day', { day, done: true });
    return report;
  });
}
