/** The typed client of the desk and its query helpers. Everything the screen knows or does goes through these two. */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { DeskContract } from '../../shared/contract/desk.ts';
import { connectToDesk } from './connection.ts';

export type DeskClient = ContractRouterClient<DeskContract>;

/** Calls: `await desk.claims.act({ claimId, command })`. */
export const desk: DeskClient = createORPCClient(connectToDesk());

/** Queries: `useQuery(deskQueries.claims.open.queryOptions({ input: { claimId } }))`. */
export const deskQueries = createTanstackQueryUtils(desk);
