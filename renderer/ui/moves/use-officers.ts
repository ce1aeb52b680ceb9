/** The officers of the branch with what lies with each, and what is needed to put it into words. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OfficerStanding } from '../../../shared/contract/officers.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useStaff, useTimeZone } from '../../bridge/seat.ts';
import type { OfficerScene } from './officer-words.ts';

/** Today's standings; undefined until the desk answered. */
export function useOfficers(): { officers: OfficerStanding[] | undefined; scene: OfficerScene } {
  const status = useSeatStatus();
  const staff = useStaff();
  const timeZone = useTimeZone();
  const today = status?.today ?? '';
  const people = status?.people;
  const { data: officers } = useQuery(
    deskQueries.board.officers.queryOptions({
      input: { day: today },
      enabled: today !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const scene = useMemo(
    () => ({ staff, people: people ?? [], today, timeZone }),
    [staff, people, today, timeZone],
  );
  return { officers, scene };
}
