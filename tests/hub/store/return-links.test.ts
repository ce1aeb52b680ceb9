import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { hashSecret } from '../../../hub/sessions/secrets.ts';
import { findReturnLink } from '../../../hub/store/return-links.ts';
import { linkOf, returnedClaim } from '../returns/returned-claim.ts';
import { openHub, openStoreOf, signedIn } from '../workplace.ts';

test('who asked for a link and when is written down, once for each asking; the secret itself is nowhere', async () => {
  const hub = await openHub();
  const { token, claimId } = await returnedClaim(hub);
  hub.clock.forward(3_600_000);
  await linkOf(await signedIn(hub.url, 'KABID'), claimId);
  await hub.close();
  const { db } = await openStoreOf(hub.dataDirectory, hub.clock.read);
  const rows = await db.selectFrom('return_links').selectAll().orderBy('at').execute();
  expect(rows).toMatchObject([
    { claim_id: claimId, round: 1, staff_id: 'CSO1', at: '2026-11-24T02:00:00.000Z' },
    { claim_id: claimId, round: 1, staff_id: 'KABID', at: '2026-11-24T03:00:00.000Z' },
  ]);
  expect(rows[0]?.token_hash).toBe(rows[1]?.token_hash);
  expect(JSON.stringify(rows)).not.toContain(token);
  const found = await findReturnLink(db, hashSecret(token));
  expect(found).toMatchObject({ staff_id: 'KABID', expires_at: '2026-12-24T03:00:00.000Z' });
  expect(await findReturnLink(db, hashSecret('AAAAAAAAAAAAAAAAAAAAAA'))).toBeUndefined();
});

test('what is written of a link is never changed, nor taken away', async () => {
  const hub = await openHub();
  await returnedClaim(hub);
  await hub.close();
  const again = await openHub({ dataDirectory: hub.dataDirectory, clock: hub.clock.read });
  await again.close();
  const { db } = await openStoreOf(hub.dataDirectory, hub.clock.read);
  await expect(db.updateTable('return_links').set({ staff_id: 'CSO2' }).execute()).rejects.toThrow();
  await expect(db.deleteFrom('return_links').execute()).rejects.toThrow();
  const stray = {
    id: randomUUID(),
    claim_id: uuidv7(),
    round: 1,
    token_hash: hashSecret('x'),
    staff_id: 'CSO1',
    at: '2026-11-24T02:00:00.000Z',
    expires_at: '2026-12-24T02:00:00.000Z',
  };
  await expect(db.insertInto('return_links').values(stray).execute()).rejects.toThrow();
});
