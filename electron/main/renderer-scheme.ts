import { protocol, type Session } from 'electron';
import { ownScheme } from './decisions/own-page.ts';
import { createAssetHandler } from './renderer-assets.ts';

/** Before the program is ready: app:// is a secure origin like https, or there is no camera and no module. */
export function registerRendererScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: ownScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Once ready: the screen comes from the program's own files. */
export function serveRenderer(session: Session, directory: string): void {
  session.protocol.handle(ownScheme, createAssetHandler(directory));
}
