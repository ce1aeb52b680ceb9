/**
 * Whether the page was opened inside another app (WhatsApp, Facebook, a web view) whose browser often has neither
 * camera nor choice of files, and the way out of it (features P3). Pure: the facts come in.
 */

export interface BrowserFacts {
  readonly userAgent: string;
  /** An iPad says that it is a Mac; only its touch points tell. */
  readonly touchPoints: number;
  /** Whether the browser keeps pages apart from the net as it should (`isSecureContext`). */
  readonly secure: boolean;
}

export type WayOut =
  /** An ordinary browser: nothing to say. */
  | { readonly kind: 'stay' }
  /** `app` is the name people know, null when only the kind of browser is seen. */
  | {
      readonly kind: 'leave';
      readonly app: string | null;
      readonly way: 'chrome-intent' | 'safari-menu' | 'copy-link';
    }
  /** The address is not safe, so the browser gives neither camera nor check of the file. */
  | { readonly kind: 'insecure' };

/** Apps by what they add to the browser's name; the first that fits. */
const apps: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/WhatsApp/iu, 'WhatsApp'],
  [/Instagram/u, 'Instagram'],
  [/FBAN|FBAV|FB_IAB|FBIOS|Messenger/u, 'Facebook'],
  [/Telegram/iu, 'Telegram'],
  [/\bLine\//u, 'LINE'],
  [/musical_ly|BytedanceWebview|TikTok/iu, 'TikTok'],
  [/MicroMessenger/u, 'WeChat'],
  [/Twitter/u, 'X'],
];

/** Decides from the browser's own words; every pattern has a test with a real one. */
export function wayOut({ userAgent, touchPoints, secure }: BrowserFacts): WayOut {
  const app = apps.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  const android = /Android/u.test(userAgent);
  const apple = /iPhone|iPad|iPod/u.test(userAgent) || (/Macintosh/u.test(userAgent) && touchPoints > 1);
  // A web view of Android calls itself `wv`, an old one `Version/4.0 Chrome/`; Apple's leaves "Safari" out.
  const androidView = android && (/; wv\)/u.test(userAgent) || /Version\/[\d.]+ Chrome\//u.test(userAgent));
  const appleView = apple && /AppleWebKit/u.test(userAgent) && !/Safari\//u.test(userAgent);
  if (app !== null || androidView || appleView) {
    const way = android ? 'chrome-intent' : apple ? 'safari-menu' : 'copy-link';
    return { kind: 'leave', app, way };
  }
  return secure ? { kind: 'stay' } : { kind: 'insecure' };
}

/** The address that makes Android open a page in Chrome instead of here. */
export function chromeIntent(page: string): string {
  const { host, pathname, search, protocol } = new URL(page);
  const scheme = protocol.replace(':', '');
  return `intent://${host}${pathname}${search}#Intent;scheme=${scheme};package=com.android.chrome;end`;
}
