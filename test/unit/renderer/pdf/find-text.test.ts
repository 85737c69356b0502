import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInPage, foldText } from '../../../../renderer/ui/pdf/find-text.ts';

describe('findInPage', () => {
  it('finds across the line breaks and spaces that a PDF puts between Chinese characters', () => {
    const text = '账面原值合 计\n2 318.60 万元';
    const [match] = findInPage(3, text, '合计2318.60');
    expect(match && text.slice(match.start, match.end)).toBe('合 计\n2 318.60');
    expect(match?.page).toBe(3);
  });

  it('does not tell full width from half, nor capitals from small letters', () => {
    expect(findInPage(1, 'ＧＲ－５００', 'gr-500')).toHaveLength(1);
    expect(findInPage(1, 'ﬁnal report', 'FINAL')).toHaveLength(1);
  });

  it('finds nothing for nothing, and does not overlap', () => {
    expect(findInPage(1, 'aaaa', '  ')).toEqual([]);
    expect(findInPage(1, 'aaaa', 'aa')).toHaveLength(2);
    expect(findInPage(1, 'a'.repeat(100), 'a', 7)).toHaveLength(7);
  });

  it('keeps characters outside the basic plane whole', () => {
    const text = '地名𠮷野町';
    const [match] = findInPage(1, text, '𠮷');
    expect(match && text.slice(match.start, match.end)).toBe('𠮷');
  });

  it('always points at text that folds to what was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const query = text.slice(from, to);
        fc.pre(query.isWellFormed() && foldText(query).text !== '');
        const wanted = foldText(query).text;
        for (const match of findInPage(1, text, query)) {
          expect(foldText(text.slice(match.start, match.end)).text).toContain(wanted);
        }
      }),
    );
  });
});
