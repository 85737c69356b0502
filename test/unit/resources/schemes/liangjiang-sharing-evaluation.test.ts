import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { listIndicators, schemeMaxima } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

const scheme = readBuiltInScheme('liangjiang-sharing-evaluation');

describe('the built-in scheme of the Liangjiang evaluation', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('has the table of 100: 25, 50 and 25, seven rows, no bonus', () => {
    expect(
      scheme.groups.map(({ title, maxPoints, indicators }) => [
        title.zh,
        maxPoints,
        ...indicators.map((each) => [each.title.zh, 'maxPoints' in each ? each.maxPoints : undefined]),
      ]),
    ).toEqual([
      ['服务数量', 2500, ['资源服务量', 2500]],
      ['服务成效', 5000, ['社会效益', 1500], ['经济效益', 1500], ['服务对象满意度', 2000]],
      ['运行管理', 2500, ['组织机构运行', 1500], ['资源增量与维护', 500], ['宣传及信息报送', 500]],
    ]);
    expect(schemeMaxima(scheme)).toEqual({ base: 10_000, bonus: 0 });
    expect(listIndicators(scheme).every(({ indicator }) => indicator.mode === 'points')).toBe(true);
  });

  it('has the words of the table as guidance, and asks for no papers, for the table names none', () => {
    for (const { indicator } of listIndicators(scheme)) {
      expect(indicator.guidance && indicator.source.quote.includes(indicator.guidance.zh)).toBe(true);
      expect(indicator.requiredEvidence).toEqual([]);
    }
  });

  it('has four grades with shares of at most 20 % and 30 %, and no cut-offs', () => {
    expect(
      scheme.grades.map(({ title, share, cutOff }) => [
        title.zh,
        share && `${share.numerator}/${share.denominator}${share.about ? ' about' : ''}`,
        cutOff,
      ]),
    ).toEqual([
      ['优秀', '20/100', undefined],
      ['良好', '30/100', undefined],
      ['合格', undefined, undefined],
      ['不合格', undefined, undefined],
    ]);
  });

  it('suggests awards, putting right, and taking down the plaque after two fails in a row', () => {
    expect(scheme.consequences.map(({ then, trigger }) => [then.zh, trigger])).toEqual([
      ['给予平台30万元奖励', { grade: 'excellent', times: 1 }],
      ['给予平台15万元奖励', { grade: 'good', times: 1 }],
      ['应及时整改', { grade: 'fail', times: 1 }],
      ['予以摘牌', { grade: 'fail', times: 2 }],
    ]);
  });

  it('warns of a major safety accident inside its row and makes no veto of it', () => {
    expect(scheme.vetoes).toEqual([]);
    const cautioned = listIndicators(scheme).filter(({ indicator }) => indicator.cautions.length > 0);
    expect(cautioned.map(({ indicator }) => indicator.id)).toEqual(['organisation']);
    expect(cautioned[0]?.indicator.cautions[0]?.source?.quote).toContain('重大安全事故');
  });

  it('leaves to the bureau what the text leaves open, and requires none of it', () => {
    expect(
      scheme.slots.map((slot) => [
        slot.id,
        slot.kind,
        slot.required,
        slot.kind === 'choice' ? slot.preset : null,
      ]),
    ).toEqual([
      ['cut-offs', 'cut-offs', false, null],
      ['bands', 'bands', false, null],
      ['quota-base', 'choice', false, 'all-assessed'],
      ['good-share-reading', 'choice', false, 'own'],
      ['recipe', 'recipe', false, null],
    ]);
  });
});
