import { describe, expect, it } from 'vitest';
import { chromeIntent, wayOut } from '../../../../hub/participant/berkas/in-app-browser.ts';

const decide = (userAgent: string, touchPoints = 5, secure = true) =>
  wayOut({ userAgent, touchPoints, secure });

const android = 'Mozilla/5.0 (Linux; Android 14; Contoh) AppleWebKit/537.36 (KHTML, like Gecko)';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the browser in which the page was opened', () => {
  it.each([
    ['Chrome of Android', `${android} Chrome/130.0.0.0 Mobile Safari/537.36`],
    ['Samsung Internet', `${android} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`],
    ['Firefox of Android', 'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0'],
    ['Safari of the iPhone', `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`],
    ['Chrome of the iPhone', `${iphone} CriOS/130.0.0.0 Mobile/15E148 Safari/604.1`],
    [
      'Chrome of a desk',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
    ],
  ])('is an ordinary one: %s', (_, userAgent) => {
    expect(decide(userAgent, userAgent.includes('X11') ? 0 : 5)).toEqual({ kind: 'stay' });
  });

  it.each([
    [
      'WhatsApp',
      'chrome-intent',
      `${android} Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 WhatsApp/2.24.20.89`,
    ],
    [
      'Instagram',
      'chrome-intent',
      `${android} Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 Instagram 350.0.0.0`,
    ],
    [
      'Facebook',
      'chrome-intent',
      `${android} Version/4.0 Chrome/130.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/485.0;]`,
    ],
    ['Facebook', 'safari-menu', `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/485.0;FBDV/iPhone14,5]`],
    ['Instagram', 'safari-menu', `${iphone} Mobile/15E148 Instagram 350.0.0.0 (iPhone14,5; iOS 17_5)`],
    ['LINE', 'safari-menu', `${iphone} Mobile/15E148 Safari Line/14.16.0`],
    [
      'WhatsApp',
      'copy-link',
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 WhatsApp/2.2440',
    ],
  ])('is inside %s, out by %s', (app, way, userAgent) => {
    expect(decide(userAgent, userAgent.includes('Windows') ? 0 : 5)).toEqual({ kind: 'leave', app, way });
  });

  it('is a web view of some app that does not say its name', () => {
    const view =
      'Mozilla/5.0 (Linux; Android 14; Contoh; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36';
    expect(decide(view)).toEqual({ kind: 'leave', app: null, way: 'chrome-intent' });
    expect(decide(`${iphone} Mobile/15E148`)).toEqual({ kind: 'leave', app: null, way: 'safari-menu' });
    const ipad = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
    expect(decide(ipad, 5)).toEqual({ kind: 'leave', app: null, way: 'safari-menu' });
    expect(decide(`${ipad} Version/17.5 Safari/605.1.15`, 0)).toEqual({ kind: 'stay' });
  });

  it('says that an address without https is not safe', () => {
    expect(decide(`${android} Chrome/130.0.0.0 Mobile Safari/537.36`, 5, false)).toEqual({
      kind: 'insecure',
    });
  });

  it('leads to the same page in Chrome', () => {
    expect(chromeIntent('https://hub.contoh.invalid:8443/b/AAAAAAAAAAAAAAAAAAAAAA')).toBe(
      'intent://hub.contoh.invalid:8443/b/AAAAAAAAAAAAAAAAAAAAAA#Intent;scheme=https;package=com.android.chrome;end',
    );
  });
});
