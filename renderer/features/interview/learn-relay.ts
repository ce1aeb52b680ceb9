import type { Relay } from '../../../shared/contract/call.ts';
import { probeRelay } from '../../bridge/relay-probe.ts';
import { useRelay } from '../../state/relay.ts';

/** Tries the branch's relay with what a call was given, once after each start of the program, for the device check. */
export async function learnRelay(relay: Relay | null): Promise<void> {
  if (relay === null) return useRelay.setState({ state: 'absent' });
  if (useRelay.getState().state === 'ok') return;
  useRelay.setState({ state: (await probeRelay(relay)) ? 'ok' : 'problem' });
}
