import { describe, expect, it } from 'vitest';
import { modelOpinionContent } from '../../../../../electron/core/services/opinion-content.ts';
import { modelScoreSummary } from '../../../../../electron/core/services/score-summary-model.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { aDecision, draftOf, judgesOf, type PanelCase } from '../../../../support/papers/a-panel-case.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';
import { inputOf } from '../../../../support/papers/input-of.ts';

const model = (from: PanelCase) => modelOpinionContent(inputOf(from), draftOf(from), judgesOf(from));

describe('the title', () => {
  it.each([
    [aRecognition(), '明月湖超精密增材制造共享服务平台认定\n专家组意见'],
    [anAdmission(), '柯桥现代纺织绿色印染创新研究院\n准入论证评估专家组意见'],
    [aRealignment(), '重庆市镁合金精密成形工程实验室优化整合\n专家组意见'],
    [aMixedEvaluation(), '柯桥泛半导体光电创新研究院绩效评价\n专家组意见'],
  ])('says what kind of review it was and is never divided within 专家组意见', (from, title) => {
    expect(model(from).title).toBe(title);
  });

  it('takes the word of the review down where the first line would not hold it', () => {
    const from = aRealignment();
    const submission = { ...from.submission, baseName: '重庆市山地轨道交通装备工程研究中心' };
    expect(model({ ...from, submission }).title).toBe(
      '重庆市山地轨道交通装备工程研究中心\n优化整合专家组意见',
    );
  });

  it('stays on one line where it fits', () => {
    const from = aMixedEvaluation();
    const submission = { ...from.submission, baseName: '光电研究院' };
    expect(model({ ...from, submission }).title).toBe('光电研究院绩效评价专家组意见');
  });
});

describe('tables', () => {
  const tablesOf = (from: PanelCase): readonly string[] =>
    Object.keys(model(from)).filter((key) =>
      ['conditions', 'factors', 'scores', 'vetoes', 'disposition', 'conclusions', 'sources'].includes(key),
    );

  it('are those that the kind of review has', () => {
    expect(tablesOf(aRecognition())).toEqual(['conditions', 'conclusions', 'sources']);
    expect(tablesOf(anAdmission())).toEqual(['factors', 'conclusions', 'sources']);
    expect(tablesOf(aRealignment())).toEqual(['factors', 'disposition', 'sources']);
    expect(tablesOf(aMixedEvaluation())).toEqual(['conditions', 'scores', 'vetoes', 'sources']);
  });

  it('say once what a measure and the policy’s words name alike, and that both are soft', () => {
    const from = aRecognition();
    const measure = {
      title: { zh: '未发生重大安全事故的时间' },
      words: '近一年内未发生重大安全事故',
      hardness: 'soft' as const,
    };
    const groups = from.review.scheme.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) =>
        indicator.mode === 'condition' && indicator.id === 'staff'
          ? {
              ...indicator,
              hardness: 'soft' as const,
              measures: indicator.measures.map((each) => ({ ...each, ...measure })),
            }
          : indicator,
      ),
    }));
    const review = { ...from.review, scheme: { ...from.review.scheme, groups } };
    const row = model({ ...from, review }).conditions?.rows[2];
    expect(row?.condition).toContain('（原则性要求）');
    expect(row?.values[0]?.wanted).toBe('近一年内未发生重大安全事故');
  });

  it('of conditions hold every number, with long reasons below and none cut', () => {
    const { conditions } = model(aRecognition());
    expect(conditions?.rows.map(({ decision }) => decision)).toEqual([
      '符合',
      '符合',
      '符合',
      '不符合',
      '符合',
      '需核实',
    ]);
    expect(conditions?.rows[4]?.values).toEqual([
      { wanted: '服务场地面积：不低于200㎡', claimed: '200平方米', found: '200㎡' },
      { wanted: '科研仪器总值200万元以上', claimed: '186.50万元', found: '186.50万元\n认定180.00万元' },
    ]);
    const same = aDecision({
      subject: 'staff',
      values: [{ measure: 'full-time', verified: '2', accepted: '2' }],
    });
    const from = aRecognition();
    const others = from.decisions.filter(({ subject }) => subject !== 'staff');
    const { conditions: agreed } = model({ ...from, decisions: [...others, same] });
    expect(agreed?.rows[2]?.values[0]?.found).toBe('2人');
    expect(conditions?.rows[3]?.values[0]).toMatchObject({
      wanted: '上年度研发投入：原则上不低于200万元（原则性要求）',
      claimed: '未填报',
      found: '—',
    });
    expect(conditions?.rows[3]?.remark).toBe('未提供上年度研发投入的审计报告。');
    expect(conditions?.rows[4]?.remark).toBe('见说明1');
    expect(conditions?.remarks[0]).toBe(
      `说明1（固定场所和设备设施条件）：${aRecognition().decisions[4]?.reason ?? ''}`,
    );
    expect(conditions?.rows[5]?.condition).toContain('（原则性要求）');
  });

  it('of factors have a column for each level where all share them, else one of words', () => {
    const admission = model(anAdmission()).factors;
    expect(admission?.levels).toEqual(['好', '一般', '差']);
    expect(admission?.rows[0]).toEqual({
      headings: ['科研评审'],
      factor: '科研项目的前沿性',
      counts: ['2', '1', '0'],
    });
    const realignment = model(aRealignment()).factors;
    expect(realignment?.levels).toEqual(['各档人数']);
    expect(realignment?.rows.map(({ counts }) => counts)).toEqual([
      ['好4人，差1人'],
      ['充分发挥市场配置资源作用2人，部分发挥3人'],
    ]);
  });

  it('of scores have the headings above each row, a subtotal where a part ends, and totals', () => {
    const scores = model(aMixedEvaluation()).scores;
    expect(scores?.heads).toEqual(['部分', '一级指标', '二级指标', '三级指标']);
    expect(scores?.rows.map(({ headings }) => headings.join('/'))).toEqual([
      '综合性考评/建设成效（30分）/人才队伍（20分）',
      '综合性考评/建设成效（30分）/人才队伍（20分）',
      '综合性考评/建设成效（30分）/经济效益（10分）',
      '个性化考评/规范运行（20分）',
      '个性化考评/规范运行（20分）',
      '个性化考评/加分项（5分）',
    ]);
    expect(scores?.rows.map(({ subtotal }) => subtotal?.label)).toEqual([
      undefined,
      undefined,
      '综合性考评小计',
      undefined,
      undefined,
      '个性化考评小计',
    ]);
    expect(scores?.rows[5]?.subtotal).toEqual({ label: '个性化考评小计', maximum: '20+5', mean: '13.00' });
    expect(scores?.totals.map(({ mean }) => mean)).toEqual(['35.17', '0.00', '35.17']);
  });

  it('of scores have one total where there is no bonus', () => {
    const from = aMixedEvaluation();
    const groups = from.review.scheme.groups.filter(({ bonus }) => !bonus);
    const scheme = { ...from.review.scheme, groups };
    const plain = { ...from, review: { ...from.review, scheme } };
    expect(model(plain).scores?.totals.map(({ label }) => label)).toEqual(['综合得分']);
    const everybody = { signedIn: { has: () => true }, recusals: [] };
    expect(modelScoreSummary(inputOf(plain), judgesOf(plain), everybody).scores?.totals).toHaveLength(1);
  });

  it('of a disposition say from where to where', () => {
    const { disposition } = model(aRealignment());
    expect(disposition?.facts).toEqual([
      { label: '现有类型', value: '重庆市工程实验室' },
      { label: '类别', value: '技术创新与成果转化类' },
      { label: '专家评审意见', value: '撤1人，并3人，转1人' },
      { label: '处置意见', value: '并' },
      { label: '并入', value: '重庆市轻合金材料工程研究中心' },
      { label: '牵头单位', value: '市发展改革委' },
    ]);
    expect(disposition?.remarks[0]).toMatch(/^理由：该实验室/);
  });

  it('follow a decision that was changed after the text was written', () => {
    const from = aRecognition();
    const opinion = draftOf(from);
    const changed = {
      ...from,
      decisions: [
        ...from.decisions.filter(({ subject }) => subject !== 'recommendation'),
        aDecision({ subject: 'recommendation', choice: 'reject', reason: '条件不足。' }),
      ],
    };
    const after = modelOpinionContent(inputOf(changed), opinion, judgesOf(from));
    expect(after.conclusions?.rows[0]).toMatchObject({ decision: '不建议认定', remark: '条件不足。' });
  });
});

describe('the panel’s list', () => {
  it('names tracks and capacities where there are such', () => {
    expect(model(anAdmission()).panel.members.map(({ tracks, capacity }) => [tracks, capacity])).toEqual([
      ['科研评审、投资评审', '领域专家'],
      ['科研评审', '领域专家'],
      ['科研评审', '平台侧'],
      ['投资评审', '投资侧'],
      ['投资评审', '政府侧'],
    ]);
    expect(model(aMixedEvaluation()).panel.members[0]).not.toHaveProperty('tracks');
  });
});

it('says of a draft policy that it is one', () => {
  expect(model(aRecognition()).notes).toEqual([
    '本评审依据的《科技资源共享服务平台认定和绩效考核实施细则》为征求意见稿。',
  ]);
  expect(model(aRealignment()).notes).toEqual([]);
});
