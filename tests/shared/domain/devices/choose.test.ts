import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginUse,
  chooseDevice,
  followDevices,
  preferDevice,
  type DeviceUse,
} from '../../../../shared/domain/devices/choose.ts';
import type { SeatDevice } from '../../../../shared/domain/devices/device.ts';

const device = (id: string, label = id): SeatDevice => ({ id, label });
const headset = device('h', 'Headset Rekaan');
const laptop = device('l', 'Mikrofon laptop');
const stand = device('s', 'Mikrofon meja');

/** Sets of devices as they follow each other; two of them are alike and share a label. */
const listing = fc.uniqueArray(fc.constantFrom(headset, laptop, stand, device('h2', headset.label)), {
  maxLength: 4,
  selector: ({ id }) => id,
});
const preference = fc.option(fc.constantFrom(headset.label, laptop.label, 'Yang tidak ada'), { nil: null });

describe('which device is used', () => {
  it('is the preferred one, by its label, whatever its id is today', () => {
    const use: DeviceUse = { preferred: 'Headset Rekaan', current: null };
    expect(chooseDevice([laptop, device('another id', 'Headset Rekaan')], use)?.id).toBe('another id');
  });

  it('stays when something else is plugged in', () => {
    const use = beginUse([laptop], null);
    expect(followDevices(use, [stand, laptop])).toEqual({ use, change: null });
  });

  it('is another at once when it goes, and the preferred one again when that returns', () => {
    const use = beginUse([headset, laptop], headset.label);
    const without = followDevices(use, [laptop]);
    expect(without.change).toEqual({ type: 'replaced', from: headset.label, to: laptop.label });
    const back = followDevices(without.use, [laptop, headset]);
    expect(back.change).toEqual({ type: 'returned', from: laptop.label, to: headset.label });
    expect(back.use.current).toEqual(headset);
  });

  it('returns to what the call began with when nobody ever chose', () => {
    const use = beginUse([headset, laptop], null);
    const without = followDevices(use, [laptop]);
    expect(followDevices(without.use, [laptop, headset]).use.current).toEqual(headset);
  });

  it('says that the last one went and that the first one came', () => {
    const use = beginUse([laptop], null);
    const none = followDevices(use, []);
    expect(none.change).toEqual({ type: 'lost', from: laptop.label });
    expect(followDevices(none.use, [stand]).change).toEqual({ type: 'found', to: stand.label });
  });

  it('is what the officer chooses in the call', () => {
    const use = beginUse([headset, laptop], headset.label);
    const { use: after, change } = preferDevice(use, [headset, laptop], laptop.label);
    expect(after).toEqual({ preferred: laptop.label, current: laptop });
    expect(change).toEqual({ type: 'chosen', from: headset.label, to: laptop.label });
  });
});

describe('through any sequence of plugging in and out', () => {
  it('what is used is always there, and something is used whenever anything is there', () => {
    fc.assert(
      fc.property(preference, listing, fc.array(listing, { maxLength: 12 }), (preferred, first, rest) => {
        let use = beginUse(first, preferred);
        for (const present of rest) {
          ({ use } = followDevices(use, present));
          if (present.length === 0) expect(use.current).toBeNull();
          else expect(present).toContainEqual(use.current);
        }
      }),
    );
  });

  it('the preferred one is used whenever it is there', () => {
    fc.assert(
      fc.property(preference, listing, fc.array(listing, { maxLength: 12 }), (preferred, first, rest) => {
        let use = beginUse(first, preferred);
        for (const present of rest) {
          ({ use } = followDevices(use, present));
          const wanted = use.preferred;
          if (present.some(({ label }) => label === wanted)) expect(use.current?.label).toBe(wanted);
        }
      }),
    );
  });

  it('each switch is told and nothing is told without a switch', () => {
    fc.assert(
      fc.property(preference, listing, fc.array(listing, { maxLength: 12 }), (preferred, first, rest) => {
        let use = beginUse(first, preferred);
        for (const present of rest) {
          const before = use.current;
          const { use: after, change } = followDevices(use, present);
          use = after;
          expect(change === null).toBe(before?.id === use.current?.id);
          if (change !== null && 'from' in change) expect(change.from).toBe(before?.label);
          if (change !== null && 'to' in change) expect(change.to).toBe(use.current?.label);
        }
      }),
    );
  });

  it('a choice of the officer is never undone by plugging', () => {
    fc.assert(
      fc.property(
        preference.filter((one) => one !== null),
        listing,
        fc.array(listing),
        (label, first, rest) => {
          let { use } = preferDevice(beginUse(first, null), first, label);
          for (const present of rest) ({ use } = followDevices(use, present));
          expect(use.preferred).toBe(label);
        },
      ),
    );
  });
});
