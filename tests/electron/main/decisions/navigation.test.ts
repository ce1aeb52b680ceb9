import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callPanelName,
  mayLoad,
  mayNavigate,
  windowFor,
} from '../../../../electron/main/decisions/navigation.ts';
import { isOwnPage } from '../../../../electron/main/decisions/own-page.ts';
import { isTrustedSender } from '../../../../electron/main/decisions/sender.ts';

const strangers = [
  'https://loket/',
  'app://loket.evil/',
  'app://evil/loket',
  'app://loket@evil/',
  'app://user@loket/',
  'app:loket',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  '',
];

describe('the one page', () => {
  it.each(strangers)('is not %s', (address) => {
    expect(isOwnPage(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
  });

  it('may be loaded again, and leads nowhere else', () => {
    expect(mayNavigate('app://loket/')).toBe(true);
    expect(mayNavigate('app://loket/#/antrean')).toBe(true);
    expect(mayNavigate('app://loket/other.html')).toBe(false);
  });

  it('cannot be imitated by any address of the web', () => {
    fc.assert(fc.property(fc.webUrl(), (address) => !isOwnPage(address) && !mayNavigate(address)));
  });
});

describe('windows', () => {
  it('open for the call panel only, empty, from our own page', () => {
    expect(windowFor({ url: 'about:blank', frameName: callPanelName }, 'app://loket/')).toBe('call-panel');
    expect(windowFor({ url: 'https://evil.example', frameName: callPanelName }, 'app://loket/')).toBe('none');
    expect(windowFor({ url: 'about:blank', frameName: 'other' }, 'app://loket/')).toBe('none');
    expect(windowFor({ url: 'about:blank', frameName: callPanelName }, 'https://evil.example')).toBe('none');
  });
});

describe('what the screen loads', () => {
  it('is its own: no address of any net passes', () => {
    expect(mayLoad('app://loket/assets/main.js', true)).toBe(true);
    expect(mayLoad('blob:app://loket/1', true)).toBe(true);
    for (const address of [
      'https://cdn.example/x.js',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://evil/',
    ]) {
      expect(mayLoad(address, true)).toBe(false);
    }
  });

  it('includes developer tools only before the program is packaged', () => {
    expect(mayLoad('devtools://devtools/bundled/inspector.html', false)).toBe(true);
    expect(mayLoad('devtools://devtools/bundled/inspector.html', true)).toBe(false);
  });
});

describe('who is heard', () => {
  const page = { webContentsId: 1, address: 'app://loket/', isTopFrame: true };
  it('is the top frame of our own window on our own page', () => {
    expect(isTrustedSender(page, 1)).toBe(true);
    expect(isTrustedSender({ ...page, webContentsId: 2 }, 1)).toBe(false);
    expect(isTrustedSender({ ...page, isTopFrame: false }, 1)).toBe(false);
    expect(isTrustedSender({ ...page, address: 'about:blank' }, 1)).toBe(false);
    expect(isTrustedSender({ ...page, address: undefined }, 1)).toBe(false);
    expect(isTrustedSender(page, undefined)).toBe(false);
  });
});
