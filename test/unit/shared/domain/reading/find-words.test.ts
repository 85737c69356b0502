import { describe, expect, it } from 'vitest';
import { findWords } from '../../../../../shared/domain/reading/find-words.ts';
import { readQuery } from '../../../../../shared/domain/reading/read-query.ts';
import { makeSnippet } from '../../../../../shared/domain/reading/snippet.ts';
import { simplify } from '../../../../../shared/chinese/simplify.ts';

const found = (text: string, query: string): readonly string[] =>
  findWords(text, readQuery(query, simplify), simplify).map(({ start, end }) => text.slice(start, end));

describe('findWords', () => {
  it.each([
    ['自有场地 12 间', '场地', '场地'],
    ['研 发\n人员', '研发人员', '研 发\n人员'],
    ['申报人：𠮷野', '𠮷野', '𠮷野'],
    ['建筑面积1,860㎡', '1860平方米', '1,860㎡'],
    ['建筑面积 1 860 m²', '1860m2', '1 860 m²'],
    ['建筑面积１８６０平方米', '1,860 ㎡', '１８６０'],
    ['Technology Centre', 'tech', 'Tech'],
    ['ＴＥＣＨnology', 'tech', 'ＴＥＣＨ'],
    ['設備清單', '设备清单', '設備清單'],
    ['AI技术', 'ai技术', 'AI技术'],
    ['占比 85.5%', '85.5', '85.5'],
    ['占比 85.5%', '85', '85'],
    ['《科技进步法》第三条', '科技进步法第三条', '科技进步法》第三条'],
  ])('in %j finds %j', (text, query, first) => {
    expect(found(text, query)[0]).toBe(first);
  });

  it.each([
    ['科研。发展', '研发'],
    ['面积 18600 平方米', '1860'],
    ['2024 年', '24'],
    ['3.5 万元', '5'],
    ['biotech', 'tech'],
    ['场地', '场地 设备'],
    ['任何文字', '  ，。 '],
  ])('in %j does not find %j', (text, query) => {
    expect(found(text, query)).toEqual([]);
  });

  it('marks every word of the query, each place once', () => {
    expect(found('场地与设备，设备在场地', '设备 场地')).toEqual(['场地', '设备', '设备', '场地']);
    expect(found('研发研发', '研发研发 研发')).toEqual(['研发研发']);
  });
});

describe('readQuery', () => {
  it('takes a grouped number as one part and everything else apart at white space', () => {
    expect(readQuery('面积　1 860平方米 场地', simplify)).toHaveLength(3);
    expect(readQuery('2023 120', simplify)).toHaveLength(2);
  });

  it('has no operators and nothing that could end a quotation', () => {
    const query = readQuery('场地" OR NEAR(a b) -c ^d words:x *', simplify);
    expect(
      query
        .flat()
        .flatMap(({ words }) => words)
        .join(' '),
    ).toBe('场 地 or near a b c d words 。 x');
  });
});

describe('makeSnippet', () => {
  it('is one line around the first find, with every find in it marked', () => {
    const text = `${'前'.repeat(60)}\n研发 设备\n与研发${'后'.repeat(200)}`;
    const parts = makeSnippet(text, findWords(text, readQuery('研发', simplify), simplify));
    expect(parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['研发', '研发']);
    const line = parts.map((part) => part.text).join('');
    expect(line).toMatch(/^…前+ 研发 设备 与研发后+…$/);
    expect(line.length).toBeLessThan(140);
  });

  it('never cuts a character in two', () => {
    const text = `${'𠮷'.repeat(40)}研发${'𠮷'.repeat(90)}`;
    for (let pad = 0; pad < 2; pad += 1) {
      const padded = 'x'.repeat(pad) + text;
      const parts = makeSnippet(padded, findWords(padded, readQuery('研发', simplify), simplify));
      expect(parts.every((part) => part.text.isWellFormed())).toBe(true);
    }
  });
});
