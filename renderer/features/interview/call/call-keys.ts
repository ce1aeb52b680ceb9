import { useEffect, useRef } from 'react';
import { isTyping } from '../../../ui/is-typing.ts';

/**
 * Letters of the call, which work while its panel is on the screen and nobody types. `actOf` answers a key with its act,
 * or null when the key is not the call's.
 */
export function useCallKeys(actOf: (event: KeyboardEvent) => (() => void) | null): void {
  const latest = useRef(actOf);
  useEffect(() => {
    latest.current = actOf;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
        return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const act = latest.current(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    // Before the claim's own keys, which hear the same letters.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
