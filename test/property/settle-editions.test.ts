import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { asDeviceId, asSha256 } from '../../shared/domain/ids.ts';
import type { EditionHead } from '../../shared/domain/merging/edition.ts';
import { settleEditions } from '../../shared/domain/merging/settle-editions.ts';
import { compareVectors, joinVectors } from '../../shared/domain/merging/version-vector.ts';

const anyVector = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'h'), fc.integer({ min: 1, max: 3 }))
  .map(
    (counts): EditionHead['vector'] =>
      new Map(Object.entries(counts).map(([device, count]) => [asDeviceId(device), count])),
  );

/** Versions as no honest laptops might have made them: settling has to be the same function of any set. */
const anyHeads = fc
  .array(
    fc.record({
      vector: anyVector,
      unlocks: fc.nat(2),
      submitted: fc.boolean(),
      content: fc.constantFrom('x', 'y', 'z').map(asSha256),
    }),
    { maxLength: 7 },
  )
  .map((heads) => heads.map((head, at): EditionHead => ({ ...head, id: asSha256(`id-${at}`) })));

const anyOrder = anyHeads.chain((heads) =>
  fc.record({
    heads: fc.constant(heads),
    again: fc.shuffledSubarray([...heads, ...heads], { minLength: heads.length * 2 }),
    granted: fc.nat(2),
  }),
);

const ids = (heads: readonly EditionHead[]) => heads.map(({ id }) => id);
const distinct = (heads: readonly EditionHead[]) => [
  ...new Map(heads.map((head) => [head.id, head])).values(),
];

describe('settling', () => {
  test.prop([anyOrder])('is the same whatever order the versions came in', ({ heads, again, granted }) => {
    const one = settleEditions(heads, granted);
    const other = settleEditions(distinct(again), granted);
    expect(other.inForce?.id).toBe(one.inForce?.id);
    expect(ids(other.rivals)).toEqual(ids(one.rivals));
    expect(ids(other.latest)).toEqual(ids(one.latest));
  });

  test.prop([anyOrder])('leaves nothing newer behind among what is latest', ({ heads, granted }) => {
    const { latest } = settleEditions(heads, granted);
    for (const one of latest)
      for (const other of latest) expect(compareVectors(one.vector, other.vector)).not.toBe('newer');
  });

  test.prop([anyOrder])('always has something in force where something was lawful', ({ heads, granted }) => {
    const { inForce, latest } = settleEditions(heads, granted);
    expect(inForce === undefined).toBe(latest.length === 0);
    if (heads.some(({ submitted, unlocks }) => submitted && unlocks <= granted))
      expect(inForce).toBeDefined();
  });
});

describe('vectors', () => {
  test.prop([anyVector, anyVector, anyVector])('are ordered, and joined from above', (a, b, c) => {
    const mirrored = { equal: 'equal', older: 'newer', newer: 'older', beside: 'beside' } as const;
    expect(compareVectors(b, a)).toBe(mirrored[compareVectors(a, b)]);
    if (compareVectors(a, b) === 'older' && compareVectors(b, c) === 'older')
      expect(compareVectors(a, c)).toBe('older');
    for (const each of [a, b])
      expect(['equal', 'older']).toContain(compareVectors(each, joinVectors([a, b])));
  });
});
