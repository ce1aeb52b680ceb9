/** The seat locks when nobody touches it, but never during an interview (features A1). */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { signOut } from '../bridge/session.ts';
import { shell } from '../bridge/shell.ts';
import { useScreen } from '../state/screen.ts';

const idleMilliseconds = 10 * 60_000;

/** Signs out and remembers who it was; what was on the desk is found again after the same person's PIN. */
export function useSeatLock(): void {
  const client = useQueryClient();
  const inCall = useScreen((screen) => screen.inCall);
  useEffect(() => {
    if (inCall) return undefined;
    const lock = (): void => {
      useScreen.getState().lock();
      void signOut(client);
    };
    const offered = shell();
    return offered === undefined ? whenIdle(lock) : offered.onSeatIdle(lock);
  }, [client, inCall]);
}

function whenIdle(lock: () => void): () => void {
  let timer = setTimeout(lock, idleMilliseconds);
  const touched = (): void => {
    clearTimeout(timer);
    timer = setTimeout(lock, idleMilliseconds);
  };
  const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const sign of signs) window.addEventListener(sign, touched, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of signs) window.removeEventListener(sign, touched);
  };
}
