/** The barest branch server: it answers every POST with its own body, after one UPDATE that keeps it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool } from 'pg';
import { answerParent } from './child-program.ts';

export interface EchoWish {
  readonly databaseUrl: string;
  /** Connections at most. */
  readonly poolSize: number;
}

answerParent(({ databaseUrl, poolSize }: EchoWish): Promise<{ url: string }> => {
  const pool = new Pool({ connectionString: databaseUrl, max: poolSize });
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const seat = Number(request.headers['x-seat']);
      await pool.query('UPDATE echo SET body = $2 WHERE seat = $1', [seat, body]);
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    );
  });
});
