import { describe, expect, it } from 'vitest';
import {
  articlesOf,
  countWarnings,
  isQuoted,
  ruleOf,
  ruleOfGrade,
  ruleOfIndicator,
} from '../../../../renderer/features/scheme/rule.ts';
import { aCondition, aMeasure, anIndicator } from '../../../support/builders/a-scheme.ts';

const source = { article: '第一条（五）', quote: '服务场地面积应不低于200㎡，可酌情放宽' };
const form = { document: '申报表', article: '二', quote: '场地面积应大于200㎡' };

describe('ruleOfIndicator', () => {
  it('says that a condition is soft, worded twice, and may be relaxed', () => {
    const rule = ruleOfIndicator(
      aCondition({
        hardness: 'soft',
        source,
        measures: [
          aMeasure({
            otherReading: { comparator: 'more-than', source: form },
            relaxation: { text: { zh: '可酌情放宽' }, source: { article: '第一条', quote: '可酌情放宽' } },
          }),
        ],
        cautions: [{ text: { zh: '两处表述不同' } }],
        reasonRequired: true,
      }),
    );
    expect(rule.notes.map((note) => note.kind)).toEqual([
      'soft',
      'other-reading',
      'relaxation',
      'caution',
      'reason-required',
    ]);
    expect(countWarnings(rule)).toBe(2);
  });

  it('has nothing to add to a plain row', () => {
    expect(ruleOfIndicator(anIndicator()).notes).toEqual([]);
  });
});

describe('articlesOf', () => {
  it('names an article once although grade and share are quoted apart', () => {
    const share = { words: '20%', numerator: 1, denominator: 5, about: false };
    const grade = { id: 'a', title: { zh: '优秀' }, source };
    expect(articlesOf(ruleOfGrade({ ...grade, share: { ...share, source } }))).toBe('第一条（五）');
    expect(articlesOf(ruleOfGrade({ ...grade, share: { ...share, source: form } }))).toBe('第一条（五）、二');
    expect(articlesOf(ruleOf('section', 'facts', { title: { zh: '核实情况' } }))).toBe('');
  });
});

describe('isQuoted', () => {
  it('spares a repetition, never the words of another document', () => {
    const rule = ruleOf('provision', 'p', { title: { zh: '规定' }, source });
    expect(isQuoted(rule, { article: '第一条', quote: '可酌情放宽' })).toBe(true);
    expect(isQuoted(rule, form)).toBe(false);
    expect(isQuoted(rule, { ...source, document: '申报表' })).toBe(false);
  });
});
