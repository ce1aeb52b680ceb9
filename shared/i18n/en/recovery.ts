import type { recovery as idRecovery } from '../id/recovery.ts';
import type { Translated } from '../texts.ts';

/** The sealed recovery key, in English. */
export const recovery: Translated<typeof idRecovery> = {
  menu: 'Recovery key…',
  title: 'Recovery key',
  explain: {
    what: 'The data on this computer are locked. If the key of the computer is lost (say, the system was installed anew), only a recovery key can open them again.',
    pair: 'It is made of two parts: a sealed file and a code of 25 letters and digits. Both are needed; one alone opens nothing. Loket keeps neither.',
    places: 'Have ready a place for the file (a USB stick, not this computer), a printer, and an envelope.',
    older: 'Older recovery keys stay good. Destroy an old file and envelope that are no longer needed.',
    make: 'Make a recovery key',
  },
  made: {
    once: 'This code is shown only once. When this window is closed or Loket locks, it cannot be seen again.',
    number: 'Number',
    code: 'Recovery code',
    fileTitle: '1. Save the sealed file',
    fileHint: 'Move it to a place that is not this computer and apart from the envelope.',
    save: 'Save the file',
    saved: 'The file was downloaded; check the downloads folder',
    printTitle: '2. Print the code for the envelope',
    printHint: 'Put it into an envelope, seal it, and keep it in the safe. Do not photograph this screen.',
    print: 'Print the code',
    printed: 'The print window was opened',
    confirm: 'The file is saved and the code is printed; I have checked both',
    finish: 'Done',
    discard: 'Close without keeping',
    discardAsk: 'The code will be gone and its file useless. Really close?',
    discardYes: 'Yes, close',
    stay: 'Back',
  },
  sheet: {
    title: 'Code of the Loket recovery key',
    secret: 'SECRET: keep in a sealed envelope',
    branch: 'Branch',
    computer: 'Computer',
    day: 'Made on',
    number: 'Number',
    code: 'Code',
    file: 'The file it belongs to',
    todoTitle: 'When the key of the computer is lost',
    todo1: 'Fetch the file with the same number. This code alone opens nothing.',
    todo2: 'On that computer, close Loket and run: npm run recover -- FILE-NAME',
    todo3:
      'Type the code. Capitals and hyphens do not matter; digit 0 is not the letter O, digit 1 not the letter I or L.',
    todo4: 'Open Loket. When the data are open, make a new recovery key and destroy this one.',
    sealedBy: 'Sealed by (name, signature, date)',
  },
  file: {
    foreword:
      'Loket: sealed recovery key\n\nThis file and the code of 25 letters in the envelope with the same number together open the data\nof Loket on one computer. One alone opens nothing: keep them apart. Do not change the contents.\n\nHow to use it: close Loket, then run on that computer\n  npm run recover -- {{fileName}}\n(if the data are not in the usual place, add --data FOLDER)',
  },
  command: {
    usage:
      'Usage: npm run recover -- FILE [--data FOLDER]\n  FILE    a recovery key file (.loket.txt)\n  FOLDER  the data folder of Loket (default: LOKET_DATA, then the data folder of the user)',
    unreadable: 'The file {{file}} cannot be read. Nothing was changed. Check its name and place.',
    found: 'Recovery key number {{number}}: {{branch}}, computer {{computer}}, made {{day}}.',
    question: 'The code of 25 letters from the envelope with the same number: ',
    noCode: 'No valid code was given. Nothing was changed.',
    notWritten:
      'The key cannot be written in {{directory}} ({{code}}). Check rights and space, then try again.',
    placed:
      'The key opens the data in {{directory}} and lies ready. Open Loket: the next start takes it in. Make a new recovery key afterwards.',
  },
  fault: {
    'code-length': 'A code has 25 letters and digits; {{length}} were typed. Type it again.',
    'code-character': 'The sign "{{character}}" is in no code. Type it again.',
    'code-groups': 'There is a typing mistake in group {{groups}} (counted from the left). Type it again.',
    'not-sealed': 'This is no recovery key file of Loket. Nothing was changed.',
    'newer-version':
      'This file was made by a newer Loket (version {{version}}). Nothing was changed. Use that version.',
    damaged:
      'The recovery key file is damaged: something is missing or changed. Nothing was changed. Use another copy of it.',
    'wrong-code':
      'The code is typed well but does not belong to this file. Nothing was changed. Compare the numbers on envelope and file.',
    tampered:
      'The code is right, but somebody has changed the file, so it is not used. Nothing was changed. Use the original copy and tell the head of service.',
  },
  refused: {
    'no-data':
      'There are no desk data of Loket in {{directory}}. Nothing was changed. Name the folder with --data.',
    'key-good': 'The key in {{directory}} still opens the data. It is not replaced; no recovery is needed.',
    'other-data':
      'This key does not open the data in {{directory}}: it belongs to another computer, or the data are damaged. Nothing was changed.',
    'data-closed':
      'The data in {{directory}} cannot be checked (damaged, newer, or not writable). Nothing was changed. Call IT staff.',
  },
};
