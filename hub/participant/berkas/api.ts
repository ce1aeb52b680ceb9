/** What the page asks of the hub (shared/contract/upload-page.ts); types only, so that the validator is not shipped. */
import type {
  berkasFaultHeader,
  FinishAnswer,
  UploadLook,
  uploadPage,
} from '../../../shared/contract/upload-page.ts';
import { post } from '../post.ts';

/** The contract's addresses; the compiler holds them equal. */
export const addresses: typeof uploadPage = {
  look: '/api/berkas/look',
  finish: '/api/berkas/finish',
  files: '/api/berkas/files',
  tokenHeader: 'x-loket-berkas',
  pagePrefix: '/b/',
};

/** Where the hub's code stands when a tus request is refused. */
export const faultHeader: typeof berkasFaultHeader = 'x-loket-fault';

/** Who asks for what, what arrived, and where the claim stands. */
export const look = (token: string) => post<UploadLook>(addresses.look, { token });

/** "All is sent": the claim goes back to its officer. */
export const finish = (token: string) => post<FinishAnswer>(addresses.finish, { token });
