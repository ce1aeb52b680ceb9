import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  memoryStore,
  type KeptPaper,
  type PaperStore,
} from '../../../../hub/participant/berkas/kept-papers.ts';
import { Sender, type SendOutcome, type Transport } from '../../../../hub/participant/berkas/sender.ts';

const token = 'AAAAAAAAAAAAAAAAAAAAAA';
const size = 1000;

function paperOf(id: string): KeptPaper {
  const content = new Uint8Array(size).map((_, at) => (at * 7 + id.length) % 251).buffer;
  const sha256 = createHash('sha256').update(new Uint8Array(content)).digest('hex');
  return {
    ...{ id, token, itemId: `item-${id}`, kind: 'ktp', fileName: `${id}.jpg`, mediaType: 'image/jpeg' },
    ...{ sha256, content, addedAt: Number(id), uploadUrl: null },
  };
}

/** The far end of a bad line: takes bytes at the offset it has, breaks where `cuts` says, and checks the hash. */
class FarEnd implements Transport {
  readonly whole: string[] = [];
  readonly #parts = new Map<string, number[]>();
  readonly #cuts: number[];
  opened = 0;
  sent = 0;

  constructor(cuts: readonly number[]) {
    this.#cuts = [...cuts];
  }

  async send(paper: KeptPaper, on: Parameters<Transport['send']>[1]): Promise<SendOutcome> {
    await Promise.resolve();
    let url = paper.uploadUrl;
    if (url === null || !this.#parts.has(url)) {
      url = `/up/${(this.opened += 1)}`;
      this.#parts.set(url, []);
      on.located(url);
    }
    const part = this.#parts.get(url) ?? [];
    const room = this.#cuts.shift() ?? Infinity;
    const next = new Uint8Array(paper.content).subarray(part.length, part.length + room);
    part.push(...next);
    this.sent += next.length;
    on.progress(part.length);
    if (part.length < size) return { status: 'broken' };
    const sha256 = createHash('sha256').update(Uint8Array.from(part)).digest('hex');
    if (sha256 !== paper.sha256) return { status: 'refused', code: 'wrong-hash' };
    this.whole.push(paper.id);
    return { status: 'received' };
  }
}

interface Page {
  readonly sender: Sender;
  readonly received: string[];
  /** Resolves when it holds; looked at after every change. */
  until(holds: (page: Page) => boolean): Promise<void>;
}

function openPage(
  store: PaperStore,
  transport: Transport,
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void> = () => Promise.resolve(),
): Page {
  const received: string[] = [];
  let look = (): void => undefined;
  const sender = new Sender({
    store,
    transport,
    pause,
    changed: () => look(),
    received: ({ id }) => received.push(id),
    closed: () => undefined,
  });
  const page: Page = {
    sender,
    received,
    until: (holds) =>
      new Promise((resolve) => {
        look = () => {
          if (holds(page)) resolve();
        };
        look();
      }),
  };
  return page;
}

describe('sending papers from the phone', () => {
  it('sends each paper whole and once, in order, wherever the line breaks', async () => {
    const line = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), line, async (count, cuts) => {
        const far = new FarEnd(cuts);
        const page = openPage(memoryStore(), far);
        const ids = Array.from({ length: count }, (_, at) => String(at + 1));
        for (const id of ids) await page.sender.add(paperOf(id));
        await page.until(({ received }) => received.length === count);
        expect(far.whole).toEqual(ids);
        expect(page.received).toEqual(ids);
        expect(far.opened).toBe(count);
        expect(far.sent, 'no byte goes twice').toBe(count * size);
      }),
    );
  });

  it('goes on at the same byte after a reload, from what the phone kept', async () => {
    const store = memoryStore();
    const far = new FarEnd([500, 0]);
    const broken = Promise.withResolvers<void>();
    const first = openPage(store, far, () => {
      broken.resolve();
      return new Promise(() => undefined);
    });
    await first.sender.add(paperOf('1'));
    await broken.promise;
    expect(first.sender.papers[0]).toMatchObject({ phase: 'line-down', share: 0.5 });

    const second = openPage(store, far);
    expect(await second.sender.takeUp(token)).toBe(1);
    await second.until(({ received }) => received.length === 1);
    expect(second.received).toEqual(['1']);
    expect(far.opened).toBe(1);
    expect(far.sent).toBe(size);
    expect(await store.all(token), 'nothing stays in the phone').toEqual([]);
  });

  it('does not wait out its pause when the line is back', async () => {
    const waiting = Promise.withResolvers<void>();
    const page = openPage(memoryStore(), new FarEnd([300]), (_, signal) => {
      waiting.resolve();
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    });
    await page.sender.add(paperOf('1'));
    await waiting.promise;
    page.sender.wake();
    await page.until(({ received }) => received.length === 1);
    expect(page.sender.papers).toEqual([]);
  });

  it('lets a refused paper stand with its reason and sends the others', async () => {
    const far = new FarEnd([]);
    const bad: Transport = {
      send: (paper, on) =>
        paper.id === '1' ? Promise.resolve({ status: 'refused', code: 'wrong-type' }) : far.send(paper, on),
    };
    const page = openPage(memoryStore(), bad);
    await page.sender.add(paperOf('1'));
    await page.sender.add(paperOf('2'));
    await page.until(({ received }) => received.length === 1);
    expect(page.received).toEqual(['2']);
    expect(page.sender.papers).toMatchObject([{ phase: 'refused', code: 'wrong-type' }]);
    await page.sender.remove('1');
    expect(page.sender.papers).toEqual([]);
  });

  it('keeps nothing in the phone once the link takes no more papers', async () => {
    const store = memoryStore();
    const page = openPage(store, { send: () => Promise.resolve({ status: 'closed' }) });
    await page.sender.add(paperOf('1'));
    await page.sender.add(paperOf('2'));
    await page.until(({ sender }) => sender.papers.length === 0);
    expect(await store.all(token)).toEqual([]);
  });
});
