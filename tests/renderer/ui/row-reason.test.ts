import { describe, expect, it } from 'vitest';
import { rowReasonKey } from '../../../renderer/ui/row-reason.ts';
import { ClaimStatus } from '../../../shared/domain/vocabulary.ts';
import { queue } from '../../../shared/i18n/id/queue.ts';

describe('why a row stands in the list', () => {
  it('leaves a waiting claim to the reason of the queue', () => {
    for (const assignedTo of [null, 'CSO3'])
      expect(rowReasonKey({ status: 'queued', holder: null, assignedTo }, 'CSO3')).toBeNull();
  });

  it('says for whom a waiting claim is meant when that is somebody else', () => {
    const row = { status: 'queued', holder: null, assignedTo: 'CSO1' } as const;
    expect(rowReasonKey(row, 'CSO3')).toBe('forOther');
    expect(rowReasonKey(row, undefined)).toBe('forOther');
  });

  it('says whose desk a claim is at', () => {
    expect(rowReasonKey({ status: 'at-desk', holder: 'CSO3', assignedTo: 'CSO3' }, 'CSO3')).toBe('atMine');
    expect(rowReasonKey({ status: 'at-desk', holder: 'CSO1', assignedTo: null }, 'CSO3')).toBe('atOther');
  });

  it('has a sentence for every state in which a claim may be', () => {
    for (const status of ClaimStatus.options) {
      const key = rowReasonKey({ status, holder: null, assignedTo: 'CSO1' }, 'CSO3');
      if (key !== null) expect(queue.row).toHaveProperty(key);
    }
  });
});
