/** What the page asks of the hub (shared/contract/ready-page.ts); types only, so that the validator is not shipped. */
import type {
  PhoneCheck,
  ReadyAnswer,
  ReadyLook,
  readyPage,
  ReadyTestAnswer,
} from '../../../shared/contract/ready-page.ts';
import { post } from '../post.ts';

/** The contract's addresses; the compiler holds them equal. */
const addresses: typeof readyPage = {
  look: '/api/ready/look',
  test: '/api/ready/test',
  ready: '/api/ready/ready',
  pagePrefix: '/s/',
};

/** How it stands before the interview, and whether one waits. */
export const look = (token: string) => post<ReadyLook>(addresses.look, { token });

/** One question that only wants an answer. */
export const test = (token: string) => post<ReadyTestAnswer>(addresses.test, { token }, 5000);

/** "Saya siap sekarang", or no longer, with what the test found; the answer is how it stands then. */
export const sayReady = (token: string, ready: boolean, check: PhoneCheck | null) =>
  post<ReadyAnswer>(addresses.ready, { token, ready, check });
