import { appendRaw, findRawObject, rawObject, trailerEntry } from './raw-increment.ts';

const HOLE = 16_384;
const UNKNOWN = '9999999999';

const streamOf = (bytes: Uint8Array): string =>
  `<< /Length ${String(bytes.length)} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;

const nextNumber = (pdf: Uint8Array): number => Number(trailerEntry(pdf, 'Size'));
const rootNumber = (pdf: Uint8Array): number => Number.parseInt(trailerEntry(pdf, 'Root'), 10);

/** Adds a document security store (PAdES B-LT) as a revision of its own. */
export const addSecurityStore = (
  pdf: Uint8Array,
  data: { readonly certificates?: readonly Uint8Array[]; readonly crls?: readonly Uint8Array[] },
  others: Readonly<Record<number, string>> = {},
): Uint8Array => {
  const store = nextNumber(pdf);
  const objects: Record<number, string> = { ...others };
  let next = store + 1;
  const add = (bytes: Uint8Array): string => {
    objects[next] = streamOf(bytes);
    next += 1;
    return `${String(next - 1)} 0 R`;
  };
  const certificates = (data.certificates ?? []).map(add).join(' ');
  const crls = (data.crls ?? []).map(add).join(' ');
  objects[store] = `<< /Certs [ ${certificates} ] /CRLs [ ${crls} ] >>`;
  const catalog = rawObject(pdf, rootNumber(pdf))
    .replace(/\/DSS \d+ 0 R/, '')
    .replace('<<', `<< /DSS ${String(store)} 0 R`);
  objects[rootNumber(pdf)] = catalog;
  return appendRaw(pdf, { objects, trailer: { Size: String(next) } });
};

/** Puts a document time stamp into a prepared empty field (PAdES B-LTA). */
export const addDocumentTimeStamp = (
  pdf: Uint8Array,
  fieldName: string,
  stamp: (bytes: Uint8Array) => Uint8Array,
): Uint8Array => {
  const field = findRawObject(pdf, `/T (${fieldName})`);
  const value = nextNumber(pdf);
  const range = `[ 0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN} ]`;
  const grown = appendRaw(pdf, {
    objects: {
      [field]: rawObject(pdf, field).replace('<<', `<< /V ${String(value)} 0 R`),
      [value]:
        `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ` +
        `/ByteRange ${range} /Contents <${'0'.repeat(HOLE)}> >>`,
    },
    trailer: { Size: String(value + 1) },
  });
  const signed = Buffer.from(grown);
  const from = signed.indexOf(`<${'0'.repeat(HOLE)}>`, pdf.length, 'latin1');
  const to = from + HOLE + 2;
  const filled =
    `[ 0 ${String(from)} ${String(to)} ${String(signed.length - to)}`.padEnd(range.length - 1) + ']';
  signed.write(filled, signed.indexOf(range, pdf.length, 'latin1'), 'latin1');
  const token = stamp(Buffer.concat([signed.subarray(0, from), signed.subarray(to)]));
  signed.write(Buffer.from(token).toString('hex'), from + 1, 'latin1');
  return new Uint8Array(signed);
};
