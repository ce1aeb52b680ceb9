/** Masks for numbers that only the holder of a claim may read in full (features A3). */

const dot = '•';

/** Keeps the first and last characters and hides the rest; hides all when less than half would be hidden. */
export function maskMiddle(text: string, keepStart: number, keepEnd: number): string {
  const hidden = text.length - keepStart - keepEnd;
  if (hidden < text.length / 2) return dot.repeat(text.length);
  return text.slice(0, keepStart) + dot.repeat(hidden) + text.slice(text.length - keepEnd);
}

/** `127104 130382 5992`, for reading aloud; other lengths come back as they are. */
export function groupNik(nik: string): string {
  return nik.length === 16 ? `${nik.slice(0, 6)} ${nik.slice(6, 12)} ${nik.slice(12)}` : nik;
}

/** `1271•• •••••• ••92`: the area and the last two digits. */
export function maskNik(nik: string): string {
  return groupNik(maskMiddle(nik, 4, 2));
}

/** `••••••••4321`: the last four digits, as banks print them. */
export function maskAccount(accountNumber: string): string {
  return maskMiddle(accountNumber, 0, 4);
}

/** `•••••••4321`: the last four digits of a membership number. */
export function maskKpj(kpj: string): string {
  return maskMiddle(kpj, 0, 4);
}

/** `+62812•••••90`: country and operator, and the last two digits. */
export function maskPhone(phone: string): string {
  return phone.startsWith('+62') ? `+62${maskMiddle(phone.slice(3), 3, 2)}` : maskMiddle(phone, 3, 2);
}
