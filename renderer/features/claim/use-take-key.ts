/** F3 reaches the open claim when the list stands on the same claim or on none. */
import { useEffect, useRef } from 'react';

/** @param take null while the claim cannot be taken; then the list says why */
export function useTakeKey(take: (() => void) | null): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const onKey = (event: Event): void => {
      if (latest.current === null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('loket:take-open', onKey);
    return () => window.removeEventListener('loket:take-open', onKey);
  }, []);
}
