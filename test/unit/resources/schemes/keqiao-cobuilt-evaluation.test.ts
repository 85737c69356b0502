import { describe, expect, it } from 'vitest';
import { suggestConsequences } from '../../../../shared/domain/review/consequences.ts';
import { fillScheme } from '../../../../shared/domain/scheme/fill-scheme.ts';
import type { Scheme } from '../../../../shared/domain/scheme/scheme.ts';
import { schemeOfSheet } from '../../../../shared/domain/scheme/narrow-scheme.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { fillingSchema } from '../../../../shared/formats/slot-file.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('keqiao-cobuilt-evaluation');

/** What a bureau could bring for one part. */
const itemsFor = (slot: string, id: string) =>
  fillingSchema.parse({
    slot,
    kind: 'groups',
    groups: [
      {
        id,
        title: { zh: id },
        maxPoints: 50,
        source: { document: '评价办法', article: '附件', quote: id },
        indicators: [
          {
            id: `${id}-item`,
            title: { zh: id },
            mode: 'points',
            maxPoints: 50,
            source: { document: '评价办法', article: '附件', quote: id },
          },
        ],
      },
    ],
  });

const idsOf = (filled: typeof scheme) => listIndicators(filled).map(({ indicator }) => indicator.id);

describe('the built-in scheme of the Keqiao evaluation', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('holds one condition, a year of operation, and no item of its own', () => {
    expect(listIndicators(scheme).map(({ indicator }) => indicator)).toMatchObject([
      {
        id: 'operating-time',
        mode: 'condition',
        hardness: 'hard',
        measures: [{ bound: '1', unit: '年', comparator: 'at-least', hardness: 'hard' }],
      },
    ]);
  });

  it('requires the bureau’s items of both parts, and nothing else', () => {
    expect(scheme.parts.map(({ title }) => title.zh)).toEqual(['综合性考评', '个性化考评']);
    expect(scheme.slots.map((slot) => [slot.id, slot.kind, slot.required])).toEqual([
      ['comprehensive-items', 'groups', true],
      ['individual-items', 'groups', true],
      ['evaluation-kind', 'choice', false],
      ['below-standard-reading', 'choice', false],
      ['start-of-operation', 'text', false],
      ['measure', 'text', false],
      ['recipe', 'recipe', false],
    ]);
  });

  it('puts the bureau’s items into their part, so that each half of a panel has its own rows', () => {
    const filled = fillScheme(scheme, [
      itemsFor('comprehensive-items', 'general'),
      itemsFor('individual-items', 'own-aims'),
    ]);
    expect(checkScheme(filled)).toEqual([]);
    expect(idsOf(filled)).toEqual(['operating-time', 'general-item', 'own-aims-item']);
    expect(idsOf(schemeOfSheet(filled, {}, { parts: ['individual'] }))).toEqual([
      'operating-time',
      'own-aims-item',
    ]);
  });

  it('keeps 未达标 and 不合格 apart until the bureau says otherwise, and has no cut-offs', () => {
    expect(scheme.grades.map(({ title, share, cutOff }) => [title.zh, share, cutOff])).toEqual([
      ['优秀', undefined, undefined],
      ['未达标', undefined, undefined],
      ['不合格', undefined, undefined],
    ]);
    expect(scheme.slots.find(({ id }) => id === 'below-standard-reading')).toMatchObject({ preset: 'apart' });
    const readAsOne = fillScheme(scheme, [
      { slot: 'below-standard-reading', kind: 'choice', option: 'counts-as-fail' },
    ]);
    const twice = ['2023', '2024'].map((period) => ({ period, grade: 'below-standard' }));
    const suggestedBy = (rules: Scheme) => suggestConsequences(rules, twice).map(({ trigger }) => trigger);
    expect(suggestedBy(scheme)).not.toContainEqual({ grade: 'fail', times: 2 });
    expect(suggestedBy(readAsOne)).toContainEqual({ grade: 'fail', times: 2 });
    const cautions = listIndicators(scheme).flatMap(({ indicator }) => indicator.cautions);
    expect(cautions.some(({ text }) => /未达标.*不达标.*不合格/.test(text.zh))).toBe(true);
  });

  it('suggests a further study after two years of fail; ending is nobody’s choice here', () => {
    expect(scheme.consequences.map(({ trigger }) => trigger)).toEqual([
      { grade: 'excellent', times: 1 },
      { grade: 'below-standard', times: 1 },
      { grade: 'below-standard', times: 1 },
      { grade: 'fail', times: 2 },
      undefined,
    ]);
    expect(
      scheme.conclusions.map(({ options }) => options.map(({ title, favourable }) => [title.zh, favourable])),
    ).toEqual([
      [
        ['建设成效好，建议持续稳定支持', true],
        ['不达标，建议责成整改', false],
        ['建议提请综合评估研判', false],
      ],
    ]);
  });
});
