/** Hints about papers, for the officer’s eye: `here` is what was read on the paper, `there` what stands elsewhere. */
import { compose } from '../compose.ts';

const doubt = 'The automatic reading may be wrong; look at the picture.';

const names = {
  same: 'Equal.',
  titles: 'Equal; only titles or forms of address differ.',
  spacing: 'Only the spaces differ; usually the same person.',
  order: 'The same words in another order; usually the same person.',
  patronym: 'Only “bin”, “binti”, “br.” or the name behind it differ; usually the same person.',
  abbreviation: 'One of them uses a common short form (M., Moh., Abd., St.); usually the same person.',
  initial: 'One of them has only a first letter; compare the full name.',
  spelling: 'Only old and new spelling differ (oe/u, dj/j, tj/c, j/y); usually the same person.',
  doubled: 'Only doubled letters differ; usually the same person.',
  'look-alike': `Only letters that look alike differ (O/0, I/l/1, B/8, S/5, rn/m, vv/w). ${doubt}`,
  several:
    'Several ways of writing differ at once (spelling, short forms, order); compare word by word, usually the same person.',
  letters:
    'One or two letters differ: “{{word}}” and “{{otherWord}}”, look at letter {{letter}}. If the paper is right, correct the data; if not, ask for an explanation.',
  shortened: 'One of them is cut off; the beginning is equal. Compare the rest.',
  'missing-word': 'Only one of them has the words “{{extra}}”. Make sure that it is the same person.',
  different:
    'Different. Make sure that this paper is the right person’s, then correct the data or ask for another paper.',
  unsure: `It seems to differ, but the letters are hard to read. ${doubt}`,
} as const;

const numbers = {
  same: 'Equal.',
  swapped: 'Digits {{first}} and {{second}} are swapped. See which is right, then correct it.',
  'one-digit':
    'Digit {{at}} differs: {{digit}} on the paper, {{otherDigit}} there. Look at that digit, then correct the wrong one.',
  'some-digits': '{{many}} digits differ: digits {{places}}. Compare them one by one.',
  'one-missing': 'The paper has one digit less: digit {{at}} ({{digit}}). See whether it is cut off.',
  shifted:
    'The digits shift from digit {{at}} on: one slipped in or was lost. Compare them one by one from there.',
  'one-extra': 'The paper has one digit more: digit {{at}} ({{digit}}). See which is right.',
  different: 'Different. Make sure that this paper is the right person’s.',
  'look-alike': `Only digits that look alike differ. ${doubt}`,
  unsure: `It seems to differ, but the digits are hard to read. ${doubt}`,
} as const;

const days = {
  same: 'Equal.',
  swapped: 'Day and month are swapped. See which is right, then correct it.',
  year: 'Only the year differs. Look at the year, then correct the wrong one.',
  'one-digit': 'Only one digit differs. Look at that digit, then correct the wrong one.',
  near: '{{days}} days apart. See which is right.',
  day: 'Only the day of the month differs. See which is right.',
  month: 'Only the month differs. See which is right.',
  different: 'Different. See which is right.',
  unsure: `It seems to differ, but the digits are hard to read. ${doubt}`,
} as const;

const employers = {
  same: 'Equal.',
  spacing: 'Equal; only the spaces differ.',
  'look-alike': `Only letters that look alike differ. ${doubt}`,
  letters: 'One or two letters differ; usually the same company.',
  part: 'One of them is fuller (a branch or unit); usually the same company.',
  different: 'Different. Make sure that this letter is from the company that is meant.',
  unsure: `It seems to differ, but the letters are hard to read. ${doubt}`,
} as const;

const against = (what: string) => `${what} on the paper {{here}}, in the data {{there}}.`;
const againstPaper = (what: string) =>
  `${what} on this paper {{here}}, on $t(documents.kind.{{otherKind}}) {{there}}.`;

export const hints = {
  title: 'Hints from the papers',
  ...compose(
    {
      name: against('Name'),
      holder: against('Account holder'),
      mother: against('Mother’s name'),
      'papers-name': againstPaper('Name'),
      'holder-ktp': 'Account holder {{here}}, name on the KTP {{there}}.',
    },
    names,
  ),
  ...compose(
    {
      nik: against('NIK'),
      kpj: against('KPJ number'),
      account: against('Account number'),
      npwp: against('NPWP'),
      'papers-nik': againstPaper('NIK'),
    },
    numbers,
  ),
  ...compose(
    {
      birth: against('Date of birth'),
      stop: against('Last day of work'),
      'papers-birth': againstPaper('Date of birth'),
    },
    days,
  ),
  ...compose({ employer: against('Company') }, employers),
  'kind-same': 'What stands on the paper fits its kind.',
  'kind-other':
    'By its words this paper seems to be $t(documents.kind.{{seems}}). See whether it is the wrong kind; if so, ask for the right paper.',
  'kind-perhaps': 'Its words are like those of $t(documents.kind.{{seems}}). See whether its kind is right.',
  'not-read':
    '$t(reading.field.{{field}}) could not be read on this paper. Read it from the picture yourself.',
  'not-listed':
    'Name and NIK of {{there}} were not found among what was read on this family card. Look at the list of members yourself.',
  'heir-paper':
    'This paper seems to be an heir’s ({{here}}), so it was not compared with the participant’s data.',
  'other-person':
    'This paper bears another name ({{here}}); the participant’s own is among the other papers.',
  'holder-deceased':
    'The account {{here}} still bears the name of the participant who died. Ask for an account in the heir’s name.',
  'agree-name':
    'The name on this paper and on $t(documents.kind.{{otherKind}}) is the same ({{here}}), but in the data it is {{there}}. Perhaps the data were mistyped; check, then correct the data.',
  'agree-nik':
    'The NIK on this paper and on $t(documents.kind.{{otherKind}}) is the same ({{here}}), but in the data it is {{there}}. Perhaps the data were mistyped; check, then correct the data.',
  'agree-birth':
    'The date of birth on this paper and on $t(documents.kind.{{otherKind}}) is the same ({{here}}), but in the data it is {{there}}. Perhaps the data were mistyped; check, then correct the data.',
  'sex-same': 'Sex as in the data.',
  'sex-different': 'Sex on the paper {{here}}, in the data {{there}}. See which is right.',
  'bank-same': 'Bank as in the data.',
  'bank-different':
    'Bank on the paper {{here}}, in the data {{there}}. Look at the account book, then correct the data.',
  'stop-not-in-data':
    'The letter says that work ended on {{here}}; the data do not say. Complete the data if it is right.',
  'day-in-future':
    '$t(reading.field.{{field}}) {{here}} is after today. Look at the date; it may be misread or miswritten.',
  'death-before-birth':
    'The date of death {{here}} is before the date of birth {{there}}. Look at both dates.',
  'quality-blurred': 'The picture is blurred. If it cannot be read, ask for a new photo.',
  'quality-dark': 'The picture is dark. If it cannot be read, ask for a photo taken in the light.',
  'quality-too-bright': 'The picture is too bright. If the writing is lost, ask for a new photo.',
  'quality-glare': 'Light is reflected here. If it covers writing, ask for a new photo.',
  'quality-cut-off': 'The paper is cut off on this side. See whether something is missing.',
  'quality-tiny': 'The picture is small. If it cannot be read, ask for a photo taken from nearer.',
  'quality-tilted': 'The paper is tilted. It will do if everything can be read.',
  'unread-encrypted': 'This PDF is locked by a password and was not read. Ask for a PDF without a password.',
  'unread-damaged':
    'The content of the file is damaged and was not read. Look yourself, or ask for a new file.',
  'unread-too-many-pixels': 'The picture is too large to be read automatically. Look yourself.',
  'unread-took-too-long': 'The automatic reading took too long and was stopped. Look yourself.',
  'unread-too-much-memory': 'The file is too heavy to be read automatically. Look yourself.',
  'unread-not-here': 'The file has not reached this computer yet; it is read as soon as it does.',
  'unread-failed': 'The automatic reading failed. The file is safe; look yourself.',
  'note-pdf-script': 'This PDF contains a script. The script is not run.',
  'note-pdf-many-pages':
    'This PDF is long; only the first pages were read automatically. Look at the rest yourself.',
  'note-cmyk': 'The picture uses print colours (CMYK); colours on the screen may differ.',
  'note-no-text': 'No writing could be read. Look yourself.',
} as const;
