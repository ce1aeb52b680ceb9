/**
 * The documents' own lane (design 5.8): it sends and fetches files beside the commands, neither waits for the other,
 * and whatever breaks goes on at the byte where it broke.
 */
import { z } from 'zod';
import type { DocumentLaneStatus } from '../../../../shared/contract/documents.ts';
import type { ClaimFile } from '../../../../shared/domain/claim/files-of.ts';
import type { Id } from '../../../../shared/domain/vocabulary.ts';
import { findSetting, putSetting } from '../../database/queries/settings.ts';
import { FetchLane, isAtHub, type FetchAnswer } from './fetch-lane.ts';
import { connectHubFiles, type HubFilesOptions } from './hub-files.ts';
import { usualTiming, type DocumentTiming, type LaneParts } from './lane-parts.ts';
import { UploadLane } from './upload-lane.ts';

const setting = 'hub-keeps-documents';

export class DocumentLane {
  readonly #parts: LaneParts;
  readonly #end = new AbortController();
  readonly #uploads: UploadLane;
  readonly #fetches: FetchLane;
  #takes: boolean;
  #following: Promise<void> = Promise.resolve();

  constructor(
    parts: Pick<LaneParts, 'world' | 'files' | 'changes' | 'person'> & {
      readonly hub: HubFilesOptions;
      readonly timing?: Partial<DocumentTiming> | undefined;
    },
  ) {
    this.#takes = findSetting(parts.world.database, setting, z.boolean()) ?? false;
    this.#parts = {
      ...parts,
      hub: connectHubFiles(parts.hub),
      timing: { ...usualTiming, ...parts.timing },
      takes: () => this.#takes,
      end: this.#end.signal,
    };
    this.#uploads = new UploadLane(this.#parts);
    this.#fetches = new FetchLane(this.#parts);
  }

  /** Listens to what changes at the seat: what is on the officer's desk decides what is fetched. */
  start(): void {
    this.#following = this.#follow();
  }

  /** What the hub says of itself; remembered for a start without it. */
  hubTakes(documents: boolean): void {
    if (documents !== this.#takes) putSetting(this.#parts.world.database, setting, documents);
    this.#takes = documents;
    this.#uploads.wake();
    void this.#fetches.follow();
  }

  /** Whether a paper that is not here may be had from the hub. */
  isAtHub(document: ClaimFile): boolean {
    return isAtHub(document, this.#takes);
  }

  /** Called after each contact with the hub. @param wasAway whether the last one had failed */
  contact(wasAway: boolean): void {
    this.#uploads.wake(wasAway);
    if (wasAway) this.#fetches.reconnected();
  }

  fetchAhead(claimId: Id): void {
    void this.#fetches.fetchAhead(claimId);
  }

  fetchNow(claimId: Id, document: ClaimFile): Promise<FetchAnswer> {
    return this.#fetches.fetchNow(claimId, document);
  }

  retryFailed(): void {
    this.#uploads.retryFailed();
  }

  status(): DocumentLaneStatus {
    const nothing = { files: 0, bytes: 0, failed: 0 };
    const { files, bytes, failed } = this.#takes ? this.#uploads.count() : nothing;
    const toFetch = this.#fetches.count;
    const stopped = (files > 0 ? this.#uploads.stopped : null) ?? this.#fetches.stopped;
    return { toSend: files, bytesToSend: bytes, toFetch, failed, ...(stopped ? { stopped } : {}) };
  }

  async close(): Promise<void> {
    this.#end.abort();
    await Promise.all([this.#uploads.close(), this.#fetches.close(), this.#following]);
  }

  async #follow(): Promise<void> {
    const { changes, world } = this.#parts;
    for await (const change of changes.subscribe(this.#end.signal)) {
      if (change.kind !== 'claims' && change.kind !== 'status') continue;
      await this.#fetches.follow().catch((error: unknown) => {
        world.log(`documents: follow ${String((error as { name?: unknown }).name)}`);
      });
    }
  }
}
