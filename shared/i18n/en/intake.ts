/** Taking in a day's package: why a row, a file or the whole package was not taken, and the report. */
import type { intake as idIntake } from '../id/intake.ts';
import type { Translated } from '../texts.ts';

export const intake: Translated<typeof idIntake> = {
  title: "Take in the day's package",
  reason: {
    required: 'Must be filled in, but is empty.',
    'digits-lost':
      'The spreadsheet has changed this number (for example to 1.27106E+15), so some of its digits are lost. Give the column the format Text, type the number again, and save.',
    'is-date': 'Holds a date or time. Give the column the format Text and type it again.',
    'cell-error': 'The formula in this cell failed (for example #N/A). Type its content.',
    'too-long': 'Too long: {{length}} characters, at most {{most}}.',
    'no-letters': 'Holds neither letters nor digits.',
    'not-one-of': 'Not one of: {{options}}.',
    'date-form': 'Not a date. Write it like 2026-11-24 or 24/11/2026.',
    'date-unknown': 'The calendar has no such day.',
    'date-range': 'The year must be between 1900 and 2100.',
    'time-form': 'Not a time. Write it like 09:30.',
    'digits-only': 'May hold digits only.',
    'digits-count': 'Must be {{must}} digits, has {{length}}.',
    'kpj-count':
      'KPJ number {{place}} must be {{must}} digits, has {{length}}. Separate several with semicolons.',
    'kpj-many': 'At most {{most}} KPJ numbers.',
    phone: 'Not an Indonesian mobile number. Write it like 0812..., 62812... or +62812....',
    'phone-zero-lost':
      'The 0 in front was lost because it is stored as a number. Give the column the format Text and type it again.',
    'account-count': 'An account number must be {{least}} to {{most}} digits.',
    'npwp-count': 'A tax number must be 15 or 16 digits.',
    'rupiah-form': 'Not an amount of whole rupiah. Write it like 12345678 or 12.345.678.',
    'rupiah-range': 'This amount is too large.',
    'staff-number': 'Not a staff number (letters, digits and hyphens, for example CSO3).',
    'reason-required': 'A JHT claim must name its reason.',
    'reason-unknown':
      'Unknown claim reason. Write its code (for example JHT-RESIGN) or its name (for example Mengundurkan diri).',
    'reason-other-program':
      'This reason belongs to program {{other}}, but the row is of program {{program}}.',
    differs:
      'Queue number {{number}} already exists on that day with other content (first different column: {{heading}}). What is there was not changed.',
    'desk-refused': 'The claim was not accepted: {{why}}',
    empty: 'Empty file (0 bytes).',
    'too-large': 'The file is over {{most}} MB. Make it smaller or scan it again.',
    'wrong-type': 'Its content is not JPG, PNG or PDF (it reads as {{found}}), whatever its name.',
    damaged: 'The file is damaged or cut and cannot be opened whole. Ask for it or scan it again.',
    locked: 'This PDF is locked with a password. Ask for a PDF without one, or for a photo of the paper.',
    'too-many-pixels':
      'The picture is too large: {{width}} x {{height}} pixels, at most {{most}} million pixels. Photograph or scan it again at a usual size.',
    heic: 'This photo is in the iPhone format HEIC and cannot be used. On the iPhone: Settings > Camera > Formats > Most Compatible, then take it again; or send a screenshot of the photo.',
    arriving: 'The scanner has not finished this file. Wait a moment, then try again.',
    gone: "This file is no longer in the scanner's folder. The claim has not changed. Scan it again or choose another.",
    unreadable: 'The file cannot be read from its place. Check the rights to read it, or the medium.',
    'not-a-file': 'Not an ordinary file (a link or a device), so it was not opened.',
    'unknown-kind': 'The file name is no known kind of document. Name it like ktp.jpg or paklaring-2.pdf.',
    'no-row': 'There is no claim row with this queue number.',
    'row-refused': 'Its claim row was refused. Mend the row and run this package again.',
    'too-many-files': 'More than {{most}} files for one claim.',
    copy: 'Exactly the same as {{first}} of this claim, so it was not stored twice.',
    'claim-already-taken': 'The claim is already here; add this file on the claim screen.',
    stray: 'Not in berkas/<nomor_antrean>/, so nobody knows whose it is.',
  },
  failure: {
    'not-found': 'There is no package at that place.',
    'not-a-package': 'This is no package: choose a folder or a .zip file.',
    'zip-damaged': 'The .zip file is damaged or cut. Copy it again or make it anew.',
    'zip-encrypted': 'The .zip file is locked by a password. Make the package again without one.',
    'zip-unsafe-path':
      'The .zip file holds names that point outside the package, so it was not opened. Check where it came from.',
    'package-too-big': 'The package is too big (at most {{most}} files). Split it.',
    'no-table': 'There is no antrean.xlsx or antrean.csv in the package.',
    'two-tables': 'There is more than one queue table. Leave one: antrean.xlsx or antrean.csv.',
    'table-damaged':
      'The queue table is damaged or unreadable (near row {{row}}). Save it again from a spreadsheet program.',
    'table-encrypted':
      'antrean.xlsx is locked by a password or an old .xls. Save it as .xlsx without a password.',
    'table-too-big': 'The queue table is too big (at most {{most}} rows). Split the package.',
    'table-empty': 'The queue table is empty: the first row must hold the headings.',
    'table-quoting':
      'Quotation marks in antrean.csv do not pair, from about row {{row}}. Mend it and run again.',
    'table-encoding': 'antrean.csv is not UTF-8. Save it as "CSV UTF-8".',
    'heading-missing': 'Required headings are missing: {{headings}}.',
    'heading-twice': 'Heading {{heading}} stands there twice. Leave one.',
    'membership-unreadable': 'kepesertaan.json cannot be understood. Mend it or take it out of the package.',
    unreadable:
      'The package cannot be read ({{code}}). Check the rights to read it, or the medium. What was taken stays.',
    'disk-full': 'The disk is full. What was taken stays; make room and run again.',
    'desk-busy': "The desk's data are in use by another program. Close it and run again.",
    'seat-not-opened': "The desk's data cannot be opened. {{why}}",
    unexpected: 'Something unexpected went wrong. What was taken stays; run again.',
  },
  report: {
    title: "Report of taking in the day's package",
    package: 'Package',
    taken: 'Claims taken',
    skipped: 'Skipped as already there',
    refusedRows: 'Rows refused',
    takenFiles: 'Files taken',
    refusedFiles: 'Files refused',
    unknownHeadings: 'Unknown headings (ignored)',
    cancelled: 'Stopped before the end. What was taken stays; run the same package again to complete it.',
    row: 'Row',
    heading: 'Column',
    value: 'Content (masked)',
    reason: 'Reason',
    file: 'File',
    none: 'None',
  },
  progress: {
    counting: 'Reading the queue table',
    rows: '{{done}} of {{total}} rows',
    cancelling: 'Stopping after this claim',
  },
  command: {
    usage:
      'Usage: npm run intake -- PACKAGE [--data FOLDER] [--json]\n  PACKAGE   a folder or .zip with antrean.xlsx or antrean.csv and berkas/',
    failed: 'The package was not taken in: {{reason}}',
    'unknown-option': 'Unknown option: {{option}}',
    'path-missing': 'Name the folder or .zip of the package.',
  },
};
