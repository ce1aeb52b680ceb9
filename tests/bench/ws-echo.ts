/** A program that answers every WebSocket message with itself: the barest thing a contract can be compared with. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
});
server.once('listening', () => console.log((server.address() as AddressInfo).port));
