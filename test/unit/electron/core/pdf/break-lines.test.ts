import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { breakLines, widestPart } from '../../../../../electron/core/pdf/break-lines.ts';
import type { LineStyle, SetLine } from '../../../../../electron/core/pdf/break-lines.ts';
import type { Face, Typesetter } from '../../../../../electron/core/pdf/fonts.ts';

/** Ideographs and full-width punctuation one em, everything else half of it. */
const face = { name: 'Test' } as unknown as Face;
const typesetter: Typesetter = {
  set: (character) => ({ character, face, width: /[\u0020-\u00ff]/.test(character) ? 0.5 : 1 }),
};

const style: LineStyle = { size: 10, width: 100, align: 'left' };
const set = (text: string, overrides: Partial<LineStyle> = {}): SetLine[] =>
  breakLines([{ text, role: 'body' }], { ...style, ...overrides }, typesetter);
const textOf = (line: SetLine | undefined): string => line?.runs.map((run) => run.text).join('') ?? '';
const rightEdge = (line: SetLine | undefined): number => {
  const run = line?.runs.at(-1);
  return run ? run.x + run.width : 0;
};

describe('breakLines', () => {
  it('fills the measure', () => {
    expect(set('一二三四五六七八九十一二').map(textOf)).toEqual(['一二三四五六七八九十', '一二']);
  });

  it('lets closing punctuation stand over by half rather than push a character down', () => {
    expect(set('一二三四五六七八九，十').map(textOf)).toEqual(['一二三四五六七八九，', '十']);
    const overfull = set('一二三四五六七八九五，十', { width: 106 }).map(textOf);
    expect(overfull).toEqual(['一二三四五六七八九五，', '十']);
  });

  it('takes the character before closing punctuation along when even half does not fit', () => {
    expect(set('一二三四五六七八九十，一').map(textOf)).toEqual(['一二三四五六七八九', '十，一']);
  });

  it('indents the first line only', () => {
    const lines = set('一二三四五六七八九十一二', { indent: 20 });
    expect(lines.map(textOf)).toEqual(['一二三四五六七八', '九十一二']);
    expect(lines[0]?.runs[0]?.x).toBe(20);
    expect(lines[1]?.runs[0]?.x).toBe(0);
  });

  it('justifies every line but the last to the measure', () => {
    const lines = set('一二三四五六七 ABCDEFGH 八九', { align: 'justify' });
    expect(lines.map(textOf)).toEqual(['一二三四五六七', 'ABCDEFGH 八九']);
    const wide = set('一二三四五六七八 ABCDE 八九十', { align: 'justify', width: 93 });
    expect(rightEdge(wide[0])).toBeCloseTo(93, 5);
    expect(rightEdge(wide.at(-1))).toBeLessThan(93);
  });

  it('leaves a line ragged rather than stretch it by wide gaps', () => {
    const [ragged, kept] = set('送审稿总额五千二百5200.00万元，预算', { width: 130, align: 'justify' });
    expect(textOf(ragged)).toBe('送审稿总额五千二百');
    expect(ragged?.runs.flatMap(({ gaps }) => gaps).every((gap) => gap === 0)).toBe(true);
    expect(textOf(kept)).toContain('5200.00万元，');
  });

  it('sets to the right and in the middle', () => {
    expect(set('一二', { align: 'right' })[0]?.runs[0]?.x).toBe(80);
    expect(set('一二', { align: 'center' })[0]?.runs[0]?.x).toBe(40);
  });

  it('ends lines at line feeds and keeps empty ones', () => {
    expect(set('一\n\n二').map(textOf)).toEqual(['一', '', '二']);
  });

  it('divides a word that is longer than the line', () => {
    expect(set('ABCDEFGHIJKLMNOPQRSTUVWXYZ').map(textOf)).toEqual(['ABCDEFGHIJKLMNOPQRST', 'UVWXYZ']);
    expect(widestPart([{ text: '甲 ABCD', role: 'body' }], { size: 10 }, typesetter)).toBe(20);
  });

  it('separates runs of different tints', () => {
    const lines = breakLines(
      [
        { text: '得分', role: 'body' },
        { text: '78', role: 'body', tint: '1 1 0' },
      ],
      style,
      typesetter,
    );
    expect(lines[0]?.runs.map((run) => [run.text, run.tint, run.x])).toEqual([
      ['得分', undefined, 0],
      ['78', '1 1 0', 20],
    ]);
  });

  const text = fc
    .array(fc.constantFrom(...'评审意见核实（）《》，。A1b2.- 元'), { maxLength: 120 })
    .map((characters) => characters.join(''));
  test.prop([text])('prints every character but spaces at line ends, within the measure', (sample) => {
    const lines = set(sample, { align: 'justify' });
    const printed = lines.map(textOf).join('');
    expect(printed.replaceAll(' ', '')).toBe(sample.replaceAll(' ', ''));
    // Chains like （（（ can be longer than a line; else only trimmed punctuation stands over.
    if (widestPart([{ text: sample, role: 'body' }], { size: 10 }, typesetter) <= 100)
      for (const line of lines) expect(rightEdge(line)).toBeLessThanOrEqual(105.01);
  });
});
