/** How much each link has begun and not finished: nobody may fill the hub's disk with beginnings. */
import type { BerkasAnnouncement } from './attach-paper.ts';
import { BerkasRefusal } from './berkas-refusal.ts';

/** For each link. */
export const mostHalfUploads = 20;
export const mostHalfBytes = 60 * 1024 * 1024;

type Begun = Pick<BerkasAnnouncement, 'linkHash' | 'size'>;

export class HalfUploads {
  readonly #begun = new Map<string, Begun>();

  /** Counts an upload before it is made. @throws BerkasRefusal `too-many-unfinished` */
  begin(id: string, { linkHash, size }: Begun): void {
    const own = [...this.#begun.values()].filter((one) => one.linkHash === linkHash);
    const bytes = own.reduce((sum, one) => sum + one.size, size);
    if (own.length >= mostHalfUploads || bytes > mostHalfBytes)
      throw new BerkasRefusal('too-many-unfinished');
    this.#begun.set(id, { linkHash, size });
  }

  forget(id: string): void {
    this.#begun.delete(id);
  }

  get ids(): string[] {
    return [...this.#begun.keys()];
  }

  /** What an earlier run of the hub left. */
  remember(id: string, { linkHash, size }: Begun): void {
    this.#begun.set(id, { linkHash, size });
  }
}
