import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import type { PDFRawStream } from 'pdf-lib';
import { unreadable } from './pdf-bounds.ts';

const FLATE = new Set(['/FlateDecode', '/Fl']);
const PNG = 10;

/** The one entry of a name that may be a list of one. */
const single = (value: unknown): unknown =>
  value instanceof PDFArray && value.size() === 1 ? value.get(0) : value;

const numberAt = (dict: unknown, key: string, otherwise: number): number => {
  const value = dict instanceof PDFDict ? dict.get(PDFName.of(key)) : undefined;
  return value instanceof PDFNumber ? value.asNumber() : otherwise;
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** PNG prediction (RFC 2083, 6) for one byte per sample, as cross-reference streams are written. */
const unpredict = (data: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)];
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0;
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind ?? 0] ?? 0;
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + add;
    }
  }
  return out;
};

/**
 * The content of a cross-reference or object stream: plain, or Flate with or without PNG prediction. Other filters are
 * allowed by ISO 32000 and used by nobody.
 *
 * @param most refuse to unpack more than so many bytes.
 * @throws PdfFault `pdf-unreadable`.
 */
export const inflateStream = (stream: PDFRawStream, most: number): Uint8Array => {
  const filter = single(stream.dict.get(PDFName.of('Filter')));
  if (filter === undefined) return stream.contents;
  if (!(filter instanceof PDFName) || !FLATE.has(filter.asString()) || most < 1)
    throw unreadable('stream filter');
  const params = single(stream.dict.get(PDFName.of('DecodeParms')));
  const data = inflateSync(stream.contents, { maxOutputLength: most });
  const predictor = numberAt(params, 'Predictor', 1);
  if (predictor === 1) return new Uint8Array(data);
  const columns = numberAt(params, 'Columns', 1);
  const isPlainBytes = numberAt(params, 'Colors', 1) === 1 && numberAt(params, 'BitsPerComponent', 8) === 8;
  if (predictor < PNG || !isPlainBytes || !Number.isInteger(columns) || columns < 1 || columns > data.length)
    throw unreadable('stream prediction');
  return unpredict(data, columns);
};
