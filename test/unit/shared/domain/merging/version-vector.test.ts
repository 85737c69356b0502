import { describe, expect, it } from 'vitest';
import { asDeviceId } from '../../../../../shared/domain/ids.ts';
import {
  advanceVector,
  compareVectors,
  countChanges,
  joinVectors,
} from '../../../../../shared/domain/merging/version-vector.ts';
import { aVector } from './a-head.ts';

describe('two versions of a sheet', () => {
  it.each([
    [{}, {}, 'equal'],
    [{ a: 2 }, { a: 2 }, 'equal'],
    [{ a: 2 }, { a: 1 }, 'newer'],
    [{ a: 1 }, { a: 1, b: 1 }, 'older'],
    [{}, { b: 1 }, 'older'],
    [{ a: 2 }, { b: 1 }, 'beside'],
    [{ a: 2, b: 1 }, { a: 1, b: 2 }, 'beside'],
  ] as const)('%j stands to %j as %s', (a, b, order) => {
    expect(compareVectors(aVector(a), aVector(b))).toBe(order);
  });

  it('are both known to what joins them, and a further change follows it', () => {
    const joined = joinVectors([aVector({ a: 2, b: 1 }), aVector({ a: 1, c: 4 })]);
    expect(joined).toEqual(aVector({ a: 2, b: 1, c: 4 }));
    const later = advanceVector(joined, asDeviceId('d'));
    expect(compareVectors(later, joined)).toBe('newer');
    expect(countChanges(later)).toBe(8);
  });
});
