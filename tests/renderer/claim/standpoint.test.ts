import { describe, expect, it } from 'vitest';
import { standpointOf } from '../../../renderer/features/claim/standpoint.ts';
import type { ClaimView } from '../../../shared/contract/desk.ts';

const now = '2026-11-24T05:00:00.000Z';
const officer = { staffId: 'CSO1', name: 'Anggur Contoh', roles: ['cso' as const] };
const kabid = { staffId: 'KABID', name: 'Nanas Contoh', roles: ['kabid' as const] };
const away = (seenAt: string) => [{ staffId: 'CSO2', seenAt, connected: false }];

/** Only what a standpoint is made of. */
function viewOf(state: object): ClaimView {
  const common = { hold: null, holder: null, assignedTo: null, identity: null, interviews: [], returns: [] };
  return { now, state: { ...common, data: { channel: 'manual' }, ...state } } as unknown as ClaimView;
}
const atDesk = (staffId: string, part: object = {}) =>
  viewOf({
    status: 'at-desk',
    holder: { staffId, takenAt: now, mode: 'next' },
    assignedTo: staffId,
    ...part,
  });

describe('what a person may do with a claim', () => {
  it('the holder may set it aside, park it, pass it on and miss its call', () => {
    const mine = standpointOf(atDesk('CSO1'), officer, 'officer');
    expect(mine).toMatchObject({ canHold: true, canEndHold: false, canPark: true, canTransfer: true });
    expect(mine.canMissCall).toBe(true);
  });

  it('a claim on hold goes on instead of being held once more', () => {
    const held = atDesk('CSO1', { hold: { reason: 'ambil berkas', by: 'CSO1', at: now } });
    expect(standpointOf(held, officer, 'officer')).toMatchObject({ canHold: false, canEndHold: true });
  });

  it('a participant who is phoned cannot fail to come to the counter', () => {
    const online = atDesk('CSO1', { data: { channel: 'online' } });
    expect(standpointOf(online, officer, 'officer').canMissCall).toBe(false);
  });

  it('the kabid may pass on and take away anybody’s claim, a colleague may not', () => {
    const theirs = atDesk('CSO2');
    expect(standpointOf(theirs, kabid, 'officer')).toMatchObject({ canTransfer: true, canRelease: true });
    expect(standpointOf(theirs, officer, 'officer')).toMatchObject({ canTransfer: false, canRelease: false });
  });

  it('who reads only moves nothing', () => {
    const reader = standpointOf(atDesk('CSO1'), officer, 'read');
    expect(reader).toMatchObject({ canHold: false, canPark: false, canTransfer: false, canCancel: false });
  });

  it('a colleague may take over when the holder was away for longer than his claims are kept', () => {
    const theirs = atDesk('CSO2');
    const take = (people: ReturnType<typeof away>) =>
      standpointOf(theirs, officer, 'officer', people).canTake;
    expect(take(away('2026-11-24T02:59:00.000Z'))).toBe(true);
    expect(take(away('2026-11-24T03:01:00.000Z'))).toBe(false);
    expect(take([{ ...away('2026-11-24T02:59:00.000Z')[0]!, connected: true }])).toBe(false);
    expect(take([])).toBe(false);
  });
});
