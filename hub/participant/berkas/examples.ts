/** Small drawings of ours: how a paper should look on the picture, and how not. Two strokes of a pen, no photograph. */
import { element } from '../view.ts';
import { examples, type ExampleGroup } from './texts.ts';

const table = '<rect width="160" height="112" fill="#8a6f55"/>';
const ink = '#31473f';

/** Rows of "letters" of these widths. */
function rows(x: number, y: number, widths: readonly number[], height = 4, colour = ink): string {
  return widths
    .map(
      (width, at) =>
        `<rect x="${x}" y="${y + at * height * 2.1}" width="${width}" height="${height}" rx="1" fill="${colour}"/>`,
    )
    .join('');
}

const person = (x: number, y: number, size: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="${size}" fill="${colour}"/><path d="M${x - size * 1.9} ${y + size * 3.1}a${size * 1.9} ${size * 1.9} 0 0 1 ${size * 3.8} 0z" fill="${colour}"/>`;

const card = `<rect x="26" y="24" width="108" height="66" rx="5" fill="#cfe6f3"/>${rows(34, 32, [52, 40, 46, 34, 44])}<rect x="98" y="36" width="28" height="36" fill="#d9534a"/>${person(112, 48, 6, '#f7e3d4')}`;
const sheet = `<rect x="14" y="12" width="132" height="88" fill="#f6f4ea"/>${rows(50, 18, [60])}<path d="M22 34h116M22 46h116M22 58h116M22 70h116M22 82h116M22 34v48M52 34v48M90 34v48M138 34v48" stroke="${ink}" stroke-width="2" fill="none"/>`;
const book = `<path d="M18 22h60v70H18zM82 22h60v70H82z" fill="#fbfaf3"/><path d="M80 20v74" stroke="#3d2f22" stroke-width="3"/>${rows(26, 32, [40, 44, 30, 42])}${rows(90, 32, [44, 44, 44, 44, 44], 3)}`;
const letter = `<rect x="44" y="4" width="72" height="104" fill="#fff"/>${rows(58, 10, [44], 5)}${rows(50, 24, [60, 56, 60, 52, 60, 40], 3)}<path d="M84 88c6-10 8 8 12-2s6 4 10-2" stroke="#1f4fa0" stroke-width="2.5" fill="none"/>`;

interface Drawing {
  readonly good: string;
  readonly bad: string;
}

const drawings: Readonly<Record<ExampleGroup, Drawing>> = {
  card: {
    good: table + card,
    bad: `${table}<g transform="translate(-52 22) scale(1.25)">${card}</g><ellipse cx="66" cy="62" rx="36" ry="20" fill="#fff" opacity=".93"/>`,
  },
  sheet: {
    good: table + sheet,
    bad: `${table}<g transform="translate(34 -30) scale(1.3)">${sheet}</g>`,
  },
  book: {
    good: table + book,
    bad: `${table}${book}<rect width="160" height="112" fill="#05070c" opacity=".8"/>`,
  },
  letter: {
    good: table + letter,
    // Blur by drawing the same letters three times beside each other: no filter, which old phones draw slowly.
    bad: `${table}<g transform="rotate(17 80 56)" opacity=".42">${letter}</g><g transform="rotate(18.5 78 52)" opacity=".42">${letter}</g><g transform="rotate(16 86 60)" opacity=".42">${letter}</g>`,
  },
  face: {
    good: `<rect width="160" height="112" fill="#dfe9ee"/>${person(80, 46, 22, '#c98f6b')}<path d="M58 40a22 22 0 0 1 44 0c-12-10-32-10-44 0z" fill="#2a211c"/><circle cx="72" cy="48" r="2.5"/><circle cx="88" cy="48" r="2.5"/><path d="M72 58q8 6 16 0" stroke="#5b2b20" stroke-width="2.5" fill="none"/>`,
    bad: `<rect width="160" height="112" fill="#4b4f52"/>${person(132, 18, 26, '#241d1a')}<rect x="0" y="0" width="54" height="70" fill="#e9eef0"/><rect width="160" height="112" fill="#000" opacity=".25"/>`,
  },
};

const marks = {
  good: '<circle cx="142" cy="18" r="13" fill="#0b7a4b"/><path d="M136 18l5 5 8-10" stroke="#fff" stroke-width="3.5" fill="none"/>',
  bad: '<circle cx="142" cy="18" r="13" fill="#b3261e"/><path d="M137 13l10 10M147 13l-10 10" stroke="#fff" stroke-width="3.5"/>',
} as const;

function figure(group: ExampleGroup, side: 'good' | 'bad'): HTMLElement {
  const picture = element('div', { class: 'drawing' });
  picture.setAttribute('aria-hidden', 'true');
  // The drawing is a constant of this file.
  picture.innerHTML = `<svg viewBox="0 0 160 112" focusable="false">${drawings[group][side]}${marks[side]}</svg>`;
  const word = side === 'good' ? 'Begini: ' : 'Jangan: ';
  return element(
    'figure',
    {},
    picture,
    element('figcaption', {}, element('strong', {}, word), examples[group][side]),
  );
}

/** The good and the bad picture beside each other, and one sentence how to do it. */
export function exampleFor(group: ExampleGroup): HTMLElement {
  return element(
    'section',
    { class: 'examples', ariaLabel: 'Contoh' },
    element('div', { class: 'pair' }, figure(group, 'good'), figure(group, 'bad')),
    element('p', {}, examples[group].advice),
  );
}
