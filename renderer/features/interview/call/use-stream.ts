import { useEffect, useRef, type RefObject } from 'react';

/** Puts a stream into a video element; React has no attribute for it. */
export function useStream(stream: MediaStream | null): RefObject<HTMLVideoElement | null> {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current && element.current.srcObject !== stream) element.current.srcObject = stream;
  }, [stream]);
  return element;
}
