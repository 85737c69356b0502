import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSegments,
  serializeSegments,
  showSegments,
} from '../../../../renderer/features/opinion/segments.ts';
import { applyShownEdit, findChange } from '../../../../renderer/features/opinion/shown-edit.ts';
import { anyInserted, anyStored, read } from './any-segments.ts';

const edit = (stored: string, after: string, caret: number): string =>
  serializeSegments(applyShownEdit(parseSegments(stored), read, after, caret));

describe('findChange', () => {
  it('is one replaced range that explains any two texts, wherever the caret is said to be', () => {
    fc.assert(
      fc.property(anyStored, anyStored, fc.nat(60), (before, after, caret) => {
        const { from, to, inserted } = findChange(before, after, Math.min(caret, after.length));
        expect(from).toBeLessThanOrEqual(to);
        expect(before.slice(0, from) + inserted + before.slice(to)).toBe(after);
      }),
    );
  });
});

describe('applyShownEdit', () => {
  it('shows exactly what the field reads, so that nothing is written over an input method', () => {
    fc.assert(
      fc.property(anyStored, anyStored, fc.nat(60), (stored, after, caret) => {
        const segments = applyShownEdit(parseSegments(stored), read, after, Math.min(caret, after.length));
        expect(showSegments(segments, read)).toBe(after);
      }),
    );
  });

  it('keeps every figure bound that typing did not touch', () => {
    fc.assert(
      fc.property(anyStored, anyInserted, fc.nat(200), (stored, typed, at) => {
        const segments = parseSegments(stored);
        const boundaries = segments.map((_, index) => showSegments(segments.slice(0, index), read).length);
        const shown = showSegments(segments, read);
        const from = boundaries[at % (boundaries.length || 1)] ?? 0;
        const after = shown.slice(0, from) + typed + shown.slice(from);
        const result = applyShownEdit(segments, read, after, from + typed.length);
        const figures = (list: typeof segments): readonly string[] =>
          list.flatMap((each) => (each.kind === 'figure' ? [each.key] : []));
        expect(figures(result)).toEqual(figures(segments));
      }),
    );
  });

  it('follows an input method from the first letter to the committed words', () => {
    const stored = '得分{{figure:total}}分';
    const first = edit(stored, '得分〖78.70〗z分', 10);
    expect(first).toBe('得分{{figure:total}}z分');
    const second = edit(first, '得分〖78.70〗zhong分', 14);
    expect(second).toBe('得分{{figure:total}}zhong分');
    expect(edit(second, '得分〖78.70〗中分', 10)).toBe('得分{{figure:total}}中分');
  });

  it('binds the inserted words when they stand for a figure of the menu', () => {
    const segments = applyShownEdit(parseSegments('综合得分。'), read, '综合得分〖78.70〗。', 11, [
      { kind: 'figure', key: 'total' },
    ]);
    expect(serializeSegments(segments)).toBe('综合得分{{figure:total}}。');
  });

  it('does not bind words that merely look like a figure', () => {
    expect(edit('', '〖78.70〗', 7)).toBe('〖78.70〗');
  });
});
