/** A line between seats and hub that reads along and now and then answers in the hub's name. */
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { filePaths } from '../../../shared/contract/files.ts';
import { CommandEnvelope } from '../../../shared/contract/hub.ts';
import type { Line } from '../line.ts';

const Push = z.object({ json: z.object({ envelopes: z.array(CommandEnvelope) }) });
/** One of so many pushes of people is lost, and one of so many questions about files is answered wrongly. */
const every = { 'lose-ack': 60, 'lose-file': 5 } as const;
export type Lie = keyof typeof every;

export class LyingLine implements Line {
  readonly #server: Server;
  readonly #target: number;
  readonly #lie: Lie;
  #isCut = false;
  #asked = 0;
  knocks = 0;

  private constructor(server: Server, target: number, lie: Lie) {
    this.#server = server;
    this.#target = target;
    this.#lie = lie;
    server.on('request', (incoming, response) => {
      this.#answer(incoming, response).catch(() => response.destroy());
    });
  }

  /** Opens the way to a port of this machine. */
  static async open(target: number, lie: Lie): Promise<LyingLine> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new LyingLine(server, target, lie);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.#isCut = true;
    this.#server.closeAllConnections();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#isCut) {
      this.knocks += 1;
      return void incoming.socket.destroy();
    }
    if (!this.#isTheQuestion(incoming)) return this.#forward(incoming, response, null);
    const body = await buffer(incoming);
    this.#asked += 1;
    if (this.#asked % every[this.#lie] !== 0) return this.#forward(incoming, response, body);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(this.#lie === 'lose-ack' ? allAccepted(body) : { missing: [] }));
  }

  /** What is lied about; a push without a person is of an intake, whose papers the other lie needs. */
  #isTheQuestion({ url, headers }: IncomingMessage): boolean {
    if (this.#lie === 'lose-file') return url === filePaths.missing;
    return url === '/rpc/push' && headers.authorization !== undefined;
  }

  #forward(incoming: IncomingMessage, response: ServerResponse, body: Buffer | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const { method, url: path, headers } = incoming;
      const onward = ask({ host: '127.0.0.1', port: this.#target, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response).on('close', resolve);
        answer.on('error', reject);
      });
      onward.on('error', reject);
      response.on('close', () => onward.destroy());
      if (body) onward.end(body);
      else incoming.pipe(onward);
    });
  }
}

function allAccepted(body: Buffer): object {
  const { envelopes } = Push.parse(JSON.parse(body.toString('utf8'))).json;
  const answers = envelopes.map(({ id, body: asked }) => ({
    ...{ status: 'accepted', id, seq: 1, version: null },
    claimId: asked.type === 'claim' ? asked.claimId : null,
  }));
  return { json: answers, meta: [] };
}
