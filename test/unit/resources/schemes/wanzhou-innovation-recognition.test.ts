import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { givesPoints, listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('wanzhou-innovation-recognition');
const indicators = listIndicators(scheme).map(({ indicator }) => indicator);
const conditions = indicators.filter((each) => each.mode === 'condition');

describe('the built-in scheme of the Wanzhou recognition', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('has the nine conditions of article 8; only R&D spending is soft', () => {
    expect(conditions.map(({ source }) => source.article)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => `第八条第${item}项`),
    );
    expect(conditions.filter(({ hardness }) => hardness === 'soft').map(({ id }) => id)).toEqual([
      'rd-input',
    ]);
  });

  it('has the bounds of article 8', () => {
    expect(
      conditions.flatMap(({ measures }) =>
        measures.map(({ id, comparator, bound, unit, hardness }) => [id, comparator, bound, unit, hardness]),
      ),
    ).toEqual([
      ['clean-years', 'at-least', '3', '年', 'hard'],
      ['rd-staff-number', 'at-least', '10', '人', 'hard'],
      ['rd-area', 'at-least', '500', '平方米', 'hard'],
      ['instrument-value', 'at-least', '200', '万元', 'hard'],
      ['rd-input-amount', 'at-least', '200', '万元', 'soft'],
      ['transfer-income', 'at-least', '200', '万元', 'hard'],
    ]);
  });

  it('lets special fields be below in area and instruments, and nowhere else', () => {
    const relaxed = conditions.flatMap(({ measures }) => measures.filter((each) => each.relaxation));
    expect(relaxed.map(({ id }) => id)).toEqual(['rd-area', 'instrument-value']);
    const [site] = conditions.filter(({ id }) => id === 'site-and-instruments');
    expect(site?.cautions.map((caution) => caution.text.zh).join()).toMatch(/科研仪器总值.*研发设备原值/);
  });

  it('asks for words on direction, key tasks and safeguards, without points', () => {
    expect(
      indicators
        .filter((each) => each.mode === 'judgement')
        .map(({ title, reasonRequired }) => [title.zh, reasonRequired]),
    ).toEqual([
      ['发展方向', true],
      ['重点任务', true],
      ['保障措施', true],
    ]);
    expect(givesPoints(scheme)).toBe(false);
  });

  it('wants five experts as a rule, and three capacities', () => {
    expect(scheme.panelRules).toMatchObject([
      { kind: 'size', atLeast: 5, hardness: 'soft' },
      {
        kind: 'capacities',
        hardness: 'hard',
        capacities: [{ id: 'technology' }, { id: 'management' }, { id: 'finance' }],
      },
    ]);
  });

  it('keeps article 13 a fact about the centre’s own committee', () => {
    expect(JSON.stringify(scheme.panelRules)).not.toContain('第十三条');
    const cautioned = indicators.filter((each) =>
      each.cautions.some((caution) => caution.source?.article === '第十三条'),
    );
    expect(cautioned.map(({ id }) => id)).toEqual(['internal-rules']);
  });

  it('recommends recognition or not', () => {
    expect(
      scheme.conclusions.map(({ options }) => options.map(({ title, favourable }) => [title.zh, favourable])),
    ).toEqual([
      [
        ['建议认定', true],
        ['不建议认定', false],
      ],
    ]);
  });
});
