import { describe, expect, it } from 'vitest';
import {
  composeMessage,
  type MessageInput,
  type MessageKind,
} from '../../../../renderer/features/reaching/messages.ts';
import { resignedData } from '../../../fixtures/claims.ts';

const link = { url: 'https://loket.contoh/s/abcdefghijklmnopqrstuv', codeWord: 'melati biru' };

const input = (kind: MessageKind, part: Partial<MessageInput> = {}): MessageInput => ({
  kind,
  data: resignedData,
  branchName: 'Kantor Contoh',
  officerName: 'Rosmida Contoh',
  when: { day: 'Sel 24 Nov', time: '10.30' },
  link,
  bring: [],
  ...part,
});

describe('the message to a participant before his interview', () => {
  it.each(['invite', 'missed', 'later'] as const)('%s names officer, branch, time, word and link', (kind) => {
    const { text, sms } = composeMessage(input(kind));
    for (const part of ['Rosmida Contoh', 'Kantor Contoh', 'Sel 24 Nov', '10.30', link.url, link.codeWord]) {
      expect(text).toContain(part);
      expect(sms).toContain(part);
    }
    expect(sms.length).toBeLessThanOrEqual(320);
  });

  it('says "hari ini" without a time, and asks nobody to open a link that is not there', () => {
    const { text, sms } = composeMessage(input('invite', { when: null, link: null }));
    expect(text).toContain('hari ini');
    for (const words of [text, sms]) expect(words).not.toMatch(/tautan|http|Kata kenal|undefined|\{\{/u);
  });

  it('to the branch it lists the originals and has no link', () => {
    const { text, sms } = composeMessage(input('branch', { bring: ['KTP asli', 'Buku tabungan'] }));
    expect(text).toContain('- KTP asli\n- Buku tabungan');
    expect(text).toContain('Silakan datang ke loket Kantor Contoh');
    for (const words of [text, sms]) expect(words).not.toContain(link.url);
  });

  it('holds no NIK, membership or account number', () => {
    const { nik, accountNumber, kpj } = resignedData;
    for (const kind of ['invite', 'missed', 'later', 'branch'] as const) {
      const { text, sms } = composeMessage(input(kind));
      for (const number of [nik, accountNumber, ...kpj]) expect(`${text} ${sms}`).not.toContain(number);
    }
  });
});
