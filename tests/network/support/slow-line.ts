/**
 * Holds everything back that goes through it, in both directions, for kernels that cannot delay packets themselves. Runs
 * beside the hub; the router leads the phone's words to hub and relay here (`SmallInternet.detour`). Arguments: milliseconds,
 * then for TCP and for UDP the own port and the place that is meant: `slow-line.ts 300 7444 10.86.0.1:7443 3479 10.86.0.1:3478`.
 */
import { createSocket, type Socket as Datagrams } from 'node:dgram';
import { connect, createServer, type Socket } from 'node:net';

interface Target {
  readonly host: string;
  readonly port: number;
}

function targetOf(text: string): Target {
  const [host = '', port] = text.split(':');
  return { host, port: Number(port) };
}

/** One direction of a connection, late by `delay` milliseconds and in order. */
function pipeLate(from: Socket, to: Socket, delay: number): void {
  from.on('data', (data) => setTimeout(() => to.writable && to.write(data), delay));
  from.on('end', () => setTimeout(() => to.end(), delay));
  from.on('error', () => to.destroy());
  from.on('close', () => setTimeout(() => to.destroy(), delay));
}

function serveConnections(port: number, target: Target, delay: number): void {
  createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ ...target, allowHalfOpen: true });
    pipeLate(near, far, delay);
    pipeLate(far, near, delay);
  }).listen(port, '0.0.0.0');
}

/** Each sender has a socket of its own towards the target, so that answers find back. */
function serveDatagrams(port: number, target: Target, delay: number): void {
  const near = createSocket('udp4');
  const far = new Map<string, Datagrams>();
  near.on('message', (message, from) => {
    const key = `${from.address}:${from.port}`;
    let own = far.get(key);
    if (!own) {
      own = createSocket('udp4');
      own.on('message', (answer, { port: saidBy }) => {
        if (saidBy === target.port) setTimeout(() => near.send(answer, from.port, from.address), delay);
      });
      far.set(key, own);
    }
    const socket = own;
    setTimeout(() => socket.send(message, target.port, target.host), delay);
  });
  near.bind(port, '0.0.0.0', () => console.log('ready'));
}

const [delay, tcpPort, tcpTarget, udpPort, udpTarget] = process.argv.slice(2);
serveConnections(Number(tcpPort), targetOf(tcpTarget ?? ''), Number(delay));
serveDatagrams(Number(udpPort), targetOf(udpTarget ?? ''), Number(delay));
process.stdin.resume().on('end', () => process.exit(0)); // ends with the test that started it
