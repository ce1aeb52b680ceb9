/** Opens a package wherever it lies. */
import { stat } from 'node:fs/promises';
import { IntakeFailure } from '../intake-failure.ts';
import { openFolder } from './folder-package.ts';
import { openZip } from './zip-package.ts';
import type { IntakePackage } from './package-entry.ts';

/**
 * Opens a folder or a .zip.
 * @throws IntakeFailure when it is neither, damaged, encrypted, hostile or too big
 */
export async function openPackage(path: string): Promise<IntakePackage> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new IntakeFailure('not-found')
      : new IntakeFailure('unreadable', { code: error.code ?? '?' });
  });
  if (found.isDirectory()) return openFolder(path);
  // A named pipe would be waited for without end, and devices have none.
  if (!found.isFile()) throw new IntakeFailure('not-a-package');
  return openZip(path);
}
