import type { Locator } from 'playwright/test';

/** How many pictures a video element has shown so far. */
export function framesOf(video: Locator): Promise<number> {
  return video.evaluate(
    (element) => (element as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames,
  );
}
