import { describe, expect, it } from 'vitest';
import { checkFillings } from '../../../../shared/domain/scheme-check/check-fillings.ts';
import { fillScheme } from '../../../../shared/domain/scheme/fill-scheme.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import {
  givesPoints,
  listIndicators,
  schemeMaxima,
} from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('wanzhou-innovation-evaluation');
const indicators = listIndicators(scheme).map(({ indicator }) => indicator);

const MAXIMA = {
  operation: 20,
  'rd-leadership': 30,
  transfer: 30,
  'start-up-service': 15,
  'other-content': 5,
};

describe('the built-in scheme of the Wanzhou evaluation', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('judges the five contents of article 22 in words', () => {
    expect(indicators.map(({ mode, title }) => [mode, title.zh])).toEqual([
      ['judgement', '创新中心运行基本情况'],
      ['judgement', '技术研发与行业引领能力'],
      ['judgement', '技术转化与产业提升能力'],
      ['judgement', '服务创新创业发展水平'],
      ['judgement', '其他需要评估的内容'],
    ]);
    expect(givesPoints(scheme)).toBe(false);
  });

  it('is scored once a bureau gives the contents their points', () => {
    const maxima = Object.fromEntries(
      Object.entries(MAXIMA).map(([id, points]) => [id, asPoints(points * 100)]),
    );
    const cutOffs = { excellent: asPoints(8500), good: asPoints(6000), poor: asPoints(0) };
    const fillings = [
      { slot: 'points', kind: 'points', maxima },
      { slot: 'cut-offs', kind: 'cut-offs', cutOffs },
    ] as const;
    const filled = fillScheme(scheme, fillings);
    expect(listIndicators(filled).map(({ indicator }) => indicator.mode)).toEqual(
      Array<string>(5).fill('points'),
    );
    expect(schemeMaxima(filled)).toEqual({ base: 10_000, bonus: 0 });
    expect(checkFillings(scheme, fillings)).toEqual([]);
    expect(checkFillings(scheme, fillings.slice(1)).map(({ rule }) => rule)).toEqual([
      'cut-offs-without-points',
    ]);
  });

  it('has three grades, a fifth at most for the best, and no cut-offs', () => {
    expect(scheme.grades.map((grade) => [grade.title.zh, grade.cutOff])).toEqual([
      ['优秀', undefined],
      ['良好', undefined],
      ['较差', undefined],
    ]);
    expect(scheme.grades.map((grade) => grade.share?.numerator)).toEqual([20, undefined, undefined]);
    expect(scheme.grades[0]?.share).toMatchObject({ denominator: 100, about: false });
  });

  it('has the panel propose one of the three results', () => {
    expect(scheme.conclusions.map(({ options }) => options.map(({ id }) => id))).toEqual([
      scheme.grades.map(({ id }) => id),
    ]);
  });

  it('has the five cases of article 24, and the ban follows these only', () => {
    expect(scheme.vetoes.map((veto) => veto.source.article)).toEqual(
      ['一', '二', '三', '四', '五'].map((item) => `第二十四条（${item}）`),
    );
    const banned = scheme.consequences.filter(({ then }) => then.zh.includes('3年内不得重新申报'));
    expect(banned.map(({ source }) => source.article)).toEqual(['第二十四条']);
  });

  it('counts no second evaluation towards a revocation: 较差 after rectification is a re-acceptance', () => {
    expect(scheme.consequences.map(({ trigger }) => trigger)).toEqual([
      { grade: 'excellent', times: 1 },
      { grade: 'poor', times: 1 },
      undefined,
      undefined,
    ]);
  });

  it('leaves points, cut-offs, the base of the share and the recipe to the bureau', () => {
    expect(scheme.slots.map((slot) => [slot.id, slot.kind, slot.required])).toEqual([
      ['points', 'points', false],
      ['cut-offs', 'cut-offs', false],
      ['quota-base', 'choice', false],
      ['recipe', 'recipe', false],
      ['other-content-meaning', 'text', false],
    ]);
  });

  it('keeps article 13 a fact about the centre’s own committee', () => {
    expect(scheme.panelRules).toEqual([]);
    const articles = indicators[0]?.cautions.map((caution) => caution.source?.article);
    expect(articles).toContain('第十三条');
  });
});
