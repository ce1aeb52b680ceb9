/**
 * The call in a small window that stays on top of every other (features E3): picture, words, question in turn, mute. A
 * browser gives it by Document Picture-in-Picture, Electron by its own window (electron/main/decisions/navigation.ts), and
 * where neither is, the browser's picture-in-picture shows the picture alone. It has a React root of its own, so that it
 * stays while the officer looks at another claim.
 */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { create } from 'zustand';
import { shell } from '../../../bridge/shell.ts';
import { useCall } from '../call-store.ts';
import { PopOutBody } from './pop-out-body.tsx';

/** Known to the Electron shell, which opens no other window. */
const windowName = 'loket-call-panel';
const size = { width: 380, height: 380 } as const;

declare global {
  interface Window {
    /** Not in TypeScript's DOM library yet; Chromium 116 and later. */
    readonly documentPictureInPicture?: {
      requestWindow(options: { width: number; height: number }): Promise<Window>;
    };
  }
}

export type PopOutPlace = 'window' | 'video';

/** Where the picture is besides the panel; null = only there. */
export const usePopOut = create<{ readonly place: PopOutPlace | null }>(() => ({ place: null }));

let close: (() => void) | null = null;

/** Must be called from a click or a key. @returns false when nothing could be opened */
export async function openPopOut(video: HTMLVideoElement | null, queries: QueryClient): Promise<boolean> {
  if (close) return true;
  const opened = await openWindow();
  if (opened) show(opened, queries);
  else if (!video || !(await openVideo(video))) return false;
  return true;
}

/** Brings the picture back to the panel; safe to call without one. */
export function closePopOut(): void {
  close?.();
}

async function openWindow(): Promise<Window | null> {
  if (shell()) return window.open('about:blank', windowName, `width=${size.width},height=${size.height}`);
  return (await window.documentPictureInPicture?.requestWindow(size).catch(() => null)) ?? null;
}

const style = `
  html, body { height: 100%; margin: 0; background: #111; color: #fff; font: 15px/20px Inter, system-ui, sans-serif; }
  main { display: flex; flex-direction: column; height: 100%; }
  .stage { position: relative; flex: 1; min-height: 80px; background: #000; }
  video, canvas { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; }
  .words { position: absolute; left: 6px; top: 6px; display: flex; flex-wrap: wrap; gap: 4px; }
  .words span, .still { padding: 1px 8px; border-radius: 10px; background: rgb(0 0 0 / 75%); font-size: 13px; }
  .words span[data-look='true'] { background: #7a4d00; }
  .still { position: absolute; left: 6px; bottom: 6px; }
  .question { margin: 0; padding: 8px 10px; max-height: 30%; overflow: auto; }
  .acts { display: flex; gap: 6px; padding: 0 10px 10px; }
  button { flex: 1; padding: 7px; border: 1px solid #777; border-radius: 6px; background: #222; color: #fff; font: inherit; cursor: pointer; }
  button:focus-visible { outline: 3px solid #74d6a1; }
  button[aria-pressed='true'] { background: #8a1c16; }
`;

function show(opened: Window, queries: QueryClient): void {
  const { document: page } = opened;
  page.title = i18next.t('call.popOut.title');
  page.documentElement.lang = i18next.language;
  const sheet = page.createElement('style');
  sheet.textContent = style;
  page.head.append(sheet);
  const root = createRoot(page.body);
  root.render(
    <QueryClientProvider client={queries}>
      <PopOutBody onBack={closePopOut} />
    </QueryClientProvider>,
  );
  const isOver = useCall.subscribe(({ call }) => call === null && end());
  let isOpen = true;
  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    isOver();
    window.removeEventListener('pagehide', end);
    close = null;
    usePopOut.setState({ place: null });
    root.unmount();
    opened.close();
  }
  // The window was closed by its own cross, or the page that opened it goes.
  opened.addEventListener('pagehide', end);
  window.addEventListener('pagehide', end);
  close = end;
  usePopOut.setState({ place: 'window' });
}

async function openVideo(video: HTMLVideoElement): Promise<boolean> {
  if (!document.pictureInPictureEnabled || video.readyState < HTMLMediaElement.HAVE_METADATA) return false;
  try {
    await video.requestPictureInPicture();
  } catch {
    return false;
  }
  video.addEventListener(
    'leavepictureinpicture',
    () => {
      close = null;
      usePopOut.setState({ place: null });
    },
    { once: true },
  );
  close = () => void document.exitPictureInPicture().catch(() => undefined);
  usePopOut.setState({ place: 'video' });
  return true;
}
