import { describe, expect, test } from 'vitest';
import { boxAround, MAX_QUOTE, tidyQuote } from '../../../../../renderer/ui/pdf/quote-selection.ts';

describe('words as selected', () => {
  test('stand in one line, with no space between Chinese characters', () => {
    expect(tidyQuote('  中试\n基地 应当\r\n具备  条件 ')).toBe('中试基地应当具备条件');
    expect(tidyQuote('第 一 条，\n面积')).toBe('第一条，面积');
  });

  test('keep spaces between words and beside figures', () => {
    expect(tidyQuote('trace\n compilation\tof  loops')).toBe('trace compilation of loops');
    expect(tidyQuote('面积 1 860 平方米')).toBe('面积 1 860 平方米');
  });

  test('are cut at the bound, never inside a character', () => {
    const long = '𠮷'.repeat(MAX_QUOTE + 5);
    expect([...tidyQuote(long)]).toHaveLength(MAX_QUOTE);
    expect(tidyQuote(long).isWellFormed()).toBe(true);
  });

  test('nothing but space is nothing', () => {
    expect(tidyQuote(' \n\t ')).toBe('');
  });
});

describe('the box around what is selected', () => {
  const page = { left: 100, top: 50, right: 300, bottom: 450 };

  test('covers all lines, in shares of the page', () => {
    const lines = [
      { left: 200, top: 90, right: 280, bottom: 100 },
      { left: 120, top: 110, right: 180, bottom: 130 },
    ];
    const box = boxAround(lines, page);
    expect(box?.left).toBeCloseTo(0.1);
    expect(box?.top).toBeCloseTo(0.1);
    expect(box?.width).toBeCloseTo(0.8);
    expect(box?.height).toBeCloseTo(0.1);
  });

  test('leaves out what is empty or off the page, and stays on it', () => {
    const lines = [
      { left: 0, top: 0, right: 50, bottom: 10 },
      { left: 150, top: 60, right: 150, bottom: 70 },
      { left: 250, top: 440, right: 400, bottom: 460 },
    ];
    const box = boxAround(lines, page);
    expect(box).toEqual({ left: 0.75, top: 0.975, width: 0.25, height: expect.closeTo(0.025) as number });
    expect(boxAround(lines.slice(0, 2), page)).toBeNull();
  });
});
