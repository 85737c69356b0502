import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInPage } from '../../../../renderer/ui/pdf/find-text.ts';
import { simplify } from '../../../../shared/chinese/simplify.ts';
import { foldText } from '../../../../shared/domain/reading/fold-text.ts';

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

  it('finds traditional and simplified characters for each other, and numbers however they are grouped', () => {
    expect(findInPage(1, '場地面積1,860平方米', '场地面积1860')).toEqual([{ page: 1, start: 0, end: 9 }]);
    expect(findInPage(1, '1860', '１，８６０')).toHaveLength(1);
  });

  it('marks words that stand apart, as the search over all material found them', () => {
    const text = '研发设备 42 台，场地 1,860 ㎡';
    const marked = (query: string) =>
      findInPage(1, text, query).map(({ start, end }) => text.slice(start, end));
    expect(marked('场地 设备')).toEqual(['设备', '场地']);
    expect(marked('1860平方米')).toEqual(['1,860 ㎡']);
    expect(marked('场地 人员')).toEqual([]);
  });

  it('always points at text that folds to what was asked', () => {
    // A comma inside a number counts or not by what is around it, which a part cut out of the text does not show.
    const bare = (text: string): string => foldText(text, simplify).text.replaceAll(',', '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const query = text.slice(from, to);
        fc.pre(query.isWellFormed() && !/\s/u.test(query) && bare(query) !== '');
        for (const match of findInPage(1, text, query))
          expect(bare(text.slice(match.start, match.end))).toContain(bare(query));
      }),
    );
  });
});
