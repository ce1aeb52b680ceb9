/**
 * The seat code: what an operator gives a workstation so that it joins a branch hub. It carries the secret that every
 * seat shows and, for a hub whose certificate no authority outside signed, the certificate's fingerprint. Whoever has
 * the code can reach the sign-in of the branch, so it is handed over like a key.
 */
import { z } from 'zod';

const Hex64 = z.string().regex(/^[0-9a-f]{64}$/u);

export const SeatCode = z.object({
  /** Shown by the seat on each call (`x-loket-seat`). */
  seatSecret: Hex64,
  /** SHA-256 of the self-signed certificate at the end of the hub's chain; null when the machine knows the authority. */
  fingerprint: Hex64.nullable(),
});
export type SeatCode = z.infer<typeof SeatCode>;

const mark = 'LOKET1';
const openAuthority = 'umum';

/** As `LOKET1-<secret>-<fingerprint or umum>`: one word, so that a double click takes it whole. */
export function writeSeatCode(code: SeatCode): string {
  return `${mark}-${code.seatSecret}-${code.fingerprint ?? openAuthority}`;
}

/** The code behind a text, spaces and letter case aside; undefined when it is none. */
export function readSeatCode(text: string): SeatCode | undefined {
  const [word, seatSecret, fingerprint, ...more] = text.replace(/\s/gu, '').split('-');
  if (word?.toUpperCase() !== mark || more.length > 0) return undefined;
  const parsed = SeatCode.safeParse({
    seatSecret: seatSecret?.toLowerCase(),
    fingerprint: fingerprint?.toLowerCase() === openAuthority ? null : fingerprint?.toLowerCase(),
  });
  return parsed.success ? parsed.data : undefined;
}
