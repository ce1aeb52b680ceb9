/** Speaks with a hub elsewhere for the first time, by a seat code, before anything is remembered. */
import type { HubMeeting, HubMeetingRefusal } from '../../../shared/contract/joined-hub.ts';
import { readSeatCode } from '../../../shared/contract/seat-code.ts';
import { linkToHub } from './hub-link.ts';
import { findAuthority, trustOnly } from './hub-trust.ts';

export interface HubMeetingWish {
  /** Without a trailing slash. */
  readonly url: string;
  readonly seatCode: string;
  /** PEM of the office's own authority, when the person gave one; null otherwise. */
  readonly authority: string | null;
}

const patience = 10_000;

/** Sets this process's trust to the hub when it was met. Never throws for what the network does. */
export async function meetHub(wish: HubMeetingWish): Promise<HubMeeting> {
  const refused = (why: HubMeetingRefusal): HubMeeting => ({ status: 'refused', why });
  const code = readSeatCode(wish.seatCode);
  if (code === undefined) return refused('hubCode');
  const { url } = wish;
  try {
    let { authority } = wish;
    if (code.fingerprint !== null && authority === null && url.startsWith('https:')) {
      authority = await findAuthority(url, code.fingerprint);
      if (authority === null) return refused('hubCertificate');
    }
    if (authority !== null) trustOnly(authority);
    const link = linkToHub({ hubUrl: url, seatSecret: code.seatSecret });
    const { branch } = await link(null).info(undefined, { signal: AbortSignal.timeout(patience) });
    return { status: 'met', hub: { url, seatSecret: code.seatSecret, authority }, branchName: branch.name };
  } catch (error) {
    return refused(refusalOf(error));
  }
}

function refusalOf(error: unknown): HubMeetingRefusal {
  const { status, code, cause } = error as { status?: unknown; code?: unknown; cause?: { code?: unknown } };
  if (status === 426) return 'hubVersion';
  if (status === 401) return 'hubCode';
  const reason = String(cause?.code ?? code ?? '');
  if (reason === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'hubName';
  return /CERT|SIGNATURE|ISSUER|ERR_OSSL/u.test(reason) ? 'hubUntrusted' : 'hubUnreachable';
}
