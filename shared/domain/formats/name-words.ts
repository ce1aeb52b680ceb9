/** Words that stand in a name without being one, and the many spellings of one given name (domain 2.3). */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of address and religious or academic titles before a name. */
export const titles = words(
  'H HJ HAJI HAJJAH KH DR DRS DRA DRG IR PROF TN NY NN SDR SDRI BPK BAPAK IBU ALM ALMH ALMARHUM ALMARHUMAH',
);

/** Academic and professional degrees after a name. */
export const degrees = words(
  `SE SH ST SP SPD SPDI SKOM SSOS SIP SAG SKM SKEP SFARM SPT SSI SIKOM SPSI STP STRKES MM MH MT MA MSI MPD MKOM MKN
   MAG MBA MSC MKES PHD AMD AMK AMKEB AMDKEB NERS BSC`,
);

/** "Child of", before the father's name; with Batak women `br` and `boru` stand before the clan's name. */
export const childOf = words('BIN BINTI BT BTE BINTE BTI BR BORU');

/** One given name, many ways to write or shorten it; the first is the whole one. */
const given: readonly (readonly string[])[] = [
  'MUHAMMAD M MUH MUHD MHD MOH MOHD MUHAMAD MOHAMMAD MOHAMAD MOCHAMAD MOCHAMMAD MOCH MUCHAMAD MUCHAMMAD MUCH',
  'ABDUL ABD ABDOEL ABDL',
  'AHMAD ACHMAD AKHMAD AHM ACH',
  'SITI ST SITTI SITY',
  'NUR NR NOER NOOR',
  'SYAIFUL SAIFUL SAEFUL SYAEFUL',
  'SRI SERI',
].map((line) => line.split(' '));

const wholeNames: ReadonlyMap<string, string> = new Map(
  given.flatMap(([whole = '', ...others]) => others.map((other): [string, string] => [other, whole])),
);

/** The whole form of a given name that is often shortened ("Moh" is MUHAMMAD); other words stay as they are. */
export function wholeName(word: string): string {
  return wholeNames.get(word) ?? word;
}

/** Spelling before 1947 and 1972: "Soekarno" and "Sukarno", "Djoko" and "Joko", "Tjipto" and "Cipto", "Jusuf" and "Yusuf". */
export function newSpelling(text: string): string {
  return text
    .replaceAll('OE', 'U')
    .replaceAll('DJ', 'J')
    .replaceAll('TJ', 'C')
    .replaceAll('SJ', 'SY')
    .replaceAll('NJ', 'NY')
    .replaceAll('CH', 'KH')
    .replaceAll('J', 'Y');
}

/** "Anissa" and "Anisa". */
export function withoutDoubles(text: string): string {
  return text.replaceAll(/([A-Z])\1+/g, '$1');
}
