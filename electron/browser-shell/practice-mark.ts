import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasData } from './key-file.ts';
import type { Outcome } from './sentences.ts';

/**
 * Whether this data directory is a practice branch. Decided once, when it is empty, and kept in the file
 * `practice`: invented claims and real ones never share a directory.
 * @param wish what the person said; undefined = practice, so that a newcomer has something to do
 */
export function decidePractice(dataDirectory: string, wish: boolean | undefined): Outcome<boolean> {
  const mark = path.join(dataDirectory, 'practice');
  if (hasData(dataDirectory)) {
    const practice = existsSync(mark);
    if (wish === undefined || wish === practice) return { ok: true, value: practice };
    return {
      ok: false,
      why: { key: practice ? 'isPractice' : 'isNotPractice', values: { directory: dataDirectory } },
    };
  }
  const practice = wish ?? true;
  if (practice) writeFileSync(mark, '');
  else rmSync(mark, { force: true });
  return { ok: true, value: practice };
}
