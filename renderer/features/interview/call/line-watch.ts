/** Looks at the figures of the line every two seconds, and asks for the voice alone when it is too weak for a picture. */
import { lineFigures, type LineFigures } from '../../../../shared/domain/interview/line-figures.ts';
import {
  freshLine,
  resumed,
  sampleBetween,
  stepJudgement,
  wished,
  type LineJudgement,
  type SendWish,
} from '../../../../shared/domain/interview/line-quality.ts';

/** Milliseconds between two looks. */
const lookEvery = 2_000;

export interface LineWatchOptions {
  /** The figures of the present connection; null while there is none. */
  stats(): Promise<RTCStatsReport | null>;
  /** Told after each look; `before` as it was at the last one. */
  onJudged(line: LineJudgement, before: LineJudgement): void;
}

export interface LineWatch {
  /** Whether the connection stands now; nothing is judged while it does not. */
  connected(isConnected: boolean): void;
  wish(wish: SendWish): void;
  close(): void;
}

export function watchLine({ stats, onJudged }: LineWatchOptions): LineWatch {
  let line = freshLine(performance.now());
  let last: { figures: LineFigures; at: number } | null = null;
  let isConnected = false;

  function tell(next: LineJudgement): void {
    const before = line;
    line = next;
    onJudged(next, before);
  }

  async function look(): Promise<void> {
    if (!isConnected) return;
    const report = await stats().catch(() => null);
    if (!report || !isConnected) return;
    const figures = lineFigures(report.values());
    const at = performance.now();
    const before = last;
    last = { figures, at };
    // Another connection counts from the beginning.
    if (!before || figures.sound.due < before.figures.sound.due) return;
    const sample = sampleBetween(before.figures, figures, (at - before.at) / 1000, line.sends === 'video');
    tell(stepJudgement(line, sample, at));
  }
  const ticking = setInterval(() => void look(), lookEvery);

  return {
    connected(now) {
      if (now === isConnected) return;
      isConnected = now;
      last = null;
      if (now) tell(resumed(line, performance.now()));
    },
    wish: (wish) => tell(wished(line, wish, performance.now())),
    close: () => clearInterval(ticking),
  };
}
