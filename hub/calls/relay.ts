/**
 * Time-limited credentials for the branch's relay (coturn, `use-auth-secret`): the user's name carries the end of its
 * validity, the password is an HMAC of it, so that relay and hub share one secret and nothing else.
 */
import { createHmac } from 'node:crypto';
import type { Relay } from '../../shared/contract/call.ts';
import type { Id } from '../../shared/domain/vocabulary.ts';

/** Where a branch's relay stands, and the secret that it shares with the hub (coturn's `static-auth-secret`). */
export interface RelayPlace {
  /** `turn:` and `turns:` addresses. */
  readonly urls: readonly string[];
  readonly secret: string;
}

export interface RelayAccess {
  /** For one call, good for some hours from `now`; a call that lasts longer asks again when it reconnects. */
  credentialsFor(callId: Id, now: Date): Relay;
}

const validMilliseconds = 4 * 3_600_000;

/** Credentials by the scheme that coturn calls its REST API: `username = end:call`, `password = base64(HMAC-SHA1)`. */
export function relayAccess({ urls, secret }: RelayPlace): RelayAccess {
  return {
    credentialsFor(callId, now) {
      const end = now.getTime() + validMilliseconds;
      const username = `${Math.floor(end / 1000)}:${callId}`;
      const credential = createHmac('sha1', secret).update(username).digest('base64');
      return { urls: [...urls], username, credential, expiresAt: new Date(end).toISOString() };
    },
  };
}
