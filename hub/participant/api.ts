/** The participant's side of the hub's small HTTP interface. Types only come from the contract: nothing is shipped for them. */
import type {
  ConsentAnswer,
  JoinAnswer,
  LookAnswer,
  ResumeAnswer,
} from '../../shared/contract/participant.ts';
import { post } from './post.ts';

/** Who calls, before any code was given. */
export const look = (token: string) => post<LookAnswer>('/api/call/look', { token });

/** Enters the call with the short code; the answer carries the session of this page. */
export const join = (token: string, code: string) => post<JoinAnswer>('/api/call/join', { token, code });

/** States the participant's consent or refusal, and what he allows besides, once and for the record. */
export const consent = (
  session: string,
  decision: { given: boolean; recording: boolean; faceHint: boolean },
) => post<ConsentAnswer>('/api/call/consent', { session, ...decision });

/** After a reload: whether the session that this tab kept still opens the call. */
export const resume = (session: string) => post<ResumeAnswer>('/api/call/resume', { session });
