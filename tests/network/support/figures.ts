/** What is measured of a call, read from the officer's page. */
import type { BrowserContext, Page } from 'playwright';
import {
  lineFigures,
  type LineFigures,
  type StatsEntry,
} from '../../../shared/domain/interview/line-figures.ts';

declare global {
  interface Window {
    /** Every peer connection that the page has made, the newest last. */
    loketConnections?: RTCPeerConnection[];
  }
}

/** Remembers the page's peer connections, so that their statistics can be asked. Before the page is opened. */
export async function watchConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const made: RTCPeerConnection[] = [];
    window.loketConnections = made;
    const Native = window.RTCPeerConnection;
    window.RTCPeerConnection = new Proxy(Native, {
      construct(target, given: [RTCConfiguration?]) {
        const connection = new target(...given);
        made.push(connection);
        return connection;
      },
    });
  });
}

export interface CallFigures extends LineFigures {
  /** Peer connections since the page was opened. */
  readonly built: number;
}

/** The figures of the newest connection. */
export async function figuresOf(page: Page): Promise<CallFigures> {
  const { entries, built } = await page.evaluate(async () => {
    const all = window.loketConnections ?? [];
    const report = await all.at(-1)?.getStats();
    return {
      entries: report ? [...report.values()].map((one: object) => ({ ...one })) : [],
      built: all.length,
    };
  });
  return { ...lineFigures(entries as StatsEntry[]), built };
}

/** Waits in the page until `count` more pictures were shown. @returns milliseconds that it took */
export function awaitPictures(page: Page, selector: string, count: number, longest: number): Promise<number> {
  return page.evaluate(
    ({ selector, count, longest }) =>
      new Promise<number>((resolve, reject) => {
        const begun = performance.now();
        const shown = (): number =>
          document.querySelector<HTMLVideoElement>(selector)?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
        let element = document.querySelector(selector);
        let before = shown();
        const look = (): void => {
          const now = document.querySelector(selector);
          const frames = shown();
          // Another element, or the same with another stream, counts from its own beginning.
          if (now !== element || frames < before) [element, before] = [now, 0];
          if (now && frames >= before + count) return resolve(performance.now() - begun);
          if (performance.now() - begun > longest)
            return reject(new Error(`no ${count} pictures in ${longest} ms`));
          setTimeout(look, 20);
        };
        look();
      }),
    { selector, count, longest },
  );
}

/** The share of the sound that came through between two looks at one connection, from 0 to 1. */
export function soundShare(before: LineFigures, after: LineFigures): number {
  const due = after.sound.due - before.sound.due;
  return due <= 0 ? 0 : 1 - (after.sound.concealed - before.sound.concealed) / due;
}
