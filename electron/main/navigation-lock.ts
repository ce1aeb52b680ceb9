import type { App, Session, WebContents } from 'electron';
import { mayLoad, mayNavigate, windowFor } from './decisions/navigation.ts';
import type { Seat } from './seat.ts';

/** For every page that is ever made: it stays where it is, opens nothing but the call panel, embeds nothing. */
export function lockNavigation(app: App, seat: Seat): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, seat));
}

function lockPage(contents: WebContents, seat: Seat): void {
  const refuse = (event: { preventDefault(): void }, what: string): void => {
    event.preventDefault();
    seat.log(`${what} refused`);
  };
  contents.on('will-navigate', (event) => mayNavigate(event.url) || refuse(event, 'navigation'));
  contents.on('will-frame-navigate', (event) => mayNavigate(event.url) || refuse(event, 'frame navigation'));
  contents.on('will-redirect', (event) => mayNavigate(event.url) || refuse(event, 'redirect'));
  contents.on('will-attach-webview', (event) => refuse(event, 'webview'));
  contents.setWindowOpenHandler((request) => {
    if (windowFor(request, contents.getURL()) === 'none') return { action: 'deny' };
    return {
      action: 'allow',
      overrideBrowserWindowOptions: { width: 420, height: 360, alwaysOnTop: true, autoHideMenuBar: true },
    };
  });
}

/** Second lock behind the CSP: the screen's session reaches nothing but the program's own files. */
export function lockNetwork(session: Session, seat: Seat): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayLoad(details.url, seat.isPackaged);
    if (!allowed) seat.log(`request refused: ${details.resourceType}`);
    answer({ cancel: !allowed });
  });
}
