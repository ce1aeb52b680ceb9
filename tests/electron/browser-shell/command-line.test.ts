import { describe, expect, it } from 'vitest';
import { helpText, readCommandLine } from '../../../electron/browser-shell/command-line.ts';
import { browserForWindow, windowArguments, type Machine } from '../../../electron/browser-shell/window.ts';

const desktop: Machine = {
  platform: 'linux',
  environment: { PATH: '/usr/local/bin:/usr/bin', DISPLAY: ':0' },
  userId: 1000,
  exists: (file) => file === '/usr/bin/chromium',
};

describe('the command line of the browser shell', () => {
  it('opens a window on a port of the system unless told otherwise', () => {
    const line = {
      help: false,
      open: true,
      dataDirectory: undefined,
      port: 0,
      practice: undefined,
      hub: undefined,
    };
    expect(readCommandLine([])).toEqual({ ok: true, value: line });
    expect(
      readCommandLine(['--shell=browser', '--no-open', '--port', '8080', '--data=/srv/a', '--no-practice']),
    ).toEqual({
      ok: true,
      value: { ...line, open: false, port: 8080, dataDirectory: '/srv/a', practice: false },
    });
  });

  it.each(['--prot=1', '--port', '--data', 'latihan'])('refuses %s instead of guessing', (option) => {
    expect(readCommandLine([option])).toMatchObject({ ok: false, why: { key: 'unknownOption' } });
  });

  it.each(['70000', '-1', 'x', ''])('refuses the port "%s"', (port) => {
    expect(readCommandLine([`--port=${port}`])).toMatchObject({ ok: false, why: { key: 'badPort' } });
  });

  it('reads how a hub is joined and left', () => {
    const hubOf = (...argv: string[]) => {
      const line = readCommandLine(argv);
      return line.ok ? line.value.hub : line.why.key;
    };
    expect(
      hubOf('--hub', 'https://hub.kantor.example:7443/', '--seat-code=LOKET1-x', '--hub-ca', '/ca.pem'),
    ).toEqual({
      act: 'join',
      url: 'https://hub.kantor.example:7443',
      seatCode: 'LOKET1-x',
      authorityFile: '/ca.pem',
    });
    expect(hubOf('--hub=none')).toEqual({ act: 'leave', anyway: false });
    expect(hubOf('--hub=none', '--anyway')).toEqual({ act: 'leave', anyway: true });
    expect(hubOf('--hub=http://127.0.0.1:7443', '--seat-code=x')).toMatchObject({
      url: 'http://127.0.0.1:7443',
    });
    expect(hubOf('--hub=http://hub.kantor.example', '--seat-code=x')).toBe('hubAddress');
    expect(hubOf('--hub=https://a:b@hub.example', '--seat-code=x')).toBe('hubAddress');
    expect(hubOf('--hub=https://hub.kantor.example')).toBe('hubNeedsCode');
    expect(hubOf('--seat-code=x')).toBe('hubOptionAlone');
  });

  it('explains itself in Indonesian and in English', () => {
    expect(helpText).toContain('tempat data');
    expect(helpText).toContain('where data');
  });
});

describe('the window', () => {
  it('opens with the Chromium of the desktop', () => {
    expect(browserForWindow(desktop)).toBe('/usr/bin/chromium');
  });

  it.each([
    ['for root, because the sandbox stays on', { userId: 0 }],
    ['without a display', { environment: { PATH: '/usr/bin' } }],
    ['without a browser', { exists: () => false }],
  ])('does not open %s', (_case, change) => {
    expect(browserForWindow({ ...desktop, ...change })).toBeUndefined();
  });

  it('finds Chrome and Edge on Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows: Machine = {
      platform: 'win32',
      userId: undefined,
      environment: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      exists: (file) => file === edge,
    };
    expect(browserForWindow(windows)).toBe(edge);
  });

  it('has a profile of its own and no switch that weakens the browser', () => {
    const given = windowArguments('http://127.0.0.1:1/masuk', '/data/browser');
    expect(given).toContain('--user-data-dir=/data/browser');
    expect(given.join(' ')).not.toMatch(
      /no-sandbox|disable-web-security|remote-debugging|ignore-certificate/u,
    );
  });
});
