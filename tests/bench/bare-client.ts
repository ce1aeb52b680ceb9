/** A caller with next to no work of its own, so that what is timed is the server. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export class BareClient {
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  /** One line, kept open, as a seat keeps its own. */
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = new URL(url);
    this.#headers = { 'content-type': 'application/json', ...headers };
  }

  /** @throws when the answer is not 200 */
  async post(content: unknown): Promise<unknown> {
    const body = JSON.stringify(content);
    const headers = { ...this.#headers, 'content-length': Buffer.byteLength(body) };
    const answer = await new Promise<string>((resolve, reject) => {
      const options = { method: 'POST', agent: this.#agent, headers };
      const outgoing = request(this.#url, options, (response) => {
        if (response.statusCode === 200) text(response).then(resolve, reject);
        else reject(new Error(`the server answered ${response.statusCode}`));
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
    return JSON.parse(answer);
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Each caller does its work again and again without a pause, all side by side. @returns milliseconds of each */
export async function closedLoop(
  callers: readonly (() => Promise<unknown>)[],
  times: number,
): Promise<number[]> {
  const samples: number[] = [];
  await Promise.all(
    callers.map(async (call) => {
      for (let done = 0; done < times; done += 1) {
        const start = performance.now();
        await call();
        samples.push(performance.now() - start);
      }
    }),
  );
  return samples;
}
