import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron as electron, type ElectronApplication } from 'playwright';
import { expect, test } from 'playwright/test';
import { findElectron } from '../../build/electron-binary.ts';
import { project } from '../../build/project.ts';

/**
 * The Electron shell itself. Runs where the Electron program and a display are; elsewhere these tests are
 * reported as skipped, by name. Everything that needs no Electron is tested in tests/electron/main.
 */
const program = findElectron();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

test.describe('the Electron shell', () => {
  test.skip(program === undefined, 'no Electron program on this machine');
  test.skip(!hasDisplay, 'no display on this machine');

  let directory = '';
  let app: ElectronApplication;

  test.beforeEach(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'loket-electron-'));
    app = await electron.launch({
      executablePath: program ?? '',
      args: [
        project.root,
        `--data=${path.join(directory, 'data')}`,
        `--user-data-dir=${path.join(directory, 'profile')}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  });
  test.afterEach(async () => {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test('shows the workstation from its own files', async () => {
    const page = await app.firstWindow();
    expect(page.url()).toBe('app://loket/');
    await expect(page.getByText('Rosmida Contoh')).toBeVisible();
  });

  test('gives the page no Node and five functions', async () => {
    const page = await app.firstWindow();
    const seen = await page.evaluate(() => ({
      node: 'require' in globalThis || 'process' in globalThis,
      shell: Object.keys((globalThis as { loketShell?: object }).loketShell ?? {}).sort(),
    }));
    expect(seen).toEqual({
      node: false,
      shell: ['callState', 'onSeatIdle', 'pickIntakePackage', 'pickScanFolder', 'print', 'requestPort'],
    });
  });

  test('keeps the page where it is and away from the net', async () => {
    const page = await app.firstWindow();
    await page.evaluate(() => window.open('https://example.org'));
    await page.evaluate(() => (window.location.href = 'https://example.org'));
    expect(page.url()).toBe('app://loket/');
    expect(app.windows()).toHaveLength(1);
    expect(
      await page.evaluate(() =>
        fetch('https://example.org').then(
          () => 'came',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });

  test('refuses camera and microphone outside of a call or device check', async () => {
    const page = await app.firstWindow();
    const ask = () =>
      page.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          (error: Error) => error.name,
        ),
      );
    expect(await ask()).toBe('NotAllowedError');
  });
});
