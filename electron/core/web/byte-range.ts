/** In bytes, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const readNumber = (text: string): number => (text === '' ? NaN : Number(text));

/**
 * Reads a Range header (RFC 9110, 14.1.2) for `bytes` bytes. Several ranges, other units and nonsense count as absent,
 * which the RFC allows, so that a tiny request cannot ask for a huge answer; a range beyond the end is unsatisfiable.
 */
export const readRange = (header: string | undefined, bytes: number): ByteRange | 'all' | 'unsatisfiable' => {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!found) return 'all';
  const first = readNumber(found[1] ?? '');
  const last = readNumber(found[2] ?? '');
  if (Number.isNaN(first)) {
    if (Number.isNaN(last)) return 'all';
    return last === 0 || bytes === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - last), end: bytes - 1 };
  }
  if (!Number.isNaN(last) && last < first) return 'all';
  if (first >= bytes) return 'unsatisfiable';
  return { start: first, end: Number.isNaN(last) ? bytes - 1 : Math.min(last, bytes - 1) };
};
