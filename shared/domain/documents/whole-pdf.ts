/** Whether a PDF is there to its end, by its last bytes alone; nothing is decoded. One rule for seat, hub and reader. */

const tailLength = 4096;

/** @param bytes the whole file. The trailer stands at the very end; an earlier one (PDF for the web has two) does not count. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - tailLength)));
  const trailer = tail.lastIndexOf('%%EOF');
  return trailer > 0 && tail.lastIndexOf('startxref', trailer) >= 0;
}
