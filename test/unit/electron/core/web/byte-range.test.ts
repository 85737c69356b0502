import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readRange } from '../../../../../electron/core/web/byte-range.ts';

const size = fc.integer({ min: 0, max: 10_000 });

test.prop([fc.string(), size])('no header leads beyond the file', (header, bytes) => {
  const range = readRange(header, bytes);
  if (typeof range === 'string') return;
  expect(range.start).toBeGreaterThanOrEqual(0);
  expect(range.end).toBeGreaterThanOrEqual(range.start);
  expect(range.end).toBeLessThan(bytes);
});

test.prop([fc.nat(20_000), fc.nat(20_000), size])(
  'a whole range gives the bytes it names',
  (first, last, bytes) => {
    const expected = Array.from({ length: bytes }, (_, index) => index).filter(
      (at) => at >= first && at <= last,
    );
    const range = readRange(`bytes=${first}-${last}`, bytes);
    if (last < first) expect(range).toBe('all');
    else if (expected.length === 0) expect(range).toBe('unsatisfiable');
    else expect(range).toEqual({ start: expected[0], end: expected.at(-1) });
  },
);

test.prop([fc.nat(20_000), size])('a suffix gives the last bytes', (count, bytes) => {
  const range = readRange(`bytes=-${count}`, bytes);
  if (count === 0 || bytes === 0) expect(range).toBe('unsatisfiable');
  else expect(range).toEqual({ start: Math.max(0, bytes - count), end: bytes - 1 });
});
