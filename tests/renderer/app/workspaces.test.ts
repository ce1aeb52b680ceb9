import { expect, it } from 'vitest';
import { workspacesOf } from '../../../renderer/app/workspaces.ts';
import { refusal as english } from '../../../shared/i18n/en/refusal.ts';
import { refusal as indonesian } from '../../../shared/i18n/id/refusal.ts';
import { Mender, RefusalCode } from '../../../shared/domain/refusal.ts';

it('each role opens its own workspace, two roles share one once', () => {
  expect(workspacesOf(['cso'])).toEqual(['counter']);
  expect(workspacesOf(['keuangan', 'kabid-keuangan'])).toEqual(['keuangan']);
  expect(workspacesOf(['kabid', 'cso'])).toEqual(['counter', 'board']);
});

it('every refusal has a sentence for what happened and what to do, in both languages', () => {
  for (const words of [indonesian, english] as Record<string, unknown>[]) {
    for (const code of RefusalCode.options) {
      expect(words[code], code).toEqual({
        title: expect.stringMatching(/\S{3}/u),
        hint: expect.stringMatching(/\S{3}/u),
      });
    }
    for (const mender of Mender.options) expect(words['mender'], mender).toHaveProperty(mender);
  }
});
