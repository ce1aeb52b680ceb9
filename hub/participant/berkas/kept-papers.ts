/** Papers that still have to be sent, kept in the phone (IndexedDB) until the hub has them, so that nothing is lost. */
import type { DocumentKind } from '../../../shared/domain/vocabulary.ts';

/** A paper on its way. `uploadUrl` is where its upload goes on; null until the hub has opened one. */
export interface KeptPaper {
  readonly id: string;
  readonly token: string;
  readonly itemId: string;
  readonly kind: DocumentKind;
  readonly fileName: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly sha256: string;
  readonly content: ArrayBuffer;
  readonly addedAt: number;
  uploadUrl: string | null;
}

export interface PaperStore {
  /** False when the browser keeps nothing (private mode): then the page must stay open until all is sent. */
  readonly lasting: boolean;
  all(token: string): Promise<KeptPaper[]>;
  put(paper: KeptPaper): Promise<void>;
  remove(id: string): Promise<void>;
}

const table = 'papers';

/** Papers of links that nobody opened for so long are forgotten: they are people's identity papers. */
const longestKept = 14 * 24 * 3_600_000;

const openPatience = 4000;

/** The phone's own store, or the page's memory when the browser refuses one. */
export async function openPaperStore(now: number): Promise<PaperStore> {
  try {
    const database = await Promise.race([open(), tooLate()]);
    const store = lastingStore(database);
    await forgetOld(database, now);
    return store;
  } catch {
    return memoryStore();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('loket-berkas', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('token', 'token');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no store'));
    request.onblocked = () => reject(new Error('no store'));
  });
}

/** Some phones (Safari 14) never answer the first opening: then the page goes on without a store. */
function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no store')), openPatience);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('store failed'));
  });
}

/** Resolves when the change is on the disk, not before. */
function change(database: IDBDatabase, act: (papers: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(new Error('store failed'));
    transaction.onabort = () => reject(new Error('store failed'));
    act(transaction.objectStore(table));
  });
}

function lastingStore(database: IDBDatabase): PaperStore {
  const read = () => database.transaction(table).objectStore(table);
  return {
    lasting: true,
    async all(token) {
      const papers = await done<KeptPaper[]>(read().index('token').getAll(token));
      return papers.sort((a, b) => a.addedAt - b.addedAt);
    },
    put: (paper) => change(database, (papers) => papers.put(paper)),
    remove: (id) => change(database, (papers) => papers.delete(id)),
  };
}

async function forgetOld(database: IDBDatabase, now: number): Promise<void> {
  const papers = await done<KeptPaper[]>(database.transaction(table).objectStore(table).getAll());
  const old = papers.filter(({ addedAt }) => now - addedAt > longestKept);
  if (old.length > 0)
    await change(database, (kept) => {
      for (const { id } of old) kept.delete(id);
    });
}

/** The same in memory, for a browser that keeps nothing. */
export function memoryStore(): PaperStore {
  const papers = new Map<string, KeptPaper>();
  return {
    lasting: false,
    all: (token) => Promise.resolve([...papers.values()].filter((paper) => paper.token === token)),
    put: (paper) => Promise.resolve(void papers.set(paper.id, paper)),
    remove: (id) => Promise.resolve(void papers.delete(id)),
  };
}
