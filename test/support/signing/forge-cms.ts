/** The place of the last signature's CMS in a file. */
const lastHole = (pdf: Uint8Array): { from: number; to: number } => {
  const text = Buffer.from(pdf).toString('latin1');
  const from = text.lastIndexOf('<3082') + 1;
  return { from, to: text.indexOf('>', from) };
};

/** The last signature's CMS with its padding. */
export const lastCms = (pdf: Uint8Array): Uint8Array => {
  const { from, to } = lastHole(pdf);
  return new Uint8Array(Buffer.from(Buffer.from(pdf.subarray(from, to)).toString('latin1'), 'hex'));
};

/** The file with another CMS in the place of the last one: that is all that no signature covers. */
export const withLastCms = (pdf: Uint8Array, cms: Uint8Array): Uint8Array => {
  const { from, to } = lastHole(pdf);
  const changed = Buffer.from(pdf);
  changed.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(to - from, '0'),
    from,
    'latin1',
  );
  return new Uint8Array(changed);
};
