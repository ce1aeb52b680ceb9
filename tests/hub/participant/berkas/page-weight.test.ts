/** The built pages as the hub serves them: how many bytes the first load takes, and under which rules they run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, participantConfig } from '../../../../build/pages.ts';
import { firstLoadBytes, servePages, type ServedPages } from '../../../support/participant-pages.ts';

/** Features P1. */
const limit = 300_000;

const paperLink = '/b/AAAAAAAAAAAAAAAAAAAAAA';
const callLink = '/j/AAAAAAAAAAAAAAAAAAAAAA';
const readyLink = '/s/AAAAAAAAAAAAAAAAAAAAAA';

let folder: string;
let pages: ServedPages;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-page-'));
  const config = participantConfig();
  await buildPage({ ...config, build: { ...config.build, outDir: folder, emptyOutDir: true } });
  pages = await servePages(folder);
}, 60_000);

afterAll(async () => {
  pages.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the pages for the participant', () => {
  it('take less than 300 kB for everything that the first paper needs', async () => {
    const papers = await firstLoadBytes(pages, paperLink);
    expect(papers).toBeLessThan(limit);
    expect(papers, 'it holds the page at all').toBeGreaterThan(40_000);
    expect(await firstLoadBytes(pages, callLink)).toBeLessThan(limit);
    const ready = await firstLoadBytes(pages, readyLink);
    expect(ready).toBeLessThan(limit);
    expect(ready, 'it holds the page at all').toBeGreaterThan(15_000);
  });

  it('are served for their own links, kept nowhere, and speak to their hub alone', async () => {
    const page = await pages.fetch(paperLink);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Lengkapi berkas klaim');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await (await pages.fetch(callLink)).text()).toContain('Wawancara video');
    expect(await (await pages.fetch(readyLink)).text()).toContain('Siap wawancara');
    for (const name of [
      '/b/',
      '/s/',
      '/s/A/B',
      '/b/A/B',
      '/x/AAAAAAAAAAAAAAAAAAAAAA',
      '/b/../../package.json',
    ])
      expect((await pages.fetch(name)).status, name).toBe(404);
  });
});
