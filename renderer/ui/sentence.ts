/** Fills catalogue sentences the reader's way: ISO days and instants become dates, staff numbers become names. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeatStatus, useStaffName, useTimeZone } from '../bridge/seat.ts';
import { readableParam, type Reader } from './readable-param.ts';

export type Params = Readonly<Record<string, string | number>>;

/** A function that turns a catalogue key and raw parameters into a sentence. */
export function useSentence(): (key: string, params?: Params) => string {
  const { t, i18n } = useTranslation();
  const nameOf = useStaffName();
  const timeZone = useTimeZone();
  const today = useSeatStatus()?.today;
  return useCallback(
    (key, params = {}) => {
      const reader: Reader = {
        language: i18n.language,
        timeZone,
        today,
        nameOf,
        statusName: (status) => t(`vocabulary.status.${status}`),
      };
      const readable = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, readableParam(name, value, reader)]),
      );
      return t(key, readable);
    },
    [t, i18n.language, timeZone, today, nameOf],
  );
}
