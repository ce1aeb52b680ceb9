/**
 * The comparison of faces as it is built: its worker runs at the seat's own address, under its Content-Security-Policy,
 * with the models that lie beside the screen and no other address. Faces are drawn ones; how well it tells people
 * apart is not proven here.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { project } from '../../build/project.ts';
import { drawnClaim, paperOf } from './support/drawn-claim.ts';
import { today } from './support/day-package.ts';
import { openSeatPage } from './support/seat-page.ts';
import { startSeat, type RunningSeat } from './support/seat.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let folder: string;
let seat: RunningSeat;
let page: Page;
const asked: string[] = [];

test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'loket-face-'));
  seat = await startSeat(path.join(folder, 'data'));
  page = await openSeatPage(browser, seat.firstUrl);
  page.context().on('request', (request) => asked.push(request.url()));
});

test.afterAll(async () => {
  await page.context().close();
  await seat.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Gives two pictures to the built worker. @returns its answers, pictures as their sizes */
async function compare(portrait: Buffer, live: Buffer): Promise<Record<string, unknown>[]> {
  const assets = await readdir(path.join(project.dist, 'renderer', 'assets'));
  const worker = assets.find((name) => /^face-worker-.*\.js$/u.test(name));
  expect(worker).toBeDefined();
  return page.evaluate(
    async ({ script, pictures }) => {
      const bitmaps = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          return createImageBitmap(new Blob([bytes]));
        }),
      );
      const [first, second] = bitmaps as [ImageBitmap, ImageBitmap];
      const running = new Worker(script, { type: 'module' });
      const answers: Record<string, unknown>[] = [];
      await new Promise<void>((resolve, reject) => {
        running.onerror = (event) => reject(new Error(event.message));
        running.onmessage = ({ data }) => {
          answers.push(
            JSON.parse(
              JSON.stringify(data, (_, value: unknown) =>
                value instanceof ImageBitmap ? { width: value.width, height: value.height } : value,
              ),
            ) as Record<string, unknown>,
          );
          if (data.type !== 'stage') resolve();
        };
        const models = new URL('/face-models/', location.href).href;
        running.postMessage({ models, portrait: first, live: second }, [first, second]);
      });
      running.terminate();
      return answers;
    },
    { script: `/assets/${worker}`, pictures: [portrait.toString('base64'), live.toString('base64')] },
  );
}

test('works offline under the policy of the screen, and answers with a word and two pictures, never a measure', async () => {
  const claim = drawnClaim(today(), 'HO-961');
  const face = await paperOf(claim, 'foto-diri');
  const answers = await compare(face, face);
  const done = answers.at(-1);
  expect(answers.map(({ type, stage }) => stage ?? type)).toEqual(['loading', 'portrait', 'live', 'done']);
  expect(Object.keys(done ?? {}).sort()).toEqual(['live', 'portrait', 'type', 'word']);
  expect(JSON.stringify(answers)).not.toMatch(/embedding|similarity|descriptor/u);
  for (const url of asked) expect(new URL(url).origin).toBe(new URL(page.url()).origin);
  expect(asked.some((url) => url.endsWith('/face-models/faceres.bin'))).toBe(true);
});

test('leaves nothing in the browser', async () => {
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: 'caches' in window ? await caches.keys() : [],
    local: Object.keys(localStorage),
  }));
  expect(kept.databases).toEqual([]);
  expect(kept.caches).toEqual([]);
  expect(kept.local.filter((key) => !key.startsWith('loket.') && !key.startsWith('mantine-'))).toEqual([]);
});

test('says that it is not sure of a picture without a face', async () => {
  const claim = drawnClaim(today(), 'HO-962');
  const answers = await compare(await paperOf(claim, 'kk'), await paperOf(claim, 'ktp'));
  expect(answers.at(-1)).toMatchObject({ type: 'done', word: 'tidak-yakin', portrait: { found: 'none' } });
});
