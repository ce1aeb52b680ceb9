/** How a process of the proof is told the time: at its start by the environment, later by messages. */
import type { Pacing } from './paced-clock.ts';

const name = 'LOKET_PROOF_PACING';

export interface ClockNews {
  readonly say: 'clock';
  readonly pacing: Pacing;
}

export function environmentWith(pacing: Pacing): NodeJS.ProcessEnv {
  return { ...process.env, [name]: JSON.stringify(pacing) };
}

export function pacingOf(environment: NodeJS.ProcessEnv): Pacing {
  return JSON.parse(environment[name] ?? '') as Pacing;
}
