/** The contract over HTTP at `/rpc`: size limit, typed faults, and a log without bodies. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ORPCError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { placesOf, type Log } from '../log.ts';
import { faultOf } from '../store/fault-of.ts';
import { createRouter, type RouterWorld } from './router.ts';

const maximumBody = 8 * 1024 * 1024;

export type RpcDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createRpcDoor(world: RouterWorld, log: Log): RpcDoor {
  const handler = new RPCHandler(createRouter(world), {
    plugins: [new BodyLimitPlugin({ maxBodySize: maximumBody })],
    clientInterceptors: [
      async ({ path, next }) => {
        try {
          return await next();
        } catch (error) {
          throw explained(error, path.join('.'), log);
        }
      },
    ],
  });
  return async (request, response) => {
    const { matched } = await handler.handle(request, response, {
      prefix: '/rpc',
      context: { headers: request.headers },
    });
    if (matched) return;
    log({ code: 'NOT_FOUND', procedure: 'unknown' });
    const fault = new ORPCError('NOT_FOUND', { message: 'unknown procedure' });
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ json: fault.toJSON() }));
  };
}

/** Logs the fault by code and procedure; a full or failing disk becomes SERVICE_UNAVAILABLE with its code. */
function explained(error: unknown, procedure: string, log: Log): unknown {
  if (error instanceof ORPCError) {
    log({ code: error.code, procedure });
    return error;
  }
  const fault = faultOf(error);
  if (!fault) {
    log({ code: 'bug', procedure, at: placesOf(error) });
    return error;
  }
  log({ code: fault.code, procedure });
  process.stderr.write(`${fault.message}\n`);
  return new ORPCError('SERVICE_UNAVAILABLE', { message: fault.code, data: { code: fault.code } });
}
