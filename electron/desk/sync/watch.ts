/** Listens to "new up to n". Losing it loses nothing: the seat asks by itself every few seconds. */
import type { DeskWorld } from '../desk-world.ts';
import { codeOf } from './errors.ts';
import type { HubLink } from './hub-link.ts';
import type { Pace } from './pace.ts';
import type { SyncTiming } from './timing.ts';
import { untilAborted } from './until-aborted.ts';

export interface WatchParts {
  readonly world: DeskWorld;
  readonly hub: HubLink;
  readonly pace: Pace;
  readonly timing: SyncTiming;
  readonly onNews: (last: number) => void;
  /** The stream ended, by an error or by itself (undefined). */
  readonly onEnd: (error: unknown) => void;
}

/** Listens until the desk closes, opening the stream anew whenever it ends. */
export async function watchHub({ world, hub, pace, timing, onNews, onEnd }: WatchParts): Promise<void> {
  const { signal } = pace;
  let pause = timing.firstBackoff;
  while (!signal.aborted) {
    try {
      for await (const { last } of untilAborted(() => hub(null).watch(undefined, { signal }), signal)) {
        pause = timing.firstBackoff;
        onNews(last);
      }
      onEnd(undefined);
    } catch (error) {
      if (!signal.aborted) world.log(`sync: watch ended (${codeOf(error)})`);
      onEnd(error);
    }
    await pace.sleep(pause);
    pause = Math.min(pause * 2, timing.longestBackoff);
  }
}
