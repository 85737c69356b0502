import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { givesPoints, listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('shaoxing-pilot-selection');
const indicators = listIndicators(scheme).map(({ indicator }) => indicator);

describe('the built-in scheme of the Shaoxing selection', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('has the six conditions of part three, all of them binding', () => {
    expect(
      indicators.map((each) => [
        each.source.article,
        each.title.zh,
        each.mode === 'condition' ? each.hardness : each.mode,
      ]),
    ).toEqual([
      ['三（一）', '参评主体或依托单位应具有独立法人资格', 'hard'],
      ['三（二）', '具有必要的中试验证设备、场地条件', 'hard'],
      ['三（三）', '拥有中试服务相适应的人才团队', 'hard'],
      ['三（四）', '内部管理规范，运营机制高效', 'hard'],
      ['三（五）', '成果转化服务业绩明显', 'hard'],
      ['三（六）', '具备必需的安全、环保设施及措施', 'hard'],
    ]);
  });

  it('counts a year of operation and a year without an incident', () => {
    expect(
      indicators.flatMap((each) =>
        each.mode === 'condition'
          ? each.measures.map(({ id, comparator, bound, unit, hardness }) => [
              each.id,
              id,
              comparator,
              bound,
              unit,
              hardness,
            ])
          : [],
      ),
    ).toEqual([
      ['legal-person', 'years-operating', 'at-least', '1', '年', 'hard'],
      ['safety-and-environment', 'years-without-incident', 'at-least', '1', '年', 'hard'],
    ]);
  });

  it('reminds of separate accounts where a host applies', () => {
    expect(indicators[0]?.cautions.some((caution) => caution.source?.quote.includes('独立核算'))).toBe(true);
  });

  it('uses nothing of the table of points, which is for the evaluation', () => {
    expect(givesPoints(scheme)).toBe(false);
    expect([scheme.grades, scheme.vetoes, scheme.consequences]).toEqual([[], [], []]);
    expect(JSON.stringify(scheme)).not.toContain('"article":"附表"');
  });

  it('recommends naming or not naming', () => {
    expect(
      scheme.conclusions.map(({ options }) => options.map(({ title, favourable }) => [title.zh, favourable])),
    ).toEqual([
      [
        ['建议评定', true],
        ['不建议评定', false],
      ],
    ]);
  });

  it('states the way of the selection for the bureau', () => {
    expect(scheme.provisions.map((provision) => provision.id)).toEqual([
      'yearly',
      'recommendation-upwards',
      'formal-check',
      'site-check',
      'publicity',
    ]);
  });
});
