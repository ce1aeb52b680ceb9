import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deskQueries } from '../../bridge/desk-client.ts';
import { useRelay, type RelayState } from '../../state/relay.ts';
import { CheckPart, type PartFound } from './check-part.tsx';

const relayFound: Readonly<Record<RelayState, PartFound>> = {
  ok: 'ok',
  problem: 'problem',
  absent: 'none',
  unknown: 'none',
};
const relayWords = {
  ok: 'relayOk',
  problem: 'relayProblem',
  absent: 'relayAbsent',
  unknown: 'relayUnknown',
} as const;

export type LineFound = 'ok' | 'problem' | 'skipped';

/** The line to the hub as it is now. */
export function useLineCheck(): { found: LineFound; milliseconds: number | null } {
  const { data, isFetching } = useQuery(
    deskQueries.interviews.devices.line.queryOptions({ staleTime: 0, gcTime: 0, retry: false }),
  );
  if (data === undefined) return { found: isFetching ? 'skipped' : 'problem', milliseconds: null };
  return { found: data.hub ? 'ok' : 'problem', milliseconds: data.roundTripMs };
}

export function LinePart({ line }: { line: ReturnType<typeof useLineCheck> }) {
  const { t } = useTranslation();
  const relay = useRelay(({ state }) => state);
  const words = { ok: 'lineOk', problem: 'lineProblem', skipped: 'lineAsking' } as const;
  return (
    <>
      <CheckPart name="hub" title={t('devices.check.line')} found={line.found}>
        <Text size="sm">
          {t(`devices.check.${words[line.found]}`, { milliseconds: line.milliseconds ?? 0 })}
        </Text>
      </CheckPart>
      <CheckPart name="relay" title={t('devices.check.relay')} found={relayFound[relay]}>
        <Text size="sm">{t(`devices.check.${relayWords[relay]}`)}</Text>
      </CheckPart>
    </>
  );
}
