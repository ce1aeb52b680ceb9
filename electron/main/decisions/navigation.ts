import { isOwnPage, ownAddress } from './own-page.ts';

/** The name the screen gives window.open for the call panel that stays on top (features E3). */
export const callPanelName = 'loket-call-panel';

/** Whether the page may go to an address: only to itself (a reload); the screen has one page. */
export function mayNavigate(address: string): boolean {
  return isOwnPage(address) && new URL(address).pathname === new URL(ownAddress).pathname;
}

/** What window.open gets: the empty call panel, which the screen fills itself, or nothing. */
export function windowFor(
  request: { url: string; frameName: string },
  opener: string,
): 'call-panel' | 'none' {
  const isPanel =
    request.frameName === callPanelName && (request.url === 'about:blank' || request.url === '');
  return isPanel && isOwnPage(opener) ? 'call-panel' : 'none';
}

const loadable: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'about:']);

/** Second lock behind the CSP: what the screen may load at all. DevTools only when the program is not packaged. */
export function mayLoad(address: string, isPackaged: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  if (protocol === 'app:') return isOwnPage(address);
  return (
    loadable.has(protocol) || (!isPackaged && (protocol === 'devtools:' || protocol === 'chrome-extension:'))
  );
}
