/** A bad line between a seat and the hub: a small TCP proxy that cuts or holds connections at a chosen byte. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Trouble {
  /** The request it befalls, as the start of its first line: `PATCH /files/uploads`. */
  readonly request: string;
  /** Counted from the start of that request; `down` counts what the hub answers. */
  readonly direction: 'up' | 'down';
  readonly afterBytes: number;
  /** `cut` ends the connection, `hold` lets nothing more through until `release`, `spoil` changes one byte. */
  readonly action: 'cut' | 'hold' | 'spoil';
  /** How many requests it befalls. */
  readonly times: number;
}

interface Armed extends Trouble {
  left: number;
  readonly happened: () => void;
}

export class BadLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #held = new Set<() => void>();
  #target: { host: string; port: number } | null = null;
  #armed: Armed | null = null;
  /** The requests that went through, each with the byte it goes on from. */
  readonly requests: { line: string; from: number }[] = [];

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Opens a line that leads nowhere yet. */
  static async open(): Promise<BadLine> {
    const server = createServer();
    const line = new BadLine(server);
    server.on('connection', (socket) => line.#join(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Where the line leads from now on; null lets nobody through. */
  lead(url: string | null): void {
    const { hostname, port } = url === null ? { hostname: '', port: '' } : new URL(url);
    this.#target = url === null ? null : { host: hostname, port: Number(port) };
    if (url === null) this.cutAll();
  }

  /** Arms one trouble; resolves when it has befallen the last of its requests. */
  trouble(trouble: Omit<Trouble, 'times'> & { times?: number }): Promise<void> {
    return new Promise((resolve) => {
      const times = trouble.times ?? 1;
      this.#armed = { ...trouble, times, left: times, happened: resolve };
    });
  }

  /** Lets through what is held. */
  release(): void {
    for (const goOn of this.#held) goOn();
    this.#held.clear();
  }

  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#held.clear();
  }

  async close(): Promise<void> {
    this.cutAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(seat: Socket): void {
    if (!this.#target) return void seat.destroy();
    const hub = connect(this.#target);
    const ends = [seat, hub];
    const cut = (): void => ends.forEach((socket) => socket.destroy());
    for (const socket of ends) {
      this.#sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => (this.#sockets.delete(socket), cut()));
    }
    const state: { mine: Armed | null; passed: number } = { mine: null, passed: 0 };
    seat.on('data', (chunk) => this.#pass({ from: seat, to: hub, chunk, direction: 'up', state, cut }));
    hub.on('data', (chunk) => this.#pass({ from: hub, to: seat, chunk, direction: 'down', state, cut }));
  }

  #pass(step: {
    from: Socket;
    to: Socket;
    chunk: Buffer;
    direction: 'up' | 'down';
    state: { mine: Armed | null; passed: number };
    cut: () => void;
  }): void {
    const { from, to, chunk, direction, state, cut } = step;
    if (direction === 'up') this.#noticeRequest(chunk, state);
    const { mine } = state;
    if (!mine || mine.direction !== direction || state.passed + chunk.length < mine.afterBytes) {
      if (mine?.direction === direction) state.passed += chunk.length;
      if (!to.write(chunk)) from.pause().resume();
      return;
    }
    const through = chunk.subarray(0, mine.afterBytes - state.passed);
    const rest = chunk.subarray(through.length);
    state.mine = null;
    mine.left -= 1;
    if (mine.action === 'spoil') {
      rest[0] = (rest[0] ?? 0) ^ 1;
      to.write(chunk);
    } else if (mine.action === 'cut') {
      // What is already through has to arrive, or the hub would have nothing to go on from.
      to.write(through, () => cut());
    } else {
      to.write(through);
      from.pause();
      this.#held.add(() => (to.write(rest), from.resume()));
    }
    if (mine.left === 0) mine.happened();
  }

  #noticeRequest(chunk: Buffer, state: { mine: Armed | null; passed: number }): void {
    const firstLine = /^(?:GET|HEAD|POST|PATCH) \S+(?= HTTP\/1\.1\r\n)/.exec(
      chunk.toString('latin1', 0, 400),
    )?.[0];
    if (firstLine === undefined) return;
    const from =
      /\r\n(?:upload-offset: |range: bytes=)(\d+)/i.exec(chunk.toString('latin1', 0, 4000))?.[1] ?? 0;
    this.requests.push({ line: firstLine, from: Number(from) });
    const armed = this.#armed;
    if (!armed || armed.left === 0 || !firstLine.startsWith(armed.request)) return;
    state.mine = armed;
    state.passed = 0;
  }
}
