import type { viewer as idViewer } from '../id/viewer.ts';
import type { Translated } from '../texts.ts';

export const viewer: Translated<typeof idViewer> = {
  region: 'Document',
  pane: 'Document {{n}}',
  file: 'File shown',
  nothing: {
    title: 'No file yet for {{item}}',
    text: 'Drop a file here or use “Add a file”. If the participant has not given it, press T.',
    none: 'Choose a file in the list to see it.',
  },
  closed: {
    title: 'The papers are not open yet',
    text: 'They hold personal data. They open once this claim is at your desk, and every opening is recorded.',
  },
  closedAgain: {
    title: 'The papers are closed',
    text: 'Papers hold personal data and this claim is no longer at your desk, so they are closed. The papers themselves are safe; the checklist and the data stay readable.',
  },
  loading: 'Opening {{file}}…',
  missing: {
    title: 'This file is not on this computer yet',
    text: 'Its record is here, its content has not arrived. The claim is safe. Wait for the connection, or mark it not in order.',
  },
  arriving: {
    title: 'This file is being fetched',
    text: 'Its content is still on the way from the hub to this computer. The claim is safe. The file appears by itself once it is whole.',
  },
  atCounter: {
    title: 'This file is still at {{counter}}',
    text: '{{name}} took it in at {{counter}}, and that computer has not finished sending it. The claim and its record are safe. The file appears by itself once it was sent; if it is urgent, ask {{counter}} to check its connection.',
  },
  elsewhere: {
    title: 'This file is still at another computer',
    text: 'The computer that took it in has not finished sending it. The claim and its record are safe. The file appears by itself once it was sent; if that takes long, ask whoever takes in the files.',
  },
  unreachable: {
    title: 'This file cannot be fetched yet',
    'hub-away':
      'The hub does not answer, or the connection broke. The file is safe where it is and the claim can be worked on. The file is fetched by itself once the connection is back.',
    'hub-full':
      'The hub’s disk is full. What was stored is safe. Ask the hub’s operator to free some space; the file is fetched by itself afterwards.',
    'hub-failed':
      'The hub failed to read the file. The claim is safe. Ask the hub’s operator to look at the hub; the file is tried again by itself.',
    'seat-unknown':
      'The hub does not know this computer, so it gives it no files. Nothing is lost. Ask the hub’s operator to connect this computer again.',
    'session-over': 'Your sign-in is over. Nothing is lost. Sign in again, then open this file.',
    'disk-full':
      'The disk of this computer is full, so the file cannot be kept. The file is safe at the hub. Free some space on this computer.',
    'disk-failed':
      'The disk of this computer failed to keep the file. The file is safe at the hub. Ask a technician to look at this computer’s disk.',
  },
  damaged: {
    title: 'This file is damaged and cannot be opened',
    text: 'Its content is not whole, so no half picture is shown. Ask the participant to send it again.',
  },
  protected: {
    title: 'This PDF is locked by a password',
    text: 'Ask the participant for a PDF without a password, or a photo of the paper.',
  },
  failed: {
    title: 'The file could not be opened yet',
    text: 'The program has not answered. The file is safe. Try again.',
    again: 'Try again',
  },
  markDefect: 'Mark not in order',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  zoomNow: 'Zoom {{percent}} %',
  rotateLeft: 'Rotate left',
  rotateRight: 'Rotate right',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: '{{page}}/{{pages}}',
  pageLong: 'Page {{page}} of {{pages}}',
  compare: 'Compare',
  compareEnd: 'One document',
  more: 'Other ways of looking',
  onlyView: 'View only, the file stays as it is',
  upright: 'Turn upright',
  fields: {
    label: 'What was read on this page',
    show: 'Mark what was read',
    hide: 'Hide the marks',
    one: '{{field}}: {{text}}',
  },
  loupe: {
    show: 'Magnifying glass',
    on: 'Magnifying glass {{power}}×',
  },
  crop: {
    show: 'Look at a part',
    end: 'Look at the whole page',
    on: 'A part only, the file stays as it is. Show all',
    label:
      'Frame of the part to look at. Arrows move it, Shift with arrows changes its size, Enter uses it, Esc cancels.',
    help: 'Drag a frame, or arrows move, Shift+arrows resize. Enter uses, Esc cancels. View only, the file stays as it is.',
  },
  pages: {
    label: 'Pages of {{file}}, {{pages}} pages',
    show: 'Show small pages',
    hide: 'Hide small pages',
  },
  reduced: 'Very large picture ({{megapixels}} million points), shown smaller. The file stays as it is.',
  hints: {
    kind: 'Kind of paper',
    level: { look: 'Please look', info: 'Good to know', match: 'Agrees' },
    beside: 'Side by side',
    besideLong: 'Side by side with {{paper}}',
    agrees: 'Agrees with {{papers}}.',
  },
  together: 'Zoom together',
  paper: '{{file}}, {{kind}}',
  surface: 'Picture of document {{file}}. Arrows pan, plus and minus zoom.',
};
