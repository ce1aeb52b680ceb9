/** The network between the seats and the hub: a TCP relay that can be cut for everybody and put together again. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Line {
  /** Where the seats find the hub. */
  readonly url: string;
  /** How often a seat knocked while the line was cut. */
  readonly knocks: number;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export class Relay implements Line {
  readonly #server: Server;
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  #knocks = 0;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
    server.on('connection', (seat) => this.#join(seat));
  }

  /** Opens the way to a port of this machine, where nobody needs to listen yet. */
  static async open(target: number): Promise<Relay> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Relay(server, target);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get knocks(): number {
    return this.#knocks;
  }

  cut(): void {
    this.#isCut = true;
    this.#knocks = 0;
    this.#dropAll();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.#dropAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #dropAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(seat: Socket): void {
    if (this.#isCut) {
      this.#knocks += 1;
      return void seat.on('error', () => undefined).destroy();
    }
    const hub = connect({ host: '127.0.0.1', port: this.#target });
    const ends = [seat, hub];
    const end = (): void => ends.forEach((socket) => socket.destroy());
    for (const socket of ends) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        end();
      });
    }
    seat.pipe(hub);
    hub.pipe(seat);
  }
}
