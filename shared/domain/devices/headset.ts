/**
 * Buttons and lamps of a headset as it describes them itself (USB HID Usage Tables 1.5: page 0x0B telephony, page 0x08
 * LEDs). Where they lie in its reports is read from the description; nothing is known of makes and models.
 */

/** What of WebHID's description is read (WICG WebHID, `HIDCollectionInfo`). */
export interface HidItem {
  readonly usages?: readonly number[];
  readonly isRange?: boolean;
  readonly usageMinimum?: number;
  readonly usageMaximum?: number;
  readonly reportSize?: number;
  readonly reportCount?: number;
  readonly isAbsolute?: boolean;
  readonly isArray?: boolean;
}
export interface HidReport {
  readonly reportId?: number;
  readonly items?: readonly HidItem[];
}
export interface HidCollection {
  readonly usagePage?: number;
  readonly inputReports?: readonly HidReport[];
  readonly outputReports?: readonly HidReport[];
  readonly children?: readonly HidCollection[];
}

/** HID usage page of telephony devices. */
export const telephonyPage = 0x0b;

/** Usages as WebHID gives them: page in the upper 16 bits. */
const usage = {
  hookSwitch: 0x0b_0020,
  phoneMute: 0x0b_002f,
  muteLamp: 0x08_0009,
  offHookLamp: 0x08_0017,
} as const;

/** One bit of a report. */
export interface ReportBit {
  readonly reportId: number;
  /** Counted from the first bit of the report's data, the lowest bit of each byte first. */
  readonly offset: number;
}

export interface HeadsetLayout {
  /** `holds`: the bit is the state itself (HID absolute); else 1 means that the button was pressed. */
  readonly mute: (ReportBit & { readonly holds: boolean }) | null;
  readonly hook: (ReportBit & { readonly holds: boolean }) | null;
  readonly muteLamp: ReportBit | null;
  readonly offHookLamp: ReportBit | null;
  /** Bytes of each output report, by id. */
  readonly outputBytes: ReadonlyMap<number, number>;
}

/** Where a headset's buttons and lamps lie; null when it has neither a mute button nor a mute lamp. */
export function headsetLayout(collections: readonly HidCollection[]): HeadsetLayout | null {
  const all = collections.flatMap(withChildren);
  const inputs = bitsOf(all.flatMap(({ inputReports = [] }) => inputReports));
  const outputs = bitsOf(all.flatMap(({ outputReports = [] }) => outputReports));
  const mute = inputs.found.get(usage.phoneMute) ?? null;
  const muteLamp = outputs.found.get(usage.muteLamp) ?? null;
  if (mute === null && muteLamp === null) return null;
  return {
    mute,
    hook: inputs.found.get(usage.hookSwitch) ?? null,
    muteLamp,
    offHookLamp: outputs.found.get(usage.offHookLamp) ?? null,
    outputBytes: new Map([...outputs.bits].map(([reportId, bits]) => [reportId, Math.ceil(bits / 8)])),
  };
}

function withChildren(collection: HidCollection): HidCollection[] {
  return [collection, ...(collection.children ?? []).flatMap(withChildren)];
}

interface Found {
  /** The first place of each usage. */
  readonly found: ReadonlyMap<number, ReportBit & { readonly holds: boolean }>;
  /** Length in bits of each report. */
  readonly bits: ReadonlyMap<number, number>;
}

/** A report may be described in pieces, one for each collection: they follow each other under the same id. */
function bitsOf(reports: readonly HidReport[]): Found {
  const found = new Map<number, ReportBit & { holds: boolean }>();
  const bits = new Map<number, number>();
  for (const { reportId = 0, items = [] } of reports) {
    let offset = bits.get(reportId) ?? 0;
    for (const item of items) {
      const { reportSize = 0, reportCount = 0, isAbsolute = true, isArray = false } = item;
      // An array names its usages by number, not by place; buttons of headsets are bits.
      if (!isArray)
        usagesOf(item)
          .slice(0, reportCount)
          .forEach((one, index) => {
            if (!found.has(one))
              found.set(one, { reportId, offset: offset + index * reportSize, holds: isAbsolute });
          });
      offset += reportSize * reportCount;
    }
    bits.set(reportId, offset);
  }
  return { found, bits };
}

/** Usages of an item beyond this are no buttons of a headset. */
const mostUsages = 512;

function usagesOf({
  usages = [],
  isRange = false,
  usageMinimum = 0,
  usageMaximum = -1,
}: HidItem): readonly number[] {
  if (!isRange) return usages;
  const length = Math.min(mostUsages, Math.max(0, usageMaximum - usageMinimum + 1));
  return Array.from({ length }, (_, index) => usageMinimum + index);
}

/**
 * Whether the call should be muted after this report; null = the report says nothing of it.
 * @param data the report without its id
 * @param isMuted whether the call is muted now
 * @param wasDown the bit in the report before, so that a held button counts once
 */
export function mutedAfter(
  layout: HeadsetLayout,
  reportId: number,
  data: Uint8Array,
  { isMuted, wasDown }: { readonly isMuted: boolean; readonly wasDown: boolean },
): { readonly muted: boolean | null; readonly isDown: boolean } {
  const { mute } = layout;
  const isDown = mute !== null && mute.reportId === reportId ? readBit(data, mute.offset) : null;
  if (mute === null || isDown === null) return { muted: null, isDown: wasDown };
  if (mute.holds) return { muted: isDown === isMuted ? null : isDown, isDown };
  return { muted: isDown && !wasDown ? !isMuted : null, isDown };
}

/** Null when the report is too short to have the bit. */
function readBit(data: Uint8Array, offset: number): boolean | null {
  const byte = data[offset >> 3];
  return byte === undefined ? null : (byte & (1 << (offset & 7))) !== 0;
}

/** The reports that set the lamps: mute as the call is, off hook for as long as there is a call. Empty without lamps. */
export function lampReports(
  layout: HeadsetLayout,
  lamps: { readonly muted: boolean; readonly inCall: boolean },
): { readonly reportId: number; readonly data: Uint8Array<ArrayBuffer> }[] {
  const wanted = [
    { bit: layout.offHookLamp, on: lamps.inCall },
    { bit: layout.muteLamp, on: lamps.muted },
  ];
  const reports = new Map<number, Uint8Array<ArrayBuffer>>();
  for (const { bit, on } of wanted) {
    if (bit === null) continue;
    const data = reports.get(bit.reportId) ?? new Uint8Array(layout.outputBytes.get(bit.reportId) ?? 1);
    reports.set(bit.reportId, data);
    if (on) data[bit.offset >> 3] = (data[bit.offset >> 3] ?? 0) | (1 << (bit.offset & 7));
  }
  return [...reports].map(([reportId, data]) => ({ reportId, data }));
}
