import { describe, expect, it } from 'vitest';
import { schemeOfSheet } from '../../../../shared/domain/scheme/narrow-scheme.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { givesPoints, listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('keqiao-cobuilt-admission');
const rowsFor = (parts: readonly string[] | undefined, mode: string) =>
  listIndicators(schemeOfSheet(scheme, {}, { parts })).flatMap(({ indicator }) =>
    indicator.mode === mode ? [indicator.title.zh] : [],
  );

const RESEARCH = ['科研项目的前沿性', '项目团队的先进性', '队伍结构的互补性'];
const INVESTMENT = ['科创平台资金自筹能力', '是否切合本区产业发展战略', '是否符合市场预期'];

describe('the built-in scheme of the Keqiao admission', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('has two tracks of three factors each; whoever is in no track judges both', () => {
    expect(scheme.parts.map(({ title }) => title.zh)).toEqual(['科研评审', '投资评审']);
    expect(rowsFor(['research'], 'judgement')).toEqual(RESEARCH);
    expect(rowsFor(['investment'], 'judgement')).toEqual(INVESTMENT);
    expect(rowsFor(undefined, 'judgement')).toEqual([...RESEARCH, ...INVESTMENT]);
  });

  it('asks for words with every level, on a scale of three, and gives no points', () => {
    const factors = listIndicators(scheme).flatMap(({ indicator }) =>
      indicator.mode === 'judgement' ? [indicator] : [],
    );
    expect(factors.filter(({ reasonRequired }) => !reasonRequired)).toEqual([]);
    for (const { levels } of factors)
      expect(levels.map(({ title }) => title.zh)).toEqual(['好', '一般', '差']);
    expect(givesPoints(scheme)).toBe(false);
    expect(scheme.grades).toEqual([]);
  });

  it('puts the conditions, soft by their words, before the members of either track', () => {
    const conditions = [
      '柯桥区行政区域内合作共建的创新载体',
      '获得政府财政支持',
      '具有独立法人资格，依法注册的事业单位、民办非企业单位或企业',
      '资金预算安排与项目准入论证同步进行',
    ];
    expect(rowsFor(['research'], 'condition')).toEqual(conditions);
    expect(rowsFor(['investment'], 'condition')).toEqual(conditions);
    const hard = listIndicators(scheme).filter(
      ({ indicator }) => indicator.mode === 'condition' && indicator.hardness === 'hard',
    );
    expect(hard).toEqual([]);
  });

  it('concludes for each track and recommends for the whole', () => {
    expect(
      scheme.conclusions.map(({ part, options }) => [part, ...options.map(({ title }) => title.zh)]),
    ).toEqual([
      ['research', '通过', '不通过'],
      ['investment', '通过', '不通过'],
      [undefined, '建议准入', '不建议准入'],
    ]);
    for (const { options } of scheme.conclusions)
      expect(options.map(({ favourable }) => favourable)).toEqual([true, false]);
  });

  it('wants experts and four sides on the panel, and warns of the platforms’ side', () => {
    expect(scheme.panelRules).toMatchObject([
      {
        kind: 'capacities',
        hardness: 'hard',
        capacities: ['相关领域专家', '政府侧', '企业侧', '平台侧', '投资侧'].map((zh) => ({ title: { zh } })),
      },
    ]);
    const cautions = listIndicators(scheme).flatMap(({ indicator }) => indicator.cautions);
    expect(cautions.some(({ text }) => /平台侧.*回避/.test(text.zh))).toBe(true);
  });
});
