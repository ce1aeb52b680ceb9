import { useEffect } from 'react';
import { knowsHeadsets } from '../bridge/headset-hid.ts';

/** Keeps headset buttons and calls in agreement while somebody is signed in; loads nothing without WebHID. */
export function useHeadsetButtons(): void {
  useEffect(() => {
    if (!knowsHeadsets()) return;
    let isHere = true;
    let stop: (() => void) | null = null;
    void import('../features/interview/headset-buttons.ts').then(({ followHeadsets }) => {
      if (isHere) stop = followHeadsets();
    });
    return () => {
      isHere = false;
      stop?.();
    };
  }, []);
}
