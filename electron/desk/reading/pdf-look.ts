/** What the bytes of a PDF say before it is opened, as Latin-1 text. */

/**
 * Whether it carries a script or starts a program. A start page (`/OpenAction` with a place on a page, which every
 * office program writes) is none.
 */
export function hasScript(text: string): boolean {
  return (
    /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/.test(text) ||
    /\/OpenAction\s*<<[^>]*\/S\s*\/(?!GoTo\b)/.test(text)
  );
}

/** Pixels of the largest picture inside, by its own header; pictures are never packed away in object streams. */
export function largestPicture(text: string): number {
  let largest = 0;
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image(?![A-Za-z0-9])/g)) {
    const start = Math.max(index - 2000, 0);
    const from = start + Math.max(text.slice(start, index).lastIndexOf(' obj'), 0);
    const end = text.indexOf('stream', index);
    const header = text.slice(from, end < 0 ? index + 2000 : Math.min(end, index + 2000));
    const [width, height] = [numberOf(header, 'Width'), numberOf(header, 'Height')];
    largest = Math.max(largest, width * height);
  }
  return largest;
}

/** A number of a dictionary; 0 when it is said elsewhere (then pdf.js itself leaves a too large picture out). */
function numberOf(header: string, name: string): number {
  return Number(new RegExp(`/${name}\\s+(\\d+)(?!\\s+\\d+\\s+R)`).exec(header)?.[1] ?? 0);
}
