import { expect, test } from 'vitest';
import { instructionRow } from '../../../../renderer/features/interview/call/instruct.ts';
import { call as english } from '../../../../shared/i18n/en/call.ts';
import { call as indonesian } from '../../../../shared/i18n/id/call.ts';

const catalogues = { indonesian, english };

// The long words are the button's accessible name; who speaks the words he sees must reach it (WCAG 2.5.3).
test.each(Object.entries(catalogues))(
  'the name of every instruction button holds the words on it: %s',
  (_, { instruct }) => {
    for (const instruction of instructionRow)
      expect(instruct.long[instruction].toLowerCase()).toContain(instruct.short[instruction].toLowerCase());
  },
);
