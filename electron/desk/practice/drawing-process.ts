/**
 * Draws practice papers on request, as a process of its own (or, where none can be started, as a module of the desk).
 * The drawing's libraries and the pictures' memory go with the process when the practice day is done.
 */
import type { ClaimPlan, Paper } from './claim-plan.ts';
import { drawPaper } from './drawing/draw-paper.ts';
import { loadFonts } from './drawing/kit.ts';

export interface DrawingRequest {
  readonly id: number;
  readonly seed: string;
  readonly plan: ClaimPlan;
  readonly paper: Paper;
}

export interface DrawingAnswer {
  readonly id: number;
  /** Null when it could not be drawn, which is a bug. */
  readonly bytes: Uint8Array | null;
}

/** What this file is when it is loaded as a module. */
export interface DrawingModule {
  draw(request: DrawingRequest): Promise<DrawingAnswer>;
}

export async function draw({ id, seed, plan, paper }: DrawingRequest): Promise<DrawingAnswer> {
  loadFonts();
  return { id, bytes: await drawPaper(seed, plan, paper) };
}

if (process.env['LOKET_DRAWING_PROCESS'] === '1') {
  process.on('message', (request: DrawingRequest) => {
    draw(request)
      .catch(() => ({ id: request.id, bytes: null }))
      .then((answer) => process.send?.(answer))
      .catch(() => process.exit(1));
  });
}
