import { describe, expect, it } from 'vitest';
import { factsOf, isOpen, nextOpenItem } from '../../../renderer/features/claim/facts.ts';
import { withPending } from '../../../renderer/features/claim/pending-acts.ts';
import { after, claimAtDesk, officer, paper, viewOf } from './build-claim.ts';

const papers = [
  paper('kpj', 1),
  paper('ktp', 2, 'ktp.jpg'),
  paper('ktp', 3, 'ktp-2.jpg'),
  paper('paklaring', 4),
  paper('lainnya', 5),
];

describe('what the claim screen says about a claim', () => {
  it('counts the papers in order and those that are short', () => {
    const state = after(claimAtDesk(papers), {
      type: 'review-item',
      itemId: 'kartu',
      verdict: 'sesuai',
      defects: [],
    });
    const rejected = after(state, {
      type: 'review-item',
      itemId: 'identitas',
      verdict: 'tidak-sesuai',
      defects: ['terpotong'],
    });
    const facts = factsOf(viewOf(rejected));
    expect(facts.okCount).toBe(1);
    expect(facts.shortCount).toBe(1);
    expect(facts.missing.map((item) => item.itemId)).toEqual(['identitas']);
  });

  it('shows the pages of one paper in their order and papers nobody asked for apart', () => {
    const facts = factsOf(viewOf(claimAtDesk(papers)));
    const identity = facts.items.find((one) => one.item.id === 'identitas');
    expect(identity?.documents.map((one) => one.fileName)).toEqual(['ktp.jpg', 'ktp-2.jpg']);
    expect(facts.otherDocuments.map((one) => one.kind)).toEqual(['lainnya']);
  });

  it('goes round the checklist to the next item that nobody has judged', () => {
    const state = after(claimAtDesk(papers), {
      type: 'review-item',
      itemId: 'kartu',
      verdict: 'sesuai',
      defects: [],
    });
    const { items } = factsOf(viewOf(state));
    expect(nextOpenItem(items, 'kartu')?.item.id).toBe('identitas');
    const last = items.at(-1)?.item.id ?? '';
    expect(nextOpenItem(items, last)?.item.id).toBe('identitas');
  });

  it('asks to look again when a paper came after the judgement', () => {
    const judged = after(claimAtDesk(papers), {
      type: 'review-item',
      itemId: 'kartu',
      verdict: 'sesuai',
      defects: [],
    });
    const more = after(judged, { type: 'attach-document', document: paper('kpj', 9, 'kpj-2.jpg') });
    const card = factsOf(viewOf(more)).items.find((one) => one.item.id === 'kartu');
    expect(card?.stale).toBe(true);
    expect(card && isOpen(card)).toBe(true);
  });

  it('after a return asks only for what was returned, and says why', () => {
    let state = after(claimAtDesk(papers), {
      type: 'review-item',
      itemId: 'kartu',
      verdict: 'sesuai',
      defects: [],
    });
    state = after(state, {
      type: 'review-item',
      itemId: 'identitas',
      verdict: 'tidak-sesuai',
      defects: ['tidak-terbaca'],
    });
    state = after(state, { type: 'return-to-participant' });
    state = after(state, { type: 'resume' });
    const { items } = factsOf(viewOf(state));
    expect(items.find((one) => one.item.id === 'kartu')?.again).toBeNull();
    expect(items.find((one) => one.item.id === 'identitas')?.again?.defects).toEqual(['tidak-terbaca']);
  });

  it('does not judge numbers that are masked', () => {
    const state = claimAtDesk(papers);
    const hidden = { ...state, data: { ...state.data, nik: '1271••••••••••92', phone: '+62812•••••17' } };
    expect(factsOf(viewOf(hidden, true)).findings.map((one) => one.field)).not.toContain('nik');
  });
});

describe('what was done and is not answered yet', () => {
  it('is seen at once', () => {
    const view = viewOf(claimAtDesk(papers));
    const command = { type: 'review-item', itemId: 'kartu', verdict: 'sesuai', defects: [] } as const;
    const shown = withPending(view, [{ key: 1, command: { ...command, defects: [] } }], officer);
    expect(factsOf(shown).okCount).toBe(1);
    expect(factsOf(view).okCount).toBe(0);
  });

  it('changes nothing when the rules refuse it', () => {
    const view = viewOf(claimAtDesk(papers));
    const shown = withPending(
      view,
      [{ key: 1, command: { type: 'review-item', itemId: 'kk', verdict: 'sesuai', defects: [] } }],
      officer,
    );
    expect(shown.state).toEqual(view.state);
  });
});
