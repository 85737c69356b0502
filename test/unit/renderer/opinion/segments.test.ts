import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSegments,
  placeSegments,
  replaceRange,
  serializeSegments,
  showSegments,
} from '../../../../renderer/features/opinion/segments.ts';
import { listFigureKeys } from '../../../../shared/domain/opinion/opinion.ts';
import { anyInserted, anyStored, read } from './any-segments.ts';

describe('segments of a stored text', () => {
  it('serialize(parse(text)) is the text, for every text', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        expect(serializeSegments(parseSegments(stored))).toBe(stored);
      }),
    );
  });

  it('holds exactly the figures that the domain finds in the text', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const keys = parseSegments(stored).flatMap((each) => (each.kind === 'figure' ? [each.key] : []));
        expect([...new Set(keys)]).toEqual(listFigureKeys(stored));
      }),
    );
  });

  it('shows what a figure reads now, and a dash for one that is gone', () => {
    const segments = parseSegments('得分{{figure:total}}分，{{figure:gone}}');
    expect(showSegments(segments, read)).toBe('得分〖78.70〗分，〖—〗');
  });

  it('places the segments one after the other over the shown text', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const segments = parseSegments(stored);
        const placed = placeSegments(segments, read);
        const shown = showSegments(segments, read);
        expect(placed.map(({ from, to }) => shown.slice(from, to)).join('')).toBe(shown);
        expect(placed.at(-1)?.to ?? 0).toBe(shown.length);
      }),
    );
  });
});

describe('replaceRange', () => {
  it('shows what the same replacement gives in the shown text', () => {
    fc.assert(
      fc.property(anyStored, anyInserted, fc.nat(200), fc.nat(30), (stored, inserted, start, length) => {
        const segments = parseSegments(stored);
        const shown = showSegments(segments, read);
        const from = Math.min(start, shown.length);
        const to = Math.min(from + length, shown.length);
        const after = replaceRange(segments, read, { from, to }, [{ kind: 'text', text: inserted }]);
        expect(showSegments(after, read)).toBe(shown.slice(0, from) + inserted + shown.slice(to));
      }),
    );
  });

  it('turns a figure that was cut into words and leaves the others bound', () => {
    const segments = parseSegments('{{figure:total}}和{{figure:base}}');
    const after = replaceRange(segments, read, { from: 0, to: 3 }, []);
    expect(serializeSegments(after)).toBe('.70〗和{{figure:base}}');
  });
});
