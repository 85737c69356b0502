import { describe, expect, it } from 'vitest';
import {
  figureAt,
  figureBeside,
  snapCaret,
  snapSelection,
} from '../../../../renderer/features/opinion/caret.ts';
import { parseSegments, placeSegments } from '../../../../renderer/features/opinion/segments.ts';
import { read } from './any-segments.ts';

// 得分 0–2, 〖78.70〗 2–9, 分 9–10
const placed = placeSegments(parseSegments('得分{{figure:total}}分'), read);

describe('the caret among figures', () => {
  it('passes over a figure in the direction it came from', () => {
    expect(snapCaret(placed, 3, 2)).toBe(9);
    expect(snapCaret(placed, 8, 9)).toBe(2);
  });

  it('goes to the nearer edge after a click into a figure', () => {
    expect(snapCaret(placed, 4, 4)).toBe(2);
    expect(snapCaret(placed, 7, 7)).toBe(9);
  });

  it('stays where it is between words and at the edges', () => {
    for (const caret of [0, 1, 2, 9, 10]) expect(snapCaret(placed, caret, 0)).toBe(caret);
  });

  it('widens a selection to whole figures', () => {
    expect(snapSelection(placed, 1, 5)).toEqual({ start: 1, end: 9 });
    expect(snapSelection(placed, 5, 10)).toEqual({ start: 2, end: 10 });
  });

  it('knows the figure at the caret and the one that Backspace or Delete would bite into', () => {
    expect(figureAt(placed, 9)?.segment).toEqual({ kind: 'figure', key: 'total' });
    expect(figureAt(placed, 1)).toBeUndefined();
    expect(figureBeside(placed, 9, true)?.from).toBe(2);
    expect(figureBeside(placed, 9, false)).toBeUndefined();
    expect(figureBeside(placed, 2, false)?.to).toBe(9);
  });
});
