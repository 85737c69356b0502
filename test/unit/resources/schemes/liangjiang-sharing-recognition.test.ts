import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../../../shared/domain/scheme/measures.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { givesPoints, listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('liangjiang-sharing-recognition');
const conditions = listIndicators(scheme).flatMap(({ indicator }) =>
  indicator.mode === 'condition' ? [indicator] : [],
);

describe('the built-in scheme of the Liangjiang recognition', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('has the six numbered conditions of article 1, all of them hard, and no points', () => {
    expect(conditions.map(({ source }) => source.article)).toEqual(
      ['一', '二', '三', '四', '五', '六'].map((item) => `第一条（${item}）`),
    );
    expect(listIndicators(scheme)).toHaveLength(conditions.length);
    expect(conditions.filter(({ hardness }) => hardness !== 'hard')).toEqual([]);
    expect(givesPoints(scheme)).toBe(false);
    expect([scheme.grades, scheme.vetoes, scheme.consequences]).toEqual([[], [], []]);
  });

  it('asks for two people and for 200 square metres', () => {
    expect(
      conditions.flatMap(({ measures }) =>
        measures.map(({ id, comparator, bound, unit, hardness }) => [id, comparator, bound, unit, hardness]),
      ),
    ).toEqual([
      ['full-time-staff', 'at-least', '2', '人', 'hard'],
      ['service-area', 'at-least', '200', '㎡', 'hard'],
    ]);
  });

  it('takes exactly 200 by the article, and says that the form reads otherwise', () => {
    const area = conditions.flatMap(({ measures }) => measures).find(({ id }) => id === 'service-area');
    if (!area) throw new Error('no measure of the area');
    expect(readMeasure(area, '200')).toMatchObject({
      meets: true,
      otherReading: { meets: false, source: { document: '重庆两江新区科技资源共享服务平台申报表' } },
    });
    expect(readMeasure(area, '200.01')).toEqual({ meets: true });
    expect(readMeasure(area, '199.99')).toEqual({ meets: false });
  });

  it('asks for the form, and for no paper that the rules do not name', () => {
    const kinds = conditions.flatMap(({ requiredEvidence }) =>
      requiredEvidence.flatMap(({ anyOf }) => anyOf.map(({ title }) => title.zh)),
    );
    expect(new Set(kinds)).toEqual(new Set(['申报表']));
    expect(kinds).toHaveLength(conditions.length);
  });

  it('recommends recognition or not, for the panel’s box of the form', () => {
    expect(
      scheme.conclusions.map(({ options }) => options.map(({ title, favourable }) => [title.zh, favourable])),
    ).toEqual([
      [
        ['建议认定', true],
        ['不建议认定', false],
      ],
    ]);
    expect(scheme.opinion.sections.find(({ id }) => id === 'conclusion')?.source).toEqual({
      document: '重庆两江新区科技资源共享服务平台申报表',
      article: '四、评审认定意见',
      quote: '专家组/评估机构意见',
    });
  });
});
