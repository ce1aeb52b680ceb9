import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MissingItem } from '../../../shared/domain/claim/decide-desk-work.ts';
import {
  composeReturnMessage,
  holdsLongNumber,
  mailLink,
  smsLimit,
  smsLink,
  whatsAppLink,
  type ReturnMessageInput,
} from '../../../shared/domain/return-message.ts';
import { Defect } from '../../../shared/domain/vocabulary.ts';
import { returnMessage as english } from '../../../shared/i18n/en/return-message.ts';
import { returnMessage as indonesian } from '../../../shared/i18n/id/return-message.ts';

const names: Record<string, string> = {
  identitas: 'KTP',
  kk: 'Kartu Keluarga',
  paklaring: 'Paklaring',
  'buku-tabungan': 'Buku tabungan',
};
const nameOf = (id: string) => names[id] ?? id;

const data: ReturnMessageInput['data'] = {
  queueNumber: 'HO-017',
  program: 'JHT',
  reason: 'JHT-RESIGN',
  name: 'Tongam Contoh Rekaan',
  sex: 'L',
  phone: '+6281200000017',
  email: 'tongam@contoh.invalid',
};

function compose(items: MissingItem[], more: Partial<ReturnMessageInput> = {}) {
  const input = { data, items, branchName: 'Kantor Medan Utara', officerName: 'Rosmida', ...more };
  return composeReturnMessage(input, indonesian, nameOf);
}

describe('the message with which a claim goes back to the participant', () => {
  it.each(Defect.options)('says what to do when a paper is %s', (defect) => {
    const { text, sms } = compose([{ itemId: 'kk', defects: [defect] }]);
    expect(text).toContain(indonesian.instruction[defect]);
    expect(sms).toContain(indonesian.sms.instruction[defect]);
    expect(english.instruction[defect].length).toBeGreaterThan(10);
  });

  it('lists only what is missing, each with its own instruction', () => {
    const { text } = compose([
      { itemId: 'identitas', defects: ['tidak-terbaca', 'terpotong'] },
      { itemId: 'paklaring', defects: ['tidak-ada'] },
    ]);
    expect(text).toContain('1. KTP');
    expect(text).toContain('2. Paklaring');
    expect(text).not.toContain('Kartu Keluarga');
    expect(text).not.toContain('Buku tabungan');
    expect(text).toContain('2 hal');
    expect(text).not.toContain(indonesian.instruction.kedaluwarsa);
  });

  it('greets by name, and the family when the participant has died', () => {
    const items: MissingItem[] = [{ itemId: 'kk', defects: ['tidak-ada'] }];
    expect(compose(items).text).toMatch(/^Yth\. Bapak Tongam Contoh Rekaan,/);
    expect(compose(items, { data: { ...data, sex: undefined } }).text).toMatch(/^Yth\. Bapak\/Ibu Tongam/);
    const ofDead = compose(items, { data: { ...data, program: 'JKM', reason: 'JKM' } });
    expect(ofDead.text).toMatch(/^Yth\. keluarga atau ahli waris Tongam/);
  });

  it('says where to send or to come, and asks a doubtful paper only at the counter', () => {
    expect(compose([{ itemId: 'kk', defects: ['tidak-ada'] }]).text).toContain('membalas pesan ini');
    const doubtful = compose([{ itemId: 'kk', defects: ['diduga-palsu'] }]).text;
    expect(doubtful).toContain('dokumen asli');
    expect(doubtful).not.toContain('membalas pesan ini');
    expect(doubtful).not.toMatch(/palsu/);
  });

  it('leaves no place of the template unfilled', () => {
    const { text, sms, subject } = compose([{ itemId: 'kk', defects: ['beda-data'], note: 'nama berbeda' }], {
      dueText: 'Jumat 27 November',
      extra: 'Kami tunggu.',
    });
    expect(`${text}${sms}${subject}`).not.toMatch(/\{\{|undefined/);
    expect(text).toContain('Jumat 27 November');
    expect(text).toContain('Kami tunggu.');
  });

  it('holds no NIK or account, even when the officer wrote one into his note', () => {
    const { text } = compose(
      [{ itemId: 'kk', defects: ['beda-data'], note: 'NIK di KK 127104 130382 5992' }],
      {
        extra: 'Rekening 1234567890 tidak cocok',
      },
    );
    expect(text).not.toMatch(/127104|5992|1234567890/);
    expect(holdsLongNumber(text)).toBe(false);
  });

  it('fits its SMS into 320 characters whatever is missing', () => {
    const item = fc.record({
      itemId: fc.string({ minLength: 1, maxLength: 60 }),
      defects: fc.uniqueArray(fc.constantFrom(...Defect.options), { minLength: 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 20 }),
        fc.string({ maxLength: 200 }),
        (items, branchName) => {
          for (const texts of [indonesian, english]) {
            const message = composeReturnMessage(
              { data, items, branchName, officerName: 'R' },
              texts,
              nameOf,
            );
            expect(message.sms.length).toBeLessThanOrEqual(smsLimit);
          }
        },
      ),
    );
  });

  it('carries the link of the page in every form, and still says where to bring the papers', () => {
    const link = 'https://hub.contoh.invalid/b/AAAAAAAAAAAAAAAAAAAAAA';
    const { text, sms } = compose([{ itemId: 'kk', defects: ['tidak-ada'] }], { link });
    expect(text).toContain(`Kirim lewat halaman ini: ${link}\n`);
    expect(text).toContain('Atau bawa ke loket Kantor Medan Utara');
    expect(text).not.toContain('membalas pesan ini');
    expect(sms).toContain(`Kirim di ${link} atau`);
    expect(compose([{ itemId: 'kk', defects: ['tidak-ada'] }]).text).toContain('membalas pesan ini');
  });

  it('sends nobody to a page when only originals at the counter help', () => {
    const link = 'https://hub.contoh.invalid/b/AAAAAAAAAAAAAAAAAAAAAA';
    const { text, sms } = compose([{ itemId: 'kk', defects: ['diduga-palsu'] }], { link });
    expect(`${text}${sms}`).not.toContain(link);
  });

  it('never cuts a link in an SMS: it is whole, or not there', () => {
    const item = fc.record({
      itemId: fc.string({ minLength: 1, maxLength: 60 }),
      defects: fc.uniqueArray(fc.constantFrom(...Defect.options), { minLength: 1 }),
    });
    const path = fc.string({ unit: fc.constantFrom(...'abcdef/'), minLength: 1, maxLength: 300 });
    const office = fc.string({ maxLength: 200 });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), path, office, (items, end, branchName) => {
        const link = `https://hub.contoh.invalid/${end}!`;
        for (const texts of [indonesian, english]) {
          const input = { data, items, branchName, officerName: 'R', link };
          const { sms } = composeReturnMessage(input, texts, nameOf);
          expect(sms.length).toBeLessThanOrEqual(smsLimit);
          if (sms.includes('hub.contoh.invalid')) expect(sms).toContain(link);
        }
      }),
    );
  });

  it('makes links that carry the whole message', () => {
    const { text, sms, subject } = compose([{ itemId: 'kk', defects: ['tidak-ada'] }]);
    const chat = new URL(whatsAppLink(data.phone, text));
    expect(chat.host + chat.pathname).toBe('wa.me/6281200000017');
    expect(chat.searchParams.get('text')).toBe(text);
    expect(smsLink(data.phone, sms)).toBe(`sms:+6281200000017?body=${encodeURIComponent(sms)}`);
    const mail = new URL(mailLink('tongam@contoh.invalid', subject, text));
    expect(mail.pathname).toBe('tongam@contoh.invalid');
    expect(mail.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'));
  });
});
