/** What the participant's pages cost on a phone's line: bytes of the first load, as served (features P1). */
import path from 'node:path';
import { firstLoadBytes, servePages } from '../support/participant-pages.ts';
import { bounded, type Result } from './measure.ts';
import type { Scene } from './scene.ts';

const token = 'AAAAAAAAAAAAAAAAAAAAAA';

export async function measureParticipantPage(scene: Scene): Promise<Result[]> {
  const pages = await servePages(path.join(scene.programs, 'participant'));
  try {
    const kilobytes = async (page: string): Promise<number> => (await firstLoadBytes(pages, page)) / 1000;
    return [
      bounded('page for missing papers, first load over the wire', 'kB', await kilobytes(`/b/${token}`), 300),
      bounded('page for the interview, first load over the wire', 'kB', await kilobytes(`/j/${token}`), 300),
    ];
  } finally {
    pages.close();
  }
}
