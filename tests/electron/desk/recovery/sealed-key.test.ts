import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCode } from '../../../../electron/desk/recovery/recovery-code.ts';
import { readSealLabel, restoreKey, sealKey } from '../../../../electron/desk/recovery/sealed-key.ts';

const master = randomBytes(32);
const code = makeCode();
const label = { number: '7K3M', branch: 'Kantor Uji', computer: 'loket-3', day: '2026-11-24' };

/** Changes one line and makes the file whole again, as somebody would who wants the change unseen. */
function forge(text: string, name: string, value: string): string {
  const changed = text.replace(new RegExp(`^${name}: .*$`, 'mu'), `${name}: ${value}`);
  const lines = ['versi', 'nomor', 'cabang', 'komputer', 'tanggal', 'garam', 'uji', 'isi'].map(
    (line) => new RegExp(`^${line}: (.*)$`, 'mu').exec(changed)?.[1] ?? '',
  );
  const print = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  return changed.replace(/^sidik: .*$/mu, `sidik: ${print}`);
}

describe('the file of a recovery key', () => {
  let text: string;
  beforeAll(async () => {
    text = await sealKey(master, label, code, 'Untuk dibaca orang.\nversi lama: tidak ada');
  });

  it('gives the key back with its code, and holds neither', async () => {
    expect(await restoreKey(text, code)).toEqual({ ok: true, value: master });
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll('-', ''));
    for (const form of ['hex', 'base64'] as const) expect(text).not.toContain(master.toString(form));
  });

  it('opens after a mail program gave it Windows line ends and a mark at its beginning', async () => {
    expect((await restoreKey(`\uFEFF${text.replaceAll('\n', '\r\n')}`, code)).ok).toBe(true);
  });

  it('says in clear which branch, computer and day it is of', () => {
    expect(readSealLabel(text)).toEqual({ ok: true, value: label });
  });

  it('is sealed differently each time', async () => {
    const again = await sealKey(master, label, code, '');
    expect(/^isi: .*$/mu.exec(again)?.[0]).not.toBe(/^isi: .*$/mu.exec(text)?.[0]);
  });

  it('refuses a well-typed code of another key, and explains a typing mistake without trying it', async () => {
    expect(await restoreKey(text, makeCode())).toMatchObject({ ok: false, fault: { code: 'wrong-code' } });
    const typo = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    expect(await restoreKey(text, typo)).toEqual({
      ok: false,
      fault: { code: 'code-groups', params: { groups: '1' } },
    });
  });

  it('is told damaged when a line was lost, cut or changed on its way', async () => {
    const lost = text.replace(/^garam: .*\n/mu, '');
    const cut = text.slice(0, -20);
    const changed = text.replace('Kantor Uji', 'Kantor Ujl');
    const doubled = `${text}\nnomor: 0000\n`;
    for (const damaged of [lost, cut, changed, doubled])
      expect(await restoreKey(damaged, code)).toMatchObject({ ok: false, fault: { code: 'damaged' } });
  });

  it('is told changed by somebody when all fits but the seal', async () => {
    const isi = /^isi: (.*)$/mu.exec(text)?.[1] ?? '';
    const bytes = Buffer.from(isi, 'base64');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    const forgeries = [
      forge(text, 'cabang', 'Kantor Lain'),
      forge(text, 'tanggal', '2027-01-01'),
      forge(text, 'isi', bytes.toString('base64')),
      forge(text, 'isi', bytes.subarray(0, 40).toString('base64')),
    ];
    for (const forged of forgeries)
      expect(await restoreKey(forged, code)).toMatchObject({ ok: false, fault: { code: 'tampered' } });
  });

  it('is told another thing when it is no such file, or one of a newer program', async () => {
    for (const other of ['', 'nama: Kenanga\n', 'x'.repeat(20_000)])
      expect(await restoreKey(other, code)).toMatchObject({ ok: false, fault: { code: 'not-sealed' } });
    expect(await restoreKey(text.replace('versi: 1', 'versi: 2'), code)).toMatchObject({
      ok: false,
      fault: { code: 'newer-version', params: { version: '2' } },
    });
  });

  it('keeps a branch name with line ends from becoming lines of its own', async () => {
    const sly = await sealKey(master, { ...label, branch: 'Kantor\nversi: 9' }, code, '');
    expect(readSealLabel(sly)).toMatchObject({ ok: true, value: { branch: 'Kantor versi: 9' } });
  });
});
