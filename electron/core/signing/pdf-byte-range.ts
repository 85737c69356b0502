/** The part of a file that one signature covers. */
export type CoveredRange = {
  /** Everything but the placeholder, concatenated: what was digested. */
  readonly covered: Uint8Array;
  /** The CMS without its padding. */
  readonly cms: Uint8Array;
  /** Offset behind the last covered byte. */
  readonly end: number;
};

export type RangeFault = 'byte-range-wrong' | 'contents-missing' | 'padding-used';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/** The length of the DER value that `bytes` starts with, header included; the rest is padding. */
const derLength = (bytes: Uint8Array): number => {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return first + 2;
  // BER of indefinite length: its end is inside; the parser finds it.
  if (first === 0x80) return bytes.length;
  const count = first & 0x7f;
  let length = 0;
  for (let index = 0; index < count && index < 4; index += 1) length = length * 256 + (bytes[2 + index] ?? 0);
  return length + 2 + count;
};

/**
 * Reads a byte range strictly: two parts, the first from the file's start, the hole between them exactly the
 * hexadecimal `Contents` of this very signature with its angle brackets, padded with zeros only. Says what is not so.
 */
export const readCoveredRange = (
  pdf: Uint8Array,
  byteRange: readonly number[],
  contents: Uint8Array,
): CoveredRange | RangeFault => {
  if (!contents.some((byte) => byte !== 0)) return 'contents-missing';
  const [start, from, to, rest] = byteRange;
  if (byteRange.length !== 4 || start === undefined || from === undefined) return 'byte-range-wrong';
  if (to === undefined || rest === undefined) return 'byte-range-wrong';
  if (!byteRange.every((value) => Number.isSafeInteger(value) && value >= 0)) return 'byte-range-wrong';
  const end = to + rest;
  if (start !== 0 || to < from + 2 || end > pdf.length) return 'byte-range-wrong';
  if (pdf[from] !== LESS_THAN || pdf[to - 1] !== GREATER_THAN) return 'byte-range-wrong';
  const hex = Buffer.from(pdf.subarray(from + 1, to - 1)).toString('latin1');
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(hex)) return 'byte-range-wrong';
  const hole = Buffer.from(hex, 'hex');
  if (!hole.equals(Buffer.from(contents))) return 'byte-range-wrong';
  // Nobody signs the padding: it must not carry anything.
  const length = derLength(hole);
  if (hole.subarray(length).some((byte) => byte !== 0)) return 'padding-used';
  return {
    covered: new Uint8Array(Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, end)])),
    cms: new Uint8Array(hole.subarray(0, length)),
    end,
  };
};

/** True when a revision of the file ends at `end`: an end-of-file mark, then at most a line end. */
export const endsRevision = (pdf: Uint8Array, end: number): boolean =>
  /%%EOF\s{0,2}$/.test(Buffer.from(pdf.subarray(Math.max(end - 16, 0), end)).toString('latin1'));
