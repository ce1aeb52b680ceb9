import { describe, expect, it } from 'vitest';
import { checklistOf, standingOf } from '../../../../shared/domain/claim/gate.ts';
import type { ClaimCommand } from '../../../../shared/domain/claim/commands.ts';
import { post, sendPaper } from '../../../hub/returns/returned-claim.ts';
import { photoOf } from '../../../support/papers.ts';
import { eventually, Place, shows, type SeatAtPlace } from './place.ts';

const [card, family] = [photoOf(20_000), photoOf(30_000)];

/** Judged and sent back for a dark card. @returns the secret of the participant's link */
async function returned(officer: SeatAtPlace, claimId: string): Promise<string> {
  const give = async (command: ClaimCommand): Promise<void> => {
    const result = await officer.client.claims.act({ claimId, command });
    expect([command.type, result.status]).toEqual([command.type, 'done']);
  };
  const { state } = (await officer.client.claims.open({ claimId }))!;
  for (const item of checklistOf(state)) {
    const isDark = item.id === 'identitas';
    const isThere = standingOf(state, item) === 'open';
    await give({
      type: 'review-item',
      itemId: item.id,
      verdict: isThere && !isDark ? 'sesuai' : 'tidak-sesuai',
      defects: isDark ? ['tidak-terbaca'] : isThere ? [] : ['tidak-ada'],
    });
  }
  const link = await officer.client.returns.link({ claimId });
  if (link.status !== 'ready') throw new Error(link.refusal.code);
  expect(link.qr).toContain('<svg');
  await give({ type: 'return-to-participant' });
  await eventually(officer, async () => (await officer.client.status()).outbox === 0);
  expect(await officer.client.returns.link({ claimId })).toMatchObject({ status: 'ready', url: link.url });
  return link.url.slice(link.url.lastIndexOf('/') + 1);
}

async function takeNext({ client }: SeatAtPlace): Promise<string> {
  const taken = await client.claims.takeNext({});
  if (taken.status !== 'done' || !taken.claimId) throw new Error('nothing was taken');
  return taken.claimId;
}

describe.each([
  { hub: 'of one machine, which leaves papers to its seat', documents: false },
  { hub: 'of a branch, which keeps all papers', documents: true },
])('papers that a participant sends to a hub $hub', ({ documents }) => {
  it('bring the claim back to its officer, with what changed open and all else as it was judged', async () => {
    const place = await Place.open({ documents });
    const officer = await place.seat('loket', 'CSO1');
    const other = await place.seat('sebelah', 'CSO2');
    const registered = await place.register(officer, 'A-1', [card, family]);
    const claimId = await takeNext(officer);
    expect(claimId).toBe(registered);
    const token = await returned(officer, claimId);

    const fresh = photoOf(200_000);
    const at = { url: place.hub!.url };
    expect(await sendPaper(at, token, fresh, { itemId: 'identitas', kind: 'ktp' })).toBe('arrived');
    expect(await post(at, 'finish', { token })).toMatchObject({ status: 'done', papers: 1 });

    const list = { filter: { day: null }, offset: 0, limit: 100 };
    const row = await eventually(officer, async () => {
      const { rows } = await officer.client.claims.list(list);
      return rows.find((one) => one.claimId === claimId && one.status === 'queued');
    });
    expect(row).toMatchObject({ assignedTo: 'CSO1' });
    expect((await other.client.claims.takeNext({})).status).toBe('refused');

    expect(await takeNext(officer)).toBe(claimId);
    // Fetched ahead: the line may be cut before he opens it.
    const asked = () => place.line.requests.some(({ line }) => line.includes(fresh.sha256));
    await eventually(officer, async () => asked());
    await eventually(officer, async () => (await officer.client.status()).documents.toFetch === 0);
    place.line.lead(null);
    expect(await shows(officer, claimId, fresh)).toBe(true);
    const { state } = (await officer.client.claims.open({ claimId }))!;
    const open = checklistOf(state).filter((item) => standingOf(state, item) === 'open');
    expect(open.map(({ id }) => id)).toEqual(['identitas']);
    expect(state.documents.at(-1)).toMatchObject({ origin: 'participant', kind: 'ktp' });
  });
});
