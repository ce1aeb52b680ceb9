/** Writing files so that what was answered survives a power cut. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes a draft beside the target's folder, then gives it its name: the target is there wholly or not at all. */
export async function writeDurably(target: string, content: Buffer, draftFolder: string): Promise<void> {
  const draft = path.join(draftFolder, `${randomBytes(12).toString('hex')}.tmp`);
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

/** Makes names in a folder survive a power cut; Windows keeps its folders' order itself and cannot open them. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
