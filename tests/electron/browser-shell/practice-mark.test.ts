import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decidePractice } from '../../../electron/browser-shell/practice-mark.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'loket-practice-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const work = (): void => writeFileSync(path.join(directory, 'hub'), '');

describe('practice or real', () => {
  it('is practice for a newcomer and real when he says so', () => {
    expect(decidePractice(directory, undefined)).toEqual({ ok: true, value: true });
    expect(decidePractice(directory, false)).toEqual({ ok: true, value: false });
    expect(existsSync(path.join(directory, 'practice'))).toBe(false);
  });

  it('is kept once there are data', () => {
    decidePractice(directory, true);
    work();
    expect(decidePractice(directory, undefined)).toEqual({ ok: true, value: true });
    expect(decidePractice(directory, false)).toMatchObject({ ok: false, why: { key: 'isPractice' } });
  });

  it('never turns a real branch into practice', () => {
    work();
    expect(decidePractice(directory, undefined)).toEqual({ ok: true, value: false });
    expect(decidePractice(directory, true)).toMatchObject({ ok: false, why: { key: 'isNotPractice' } });
  });
});
