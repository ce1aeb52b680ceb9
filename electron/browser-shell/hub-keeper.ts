import { restartDelay } from '../../shared/contract/restart-delay.ts';
import { startHubChild, type HubChild, type HubPlan } from './hub-child.ts';
import type { Outcome, Sentence } from './sentences.ts';

export interface KeptHub {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the hub and starts it again when it dies, on the port it had, so that the desk finds it where it was.
 * @param tell is told once each time it died
 */
export async function keepHub(plan: HubPlan, tell: (sentence: Sentence) => void): Promise<Outcome<KeptHub>> {
  const first = await startHubChild(plan);
  if (!first.ok) return first;
  const url = first.value.url;
  let hub: HubChild | undefined = first.value;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;

  const again = async (failures: number): Promise<void> => {
    const next = await startHubChild({ ...plan, listen: new URL(url).host });
    if (stopping) return void (next.ok && (await next.value.stop()));
    if (next.ok) watch(next.value);
    else later(failures + 1);
  };
  const later = (failures: number): void => {
    timer = setTimeout(() => void again(failures), restartDelay(failures));
  };
  const watch = (running: HubChild): void => {
    hub = running;
    void running.exited.then(() => {
      if (stopping) return;
      hub = undefined;
      tell({ key: 'hubDied' });
      later(0);
    });
  };
  watch(first.value);

  return {
    ok: true,
    value: {
      url,
      async stop() {
        stopping = true;
        clearTimeout(timer);
        await hub?.stop();
      },
    },
  };
}
