/** Ctrl+Z reaches whoever offers to take a move back; the first that answers has it. */
import { useEffect } from 'react';

/** @param undo null while there is nothing to take back */
export function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    if (undo === null) return undefined;
    const onKey = (event: Event): void => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('loket:undo', onKey);
    return () => window.removeEventListener('loket:undo', onKey);
  }, [undo]);
}
