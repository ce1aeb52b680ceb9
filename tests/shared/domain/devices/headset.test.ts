import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  headsetLayout,
  lampReports,
  mutedAfter,
  type HeadsetLayout,
  type HidCollection,
  type HidItem,
} from '../../../../shared/domain/devices/headset.ts';

const mute = 0x0b_002f;
const hook = 0x0b_0020;
const muteLamp = 0x08_0009;
const offHookLamp = 0x08_0017;

const bits = (usages: number[], more: Partial<HidItem> = {}): HidItem => ({
  usages,
  reportSize: 1,
  reportCount: usages.length,
  isAbsolute: true,
  ...more,
});
const padding = (count: number): HidItem => ({ usages: [], reportSize: 1, reportCount: count });

/** A headset as many makers describe theirs: hook and mute in one input report, two lamps in one output report. */
const ordinary: HidCollection[] = [
  { usagePage: 0x0c, inputReports: [{ reportId: 1, items: [bits([0x0c_00e9, 0x0c_00ea]), padding(6)] }] },
  {
    usagePage: 0x0b,
    inputReports: [
      {
        reportId: 2,
        items: [bits([hook]), bits([mute], { isAbsolute: false }), padding(6)],
      },
    ],
    outputReports: [{ reportId: 3, items: [bits([offHookLamp, muteLamp]), padding(14)] }],
  },
];

function layoutOf(collections: HidCollection[]): HeadsetLayout {
  const layout = headsetLayout(collections);
  if (layout === null) throw new Error('not understood');
  return layout;
}

/** What a headset sends when just this bit is set. */
const only = (offset: number, length: number): Uint8Array => {
  const data = new Uint8Array(length);
  data[offset >> 3] = 1 << (offset & 7);
  return data;
};

describe('the description of a headset', () => {
  it('says where its buttons and lamps are', () => {
    expect(layoutOf(ordinary)).toEqual({
      mute: { reportId: 2, offset: 1, holds: false },
      hook: { reportId: 2, offset: 0, holds: true },
      muteLamp: { reportId: 3, offset: 1, holds: true },
      offHookLamp: { reportId: 3, offset: 0, holds: true },
      outputBytes: new Map([[3, 2]]),
    });
  });

  it('is read through collections in collections, and through a range of usages', () => {
    const nested: HidCollection[] = [
      {
        usagePage: 0x0b,
        children: [
          {
            inputReports: [
              {
                reportId: 8,
                items: [
                  { isRange: true, usageMinimum: hook, usageMaximum: mute, reportSize: 1, reportCount: 16 },
                ],
              },
            ],
          },
        ],
      },
    ];
    expect(layoutOf(nested).mute).toEqual({ reportId: 8, offset: 15, holds: true });
  });

  it('of a device without a mute button and lamp is no headset for us', () => {
    expect(headsetLayout([])).toBeNull();
    expect(
      headsetLayout([{ usagePage: 0x0b, inputReports: [{ reportId: 1, items: [bits([hook])] }] }]),
    ).toBeNull();
  });

  it('finds the button and lights the lamp wherever they lie', () => {
    const place = fc.record({
      before: fc.array(
        fc.record({ size: fc.integer({ min: 1, max: 16 }), count: fc.integer({ min: 0, max: 5 }) }),
        {
          maxLength: 5,
        },
      ),
      reportId: fc.integer({ min: 0, max: 255 }),
      after: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(place, place, fc.boolean(), fc.boolean(), (input, output, isAbsolute, isMuted) => {
        const itemsOf = ({ before, after }: typeof input, usage: number): HidItem[] => [
          ...before.map(({ size, count }) => ({ usages: [], reportSize: size, reportCount: count })),
          bits([usage], { isAbsolute }),
          padding(after),
        ];
        const offsetOf = ({ before }: typeof input): number =>
          before.reduce((sum, { size, count }) => sum + size * count, 0);
        const layout = layoutOf([
          {
            usagePage: 0x0b,
            inputReports: [{ reportId: input.reportId, items: itemsOf(input, mute) }],
            outputReports: [{ reportId: output.reportId, items: itemsOf(output, muteLamp) }],
          },
        ]);
        const inputBytes = Math.ceil((offsetOf(input) + 1 + input.after) / 8);
        const outputBytes = Math.ceil((offsetOf(output) + 1 + output.after) / 8);
        const pressed = only(offsetOf(input), inputBytes);
        const answer = mutedAfter(layout, input.reportId, pressed, { isMuted, wasDown: false });
        // A bit that holds the state says "muted"; a button turns it over.
        expect(answer.muted ?? isMuted).toBe(isAbsolute ? true : !isMuted);
        const [report, ...others] = lampReports(layout, { muted: true, inCall: true });
        expect(others).toEqual([]);
        expect(report?.reportId).toBe(output.reportId);
        expect(report?.data).toEqual(only(offsetOf(output), outputBytes));
        expect(lampReports(layout, { muted: false, inCall: true })[0]?.data).toEqual(
          new Uint8Array(outputBytes),
        );
      }),
    );
  });
});

describe('the mute button', () => {
  const layout = layoutOf(ordinary);
  const press = only(1, 1);
  const rest = new Uint8Array(1);

  it('turns mute over once, however long it is held', () => {
    const down = mutedAfter(layout, 2, press, { isMuted: false, wasDown: false });
    expect(down).toEqual({ muted: true, isDown: true });
    expect(mutedAfter(layout, 2, press, { isMuted: true, wasDown: down.isDown }).muted).toBeNull();
    expect(mutedAfter(layout, 2, rest, { isMuted: true, wasDown: true })).toEqual({
      muted: null,
      isDown: false,
    });
    expect(mutedAfter(layout, 2, press, { isMuted: true, wasDown: false }).muted).toBe(false);
  });

  it('says nothing in other reports, in the hook’s bit, and in a report that is too short', () => {
    const now = { isMuted: false, wasDown: false };
    expect(mutedAfter(layout, 1, press, now).muted).toBeNull();
    expect(mutedAfter(layout, 2, only(0, 1), now).muted).toBeNull();
    expect(mutedAfter(layout, 2, new Uint8Array(0), now).muted).toBeNull();
  });

  it('that holds its state says it, and is silent when the call already agrees', () => {
    const holding = layoutOf([
      { usagePage: 0x0b, inputReports: [{ reportId: 1, items: [bits([mute], { isAbsolute: true })] }] },
    ]);
    const on = only(0, 1);
    expect(mutedAfter(holding, 1, on, { isMuted: false, wasDown: false }).muted).toBe(true);
    expect(mutedAfter(holding, 1, on, { isMuted: true, wasDown: true }).muted).toBeNull();
    expect(mutedAfter(holding, 1, rest, { isMuted: true, wasDown: true }).muted).toBe(false);
  });
});

describe('the lamps', () => {
  it('show mute and call together in one report, and nothing after the call', () => {
    const layout = layoutOf(ordinary);
    const data = (muted: boolean, inCall: boolean) => [
      ...(lampReports(layout, { muted, inCall })[0]?.data ?? []),
    ];
    expect(data(false, true)).toEqual([0b01, 0]);
    expect(data(true, true)).toEqual([0b11, 0]);
    expect(data(false, false)).toEqual([0, 0]);
  });

  it('of a headset without any are left alone', () => {
    const dark = layoutOf([{ usagePage: 0x0b, inputReports: [{ reportId: 1, items: [bits([mute])] }] }]);
    expect(lampReports(dark, { muted: true, inCall: true })).toEqual([]);
  });
});
