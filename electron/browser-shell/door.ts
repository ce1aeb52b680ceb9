import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const cookieName = 'loket-seat';

/** Why a request stays outside. */
export type DoorRefusal = 'other-host' | 'other-origin' | 'no-cookie' | 'token-used';

/**
 * The door of the browser shell. Any page in any browser of this machine can send requests to 127.0.0.1, so
 * nothing is believed for coming from here: Host against rebinding of names, Origin and Sec-Fetch-Site
 * against other pages, and a cookie that only the window opened with the one-time token has.
 */
export interface Door {
  /** The path and query of the first URL. */
  readonly firstPath: string;
  /** Looks at Host, Origin and Sec-Fetch-Site of any request; `upgrade` must name its Origin. */
  checkSender(request: IncomingMessage, kind: 'page' | 'upgrade'): DoorRefusal | undefined;
  hasCookie(request: IncomingMessage): boolean;
  /** Exchanges the token, once and in time, for the Set-Cookie line. */
  exchange(token: string): string | undefined;
}

/**
 * @param origin own origin, as `http://127.0.0.1:40123`
 * @param tokenLifetime milliseconds for which the first URL is good
 */
export function createDoor(origin: string, tokenLifetime: number, now: () => number = Date.now): Door {
  const host = new URL(origin).host;
  const token = randomBytes(32).toString('base64url');
  const cookie = randomBytes(32).toString('base64url');
  const until = now() + tokenLifetime;
  let used = false;

  return {
    firstPath: `/masuk?kunci=${token}`,
    checkSender(request, kind) {
      if (request.headers.host !== host) return 'other-host';
      const sender = request.headers.origin;
      if (kind === 'upgrade' ? sender !== origin : sender !== undefined && sender !== origin)
        return 'other-origin';
      const site = request.headers['sec-fetch-site'];
      // `none` is a person who typed or clicked the address outside any page; only he may bring the token.
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'other-origin';
      return undefined;
    },
    hasCookie: (request) => readCookies(request).some((value) => sameSecret(value, cookie)),
    exchange(offered) {
      if (used || now() > until || !sameSecret(offered, token)) return undefined;
      used = true;
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

function readCookies(request: IncomingMessage): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .filter(([name]) => name === cookieName)
    .map(([, value]) => value ?? '');
}

/** Compares hashes, so that neither content nor length shows in the time it takes. */
function sameSecret(offered: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
}
