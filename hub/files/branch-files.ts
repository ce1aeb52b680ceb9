/** The folder of a branch's files, opened once for whoever of the hub works in it. */
import path from 'node:path';
import { openFileVault, type FileVault } from './file-vault.ts';
import { deriveFileKeys, type FileKeys } from './sealing.ts';

export interface BranchFiles {
  readonly directory: string;
  readonly keys: FileKeys;
  readonly vault: FileVault;
}

/**
 * Opens the folder when it is first asked for: a hub that never keeps a file never makes it.
 * @param directory made when missing; @param key 32 bytes
 */
export function branchFilesIn(directory: string, key: Buffer): () => BranchFiles {
  let opened: BranchFiles | undefined;
  return () => {
    if (!opened) {
      const keys = deriveFileKeys(key);
      opened = { directory, keys, vault: openFileVault(path.join(directory, 'whole'), keys) };
    }
    return opened;
  };
}
