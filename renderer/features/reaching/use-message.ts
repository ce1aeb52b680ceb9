/** The message of this claim with what seat, branch and hub know: officer, office, the participant's link. */
import { useQuery } from '@tanstack/react-query';
import type { ClaimView } from '../../../shared/contract/desk.ts';
import { checklistOf } from '../../../shared/domain/claim/gate.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Instant } from '../../../shared/domain/vocabulary.ts';
import { documents as paperNames } from '../../../shared/i18n/id/documents.ts';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useSeatStatus, useTimeZone } from '../../bridge/seat.ts';
import { dayOfInstant, formatDay, formatTime } from '../../ui/format.ts';
import { composeMessage, type Message, type MessageKind } from './messages.ts';

export type LinkState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly url: string; readonly codeWord: string; readonly qr: string }
  | { readonly status: 'without'; readonly refusal: Refusal | null; retry(): void };

/** The participant's page before his interview; the same link whenever it is asked for. */
export function useReadyLink(claimId: string): LinkState {
  const query = useQuery({
    ...deskQueries.interviews.readyLink.queryOptions({ input: { claimId } }),
    staleTime: 0,
    retry: 0,
  });
  if (query.data?.status === 'ready') return query.data;
  if (query.isFetching) return { status: 'loading' };
  const refusal = query.data?.status === 'refused' ? query.data.refusal : null;
  return { status: 'without', refusal, retry: () => void query.refetch() };
}

/** @param at when he is called; null = some time today */
export function useMessage(
  { state }: ClaimView,
  kind: MessageKind,
  at: Instant | null,
  link: LinkState | null,
): Message {
  const status = useSeatStatus();
  const timeZone = useTimeZone();
  const bring = kind === 'branch' ? checklistOf(state).filter(({ level }) => level === 'must') : [];
  return composeMessage({
    kind,
    data: state.data,
    branchName: status?.branch?.name ?? '',
    officerName: status?.signedIn?.name ?? '',
    when:
      at === null
        ? null
        : { day: formatDay(dayOfInstant(at, timeZone), 'id'), time: formatTime(at, timeZone) },
    link: link?.status === 'ready' ? link : null,
    bring: bring.map(({ id }) => (paperNames.item as Readonly<Record<string, string>>)[id] ?? id),
  });
}
