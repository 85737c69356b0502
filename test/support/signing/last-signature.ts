/** What the last signature of a PDF covers, and its CMS with the zeros after it, read by their places in the file alone. */
export const lastSignature = (
  pdf: Uint8Array,
): { readonly covered: Uint8Array; readonly cms: Uint8Array } => {
  const text = Buffer.from(pdf).toString('latin1');
  const found = [...text.matchAll(/\/ByteRange \[ 0 (\d+) (\d+) (\d+) *\]/g)].at(-1);
  if (!found) throw new Error('the PDF has no signature');
  const [from = 0, to = 0, length = 0] = found.slice(1).map(Number);
  return {
    covered: Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + length)]),
    cms: Buffer.from(text.slice(from + 1, to - 1), 'hex'),
  };
};
