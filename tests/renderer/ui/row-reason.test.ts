import { describe, expect, it } from 'vitest';
import { rowReasonKey } from '../../../renderer/ui/row-reason.ts';
import { ClaimStatus } from '../../../shared/domain/vocabulary.ts';
import { queue } from '../../../shared/i18n/id/queue.ts';

const standing = { key: 'queueReasons.arrival', params: {} };
const parked = { key: 'queueReasons.parked-until', params: { day: '2026-11-24', time: '13.00' } };

describe('why a row stands in the list', () => {
  it('leaves a waiting claim to the reason of the queue', () => {
    for (const assignedTo of [null, 'CSO3'])
      expect(rowReasonKey({ status: 'queued', holder: null, assignedTo, standing }, 'CSO3')).toBeNull();
  });

  it('leaves a claim that I parked to the reason of the queue, and says whose it is when a colleague did', () => {
    const row = { status: 'queued', holder: null, assignedTo: 'CSO1', standing: parked } as const;
    expect(rowReasonKey(row, 'CSO1')).toBeNull();
    expect(rowReasonKey(row, 'CSO3')).toBe('parkedFor');
  });

  it('says for whom a waiting claim is meant when that is somebody else', () => {
    const row = { status: 'queued', holder: null, assignedTo: 'CSO1', standing } as const;
    expect(rowReasonKey(row, 'CSO3')).toBe('forOther');
    expect(rowReasonKey(row, undefined)).toBe('forOther');
  });

  it('says whose desk a claim is at', () => {
    const mine = { status: 'at-desk', holder: 'CSO3', assignedTo: 'CSO3', standing } as const;
    expect(rowReasonKey(mine, 'CSO3')).toBe('atMine');
    expect(rowReasonKey({ ...mine, holder: 'CSO1', assignedTo: null }, 'CSO3')).toBe('atOther');
  });

  it('has a sentence for every state in which a claim may be', () => {
    for (const status of ClaimStatus.options)
      for (const why of [standing, parked]) {
        const key = rowReasonKey({ status, holder: null, assignedTo: 'CSO1', standing: why }, 'CSO3');
        if (key !== null) expect(queue.row).toHaveProperty(key);
      }
  });
});
