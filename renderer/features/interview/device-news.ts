/** What is told of a device that came or went in a call: to the officer in words, to the record as a note. */
import i18next from 'i18next';
import { notifications, notificationsStore } from '@mantine/notifications';
import type { DeviceChange } from '../../../shared/domain/devices/choose.ts';
import type { DeviceKind } from '../../../shared/domain/devices/device.ts';
import type { CallNoteKind } from '../../../shared/domain/vocabulary.ts';

/** `silent`: the device is there, but its own switch or shutter lets nothing through. */
export type DeviceNews = (DeviceChange | { readonly type: 'silent'; readonly from: string }) & {
  readonly kind: DeviceKind;
};

export type DeviceNote = Extract<
  CallNoteKind,
  'camera-switched' | 'microphone-switched' | 'speaker-switched' | 'device-lost'
>;

/** The note that the record keeps of a change. */
export function noteOf(kind: DeviceKind, change: DeviceChange): DeviceNote {
  return change.type === 'lost' ? 'device-lost' : `${kind}-switched`;
}

/** A device's label without what the system adds for itself (`(046d:0825)`, `Default - `). */
export function shortLabel(label: string): string {
  return label
    .replace(/^(?:Default|Communications) - /u, '')
    .replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/iu, '')
    .trim();
}

/** Tells the officer at once; what takes something away from the call stays until he closes it. */
export function tellDeviceNews(news: DeviceNews): void {
  const { t } = i18next;
  const nameOf = (label: string): string => shortLabel(label) || t(`devices.kind.${news.kind}`);
  const from = 'from' in news ? nameOf(news.from) : '';
  const to = 'to' in news ? nameOf(news.to) : '';
  const mine = `device-${news.kind}-`;
  // What was said of this kind before no longer holds. An id is not used twice: a second notice under it is not shown.
  for (const { id } of notificationsStore.getState().notifications)
    if (id?.startsWith(mine) === true) notifications.hide(id);
  const isLoss = news.type === 'lost' || news.type === 'silent';
  notifications.show({
    id: mine + String(performance.now()),
    color: isLoss ? 'yellow' : 'blue',
    title: t(`devices.news.${news.type}.title`, { from, to }),
    message: t(`devices.news.${news.type}.${news.kind}`, { from, to }),
    autoClose: isLoss ? false : 12_000,
    closeButtonProps: { 'aria-label': t('app.close') },
  });
}
