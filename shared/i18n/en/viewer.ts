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
  together: 'Zoom together',
  paper: '{{file}}, {{kind}}',
  surface: 'Picture of document {{file}}. Arrows pan, plus and minus zoom.',
};
