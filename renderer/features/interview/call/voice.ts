/** The participant's voice, apart from the picture on the screen: it goes on while the officer looks at another claim. */
export interface Voice {
  play(stream: MediaStream): void;
  close(): void;
}

/** @param playThrough keeps the element at the seat's speaker, and returns what stops that */
export function openVoice(playThrough: (element: HTMLMediaElement) => () => void): Voice {
  const element = new Audio();
  element.autoplay = true;
  const stop = playThrough(element);
  return {
    play(stream) {
      element.srcObject = stream;
      void element.play().catch(() => undefined);
    },
    close() {
      stop();
      element.srcObject = null;
    },
  };
}
