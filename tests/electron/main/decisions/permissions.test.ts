import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHave, mayUseDevice, permissionTable } from '../../../../electron/main/decisions/permissions.ts';

const ours = { address: 'app://loket/', isMainFrame: true } as const;
const headset = { collections: [{ usagePage: 0x0b }] };

describe('permissions of the screen', () => {
  it('opens camera and microphone during a call or a device check, and closes them after', () => {
    expect(mayHave('media', { ...ours, callState: 'call' })).toBe(true);
    expect(mayHave('media', { ...ours, callState: 'device-check' })).toBe(true);
    expect(mayHave('media', { ...ours, callState: 'none' })).toBe(false);
  });

  it('opens the camera alone for the photo of a paper, never the microphone', () => {
    const photo = { ...ours, callState: 'paper-photo' as const };
    expect(mayHave('media', { ...photo, media: ['video'] })).toBe(true);
    for (const media of [['audio'], ['video', 'audio'], ['unknown'], []])
      expect(mayHave('media', { ...photo, media })).toBe(false);
    expect(mayHave('media', photo)).toBe(false);
    expect(mayHave('hid', photo)).toBe(false);
    expect(mayHave('media', { ...photo, address: 'https://loket/', media: ['video'] })).toBe(false);
    expect(mayHave('media', { ...ours, callState: 'none', media: ['video'] })).toBe(false);
  });

  it('lets the officer copy a join link at any time', () => {
    expect(mayHave('clipboard-sanitized-write', { ...ours, callState: 'none' })).toBe(true);
  });

  it('gives nothing to another page, to a frame inside ours, or to nobody', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(permissionTable)),
        fc.constantFrom('call' as const, 'paper-photo' as const, 'none' as const),
        fc.constantFrom(
          { address: 'https://loket/', isMainFrame: true },
          { address: 'app://loket.evil/', isMainFrame: true },
          { address: undefined, isMainFrame: true },
          { address: 'app://loket/', isMainFrame: false },
        ),
        (permission, callState, asker) => !mayHave(permission, { ...asker, callState, media: ['video'] }),
      ),
    );
  });

  it('denies a permission that a newer Chromium invents', () => {
    expect(mayHave('mind-reading', { ...ours, callState: 'call' })).toBe(false);
    expect(mayHave('toString', { ...ours, callState: 'call' })).toBe(false);
  });

  it('gives five things in all, each line with its reason', () => {
    const given = Object.entries(permissionTable).filter(([, [grant]]) => grant !== 'never');
    expect(given.map(([name]) => name).sort()).toEqual([
      'clipboard-sanitized-write',
      'fullscreen',
      'hid',
      'media',
      'speaker-selection',
    ]);
    expect(Object.values(permissionTable).every(([, reason]) => reason.length > 10)).toBe(true);
  });
});

describe('devices', () => {
  it('are the buttons of a headset, for our page', () => {
    expect(mayUseDevice('hid', headset, 'app://loket/')).toBe(true);
    expect(mayUseDevice('hid', headset, 'https://evil.example/')).toBe(false);
  });

  it('are no keyboards, no security keys, no serial and no USB devices', () => {
    expect(mayUseDevice('hid', { collections: [{ usagePage: 0x01 }] }, 'app://loket/')).toBe(false);
    expect(mayUseDevice('hid', { collections: [{ usagePage: 0xf1d0 }] }, 'app://loket/')).toBe(false);
    expect(mayUseDevice('usb', headset, 'app://loket/')).toBe(false);
    expect(mayUseDevice('serial', {}, 'app://loket/')).toBe(false);
  });
});
