/** Half uploads of seats. A file may come before the command that names it, so nothing follows from its arrival. */
import { UploadMetadata } from '../../shared/contract/files.ts';
import { SealedUploads, type SealedUploadParts } from './sealed-uploads.ts';

const week = 7 * 24 * 3_600_000;

export type UploadParts = Pick<SealedUploadParts<UploadMetadata>, 'directory' | 'keys' | 'vault' | 'clock'>;

export class UploadStore extends SealedUploads<UploadMetadata> {
  constructor(parts: UploadParts) {
    super({ ...parts, announcement: UploadMetadata, keptFor: week });
  }
}
