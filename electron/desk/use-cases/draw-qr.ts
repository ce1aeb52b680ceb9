/** The way in as a picture to be photographed. A file of its own, so that a seat starts without what draws it. */
import { toString } from 'qrcode';

/** A text as a QR code, as SVG. */
export function drawQr(text: string): Promise<string> {
  return toString(text, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
}
