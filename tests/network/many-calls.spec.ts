/**
 * Many calls in a row between the same two programs, none of which may hang: by turns the page is loaded anew and the
 * link is opened on another phone. Ten by themselves; `LOKET_CALLS=100` for the whole proof.
 */
import { expect, test, type Page } from 'playwright/test';
import { openCallScene, type CallScene } from './support/call.ts';
import { awaitPictures, figuresOf } from './support/figures.ts';
import { missingForNetwork } from './support/missing.ts';

const calls = Number(process.env['LOKET_CALLS'] ?? 10);
let missing: string | undefined;
let scene: CallScene;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  missing = missingForNetwork();
  if (missing === undefined) scene = await openCallScene();
});

test.beforeEach(() => test.skip(missing !== undefined, missing));

test.afterAll(() => scene?.close());

/** Milliseconds until both sides have had ten more pictures. */
async function bothSee(phone: Page, begun: number): Promise<number> {
  await scene.officer.getByTestId('participant-video').waitFor();
  await Promise.all([
    awaitPictures(phone, '#officer-video', 10, 20_000),
    awaitPictures(scene.officer, '[data-testid="participant-video"]', 10, 20_000),
  ]);
  await expect(scene.officer.getByTestId('line-word')).toHaveAttribute('data-line', 'connected');
  return performance.now() - begun;
}

test(`${calls} calls in a row, none of them stuck`, async () => {
  test.setTimeout(60_000 + calls * 25_000);
  const took: number[] = [];
  let phone = (await scene.openPhone()).page;
  await bothSee(phone, performance.now());
  let { built } = await figuresOf(scene.officer);
  let connections = 0;
  for (let call = 0; call < calls; call += 1) {
    const begun = performance.now();
    if (call % 4 === 3) {
      const earlier = phone;
      phone = (await scene.openPhone()).page;
      await expect(earlier.getByRole('heading', { name: 'Panggilan dipindah' })).toBeVisible();
      await earlier.context().close();
    } else await phone.reload();
    took.push(await bothSee(phone, begun));
    const now = (await figuresOf(scene.officer)).built;
    connections += now - built;
    built = now;
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    `${((sorted[Math.floor(part * (sorted.length - 1))] ?? 0) / 1000).toFixed(2)} s`;
  console.log(
    `${calls} calls: to ten pictures on both sides median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}; ${connections} connections built`,
  );
  expect(took).toHaveLength(calls);
});
