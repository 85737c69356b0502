import { describe, expect, it } from 'vitest';
import { listOpinionFaults } from '../../../../../shared/domain/opinion/opinion.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import {
  aDecision,
  computeCase,
  draftOf,
  readDraft,
  type PanelCase,
} from '../../../../support/papers/a-panel-case.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';

const deciding = (from: PanelCase, decision: Parameters<typeof aDecision>[0]): PanelCase => ({
  ...from,
  decisions: [...from.decisions.filter((each) => each.subject !== decision?.subject), aDecision(decision)],
});

describe('conditions', () => {
  const lines = (from = aRecognition()): readonly string[] =>
    (readDraft(from, 'conditions') ?? '').split('\n');

  it('are one numbered line each, in the policy’s order', () => {
    expect(lines().map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
    expect(lines()[1]).toBe('2.共享服务的方向清晰、用户群体明确、商业模式合理：专家组认定符合。');
  });

  it('say what was stated, verified and accepted, beside the policy’s words', () => {
    expect(lines()[2]).toBe(
      '3.固定（专职）人员：填报3人，核实2人（要求：固定（专职）人员2人以上）。专家组认定符合。',
    );
    expect(lines()[4]).toContain('科研仪器总值填报186.50万元，核实186.50万元，认定180.00万元');
  });

  it('say once what was verified and accepted as the same', () => {
    const same = deciding(aRecognition(), {
      subject: 'staff',
      values: [{ measure: 'full-time', verified: '2', accepted: '2' }],
    });
    expect(lines(same)[2]).toContain('填报3人，核实2人（要求');
  });

  it('say where nothing was stated, and that a wording is soft', () => {
    expect(lines()[3]).toBe(
      '4.资金筹措能力：上年度研发投入未填报（要求：原则上不低于200万元，属原则性要求）。' +
        '专家组认定不符合。理由：未提供上年度研发投入的审计报告。',
    );
    expect(lines()[5]).toContain('（原则性要求）：专家组认定需核实。理由：');
  });

  it('say once that a condition is soft with all its numbers', () => {
    const from = aRecognition();
    const groups = from.review.scheme.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) =>
        indicator.mode === 'condition' ? { ...indicator, hardness: 'soft' as const } : indicator,
      ),
    }));
    const soft = { ...from, review: { ...from.review, scheme: { ...from.review.scheme, groups } } };
    expect(lines(soft)[3]).toContain(
      '资金筹措能力（原则性要求）：上年度研发投入未填报（要求：原则上不低于200万元）。',
    );
  });

  it('quote the other wording where it would judge the value that counts differently', () => {
    expect(lines()[4]).toContain('另，申报表（二）表述为“场地面积应大于200㎡”，按该表述未达到。');
    const above = deciding(aRecognition(), {
      subject: 'site',
      reason: '达到。',
      values: [{ measure: 'area', verified: '201' }],
    });
    expect(lines(above)[4]).not.toContain('另，');
  });

  it('quote a relaxation where the value misses its bound, and not where it meets it', () => {
    expect(lines()[4]).toContain('政策规定：“从事软件研究开发等特殊行业的可适当低于以上标准”。');
    const meets = deciding(aRecognition(), {
      subject: 'site',
      reason: '达到。',
      values: [{ measure: 'instruments', verified: '186.50', accepted: '240' }],
    });
    expect(lines(meets)[4]).not.toContain('政策规定');
  });

  it('quote a relaxation once where it holds for two bounds that are both missed', () => {
    const from = aRecognition();
    const relaxation = { text: { zh: '可适当低于标准' }, source: { article: '第四条', quote: '可适当低于' } };
    const groups = from.review.scheme.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) =>
        indicator.mode === 'condition' && indicator.id === 'site'
          ? { ...indicator, measures: indicator.measures.map((measure) => ({ ...measure, relaxation })) }
          : indicator,
      ),
    }));
    const both = deciding(
      { ...from, review: { ...from.review, scheme: { ...from.review.scheme, groups } } },
      {
        subject: 'site',
        reason: '主要从事软件开发。',
        values: [
          { measure: 'area', verified: '120' },
          { measure: 'instruments', verified: '90' },
        ],
      },
    );
    expect(lines(both)[4]?.split('政策规定：“可适当低于”。')).toHaveLength(2);
  });

  it('call words beside a yes an explanation and beside a no a reason', () => {
    expect(lines()[4]).toContain('专家组认定符合。说明：平台主要从事');
    expect(lines()[3]).toContain('理由：未提供');
  });

  it('bind no figure that somebody wrote into a reason', () => {
    const sly = deciding(aRecognition(), {
      subject: 'rules',
      choice: 'not-met',
      reason: '见{{figure:nothing}}。',
    });
    const section = draftOf(sly).sections.find(({ id }) => id === 'conditions');
    expect(Object.keys(section?.boundAt ?? {})).not.toContain('nothing');
    expect(section?.text).not.toContain('{{figure:nothing}}');
  });
});

describe('a disposition', () => {
  it('says from where, to where, who leads and why, as a recommendation', () => {
    const text = readDraft(aRealignment(), 'disposition');
    expect(text).toContain('现有类型为重庆市工程实验室（技术创新与成果转化类）。');
    expect(text).toContain(
      '专家组建议的处置意见为：并入重庆市轻合金材料工程研究中心。牵头单位：市发展改革委。',
    );
    expect(text).toContain('理由：该实验室与');
    expect(text).toContain('以上为专家组建议，由重庆市科学技术局按有关规定研究确定。');
  });

  it('says 转为 for a conversion and nothing of a destination where there is none', () => {
    const convert = {
      subject: 'disposition',
      choice: 'convert',
      target: '重庆市工程研究中心',
      reason: '符合。',
    };
    expect(readDraft(deciding(aRealignment(), convert), 'disposition')).toContain(
      '：转为重庆市工程研究中心。',
    );
    const withdraw = { subject: 'disposition', choice: 'withdraw', reason: '已无人员。' };
    expect(readDraft(deciding(aRealignment(), withdraw), 'disposition')).toContain('：撤。牵头单位');
  });

  it('is stale as soon as the panel decides otherwise, also where the target stays', () => {
    const faultsAfter = (choice: string) => {
      const { figures } = computeCase(
        deciding(aRealignment(), { subject: 'disposition', choice, target: '重庆市轻合金材料工程研究中心' }),
      );
      return listOpinionFaults(draftOf(aRealignment()), figures).filter(({ fault }) => fault === 'stale');
    };
    expect(faultsAfter('merge')).toEqual([]);
    expect(faultsAfter('convert')).toEqual([{ section: 'disposition', fault: 'stale' }]);
  });
});

describe('vetoes', () => {
  it('are each named with what was found, and explained where it is more than no', () => {
    const text = readDraft(aMixedEvaluation(), 'conclusion');
    expect(text).toContain('1.发生重大安全事故，不成立；2.提供虚假材料或数据，移送主管部门研究。');
    expect(text).toContain('关于“提供虚假材料或数据”的情况说明：一份合同');
    expect(text).not.toContain('关于“发生重大安全事故”');
  });

  it('are not spoken of where the policy has none', () => {
    expect(readDraft(anAdmission(), 'conclusion')).not.toContain('否决');
  });
});

describe('a conclusion', () => {
  it('is given for each track and for the whole, with reasons, and left to the bureau', () => {
    expect(readDraft(anAdmission(), 'conclusion')?.split('\n')).toEqual([
      '科研评审结论：支持。',
      '投资评审结论：不支持。理由：自筹资金的来源和到位时间没有证明，市场预期的测算缺少订单依据。',
      '经合议，专家组的准入建议为：不建议准入。理由：科研方向可取，投资论证不足，补充自筹资金证明后再行论证。',
      '以上为专家组建议，由绍兴市柯桥区科学技术局按有关规定研究确定。',
    ]);
  });

  it('of points has parts, the untrimmed figure and a grade that is for information', () => {
    const text = readDraft(aMixedEvaluation(), 'conclusion');
    expect(text).toContain('综合得分35.17分（去掉一个最高分和一个最低分；不去时为35.00分）');
    expect(text).toContain('综合性考评22.17分（满分30分），个性化考评13.00分（满分20分，加分项5分）');
    expect(text).toContain(
      '对应等次为“未达标”，供参考。评价等次由绍兴市柯桥区科学技术局按有关规定研究确定。',
    );
  });
});
