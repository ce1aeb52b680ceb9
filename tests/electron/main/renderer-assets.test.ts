import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAssetHandler } from '../../../electron/main/renderer-assets.ts';
import { contentSecurityPolicy } from '../../../shared/contract/csp.ts';
import { assetPath } from '../../../shared/contract/renderer-assets.ts';

let directory: string;
let handle: ReturnType<typeof createAssetHandler>;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'loket-assets-'));
  mkdirSync(path.join(directory, 'renderer', 'assets'), { recursive: true });
  writeFileSync(path.join(directory, 'renderer', 'index.html'), 'screen');
  writeFileSync(path.join(directory, 'renderer', 'assets', 'a-1.js'), 'code');
  writeFileSync(path.join(directory, 'secret.json'), 'secret');
  handle = createAssetHandler(path.join(directory, 'renderer'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const get = (url: string) => handle({ url, method: 'GET' });

describe('app://loket', () => {
  it('shows the screen with its content security policy', async () => {
    const answer = await get('app://loket/');
    expect(await answer.text()).toBe('screen');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy());
    expect(await (await get('app://loket/assets/a-1.js?v=2')).text()).toBe('code');
  });

  it.each([
    'app://loket/%2e%2e/secret.json',
    'app://loket/..%2fsecret.json',
    'app://loket/..%5csecret.json',
    'app://loket/assets/../../secret.json',
    'app://loket//secret.json',
    'app://loket/.hidden.json',
  ])('has no way out of its folder: %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('answers nobody else and no other method', async () => {
    expect((await get('app://evil/index.html')).status).toBe(403);
    expect((await handle({ url: 'app://loket/', method: 'POST' })).status).toBe(403);
  });
});

describe('the path of a file of the screen', () => {
  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '%00', 'C:', 'a.js'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const found = assetPath(`/${pieces.join('/')}`);
        if (found === undefined) return true;
        const whole = path.resolve('/screen', found);
        return whole.startsWith('/screen/') && !found.includes('\\') && !found.split('/').includes('..');
      }),
    );
  });
});

describe('the content security policy', () => {
  it('lets no script in but our own, and no other net', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|'unsafe-eval'|https?:|\*/u);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
