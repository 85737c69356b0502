import { describe, expect, it } from 'vitest';
import { listOpinionFaults } from '../../../../../shared/domain/opinion/opinion.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import { aClaim, aMaterial, aPanel, aReview, aSubmission } from '../../../../support/builders/a-review.ts';
import { aFactor, aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { computeCase, draftOf, readDraft, type PanelCase } from '../../../../support/papers/a-panel-case.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';
import { anAdmission } from '../../../../support/papers/an-admission.ts';

const sections = (...ids: readonly string[]) => ({ sections: ids.map((id) => ({ id, title: { zh: id } })) });
const ALL = ['basis', 'facts', 'evaluation', 'conclusion', 'suggestions'];

const aCase = (overrides: Partial<PanelCase> & { readonly scheme?: Scheme } = {}): PanelCase => {
  const { scheme = aScheme({ opinion: sections(...ALL) }), ...rest } = overrides;
  const submission =
    overrides.submission ??
    aSubmission({
      claims: [aClaim({ value: '1860', unit: '平方米' })],
      materials: [aMaterial(), aMaterial()],
    });
  return {
    review: aReview({ scheme, roster: aPanel(3), submissions: [submission] }),
    submission,
    sheets: [
      aSheet({ member: 'expert-01', points: { quality: 8, service: 7, 'bonus-talent': 1 } }),
      aSheet({ member: 'expert-02', points: { quality: 8, service: 7, 'bonus-talent': 0 } }),
    ],
    decisions: [],
    ...rest,
  };
};

const withSections = (from: PanelCase, ...ids: readonly string[]): PanelCase => ({
  ...from,
  review: { ...from.review, scheme: { ...from.review.scheme, opinion: sections(...ids) } },
});

describe('draftOpinion', () => {
  it.each([
    ['evaluation', aCase()],
    ['recognition', aRecognition()],
    ['admission', anAdmission()],
    ['realignment', aRealignment()],
    ['mixed', aMixedEvaluation()],
  ])('has the scheme’s sections in their order and is bound to what it says: %s', (_, from) => {
    const opinion = draftOf(from);
    expect(opinion.sections.map(({ id }) => id)).toEqual(
      from.review.scheme.opinion.sections.map(({ id }) => id),
    );
    const faults = listOpinionFaults(opinion, computeCase(from).figures);
    expect(faults.filter(({ fault }) => fault === 'stale')).toEqual([]);
  });

  it('binds decisions that are still to come, so that an early draft is read again', () => {
    const early = { ...aRecognition(), decisions: [] };
    const { figures } = computeCase(early);
    const stale = listOpinionFaults(draftOf(early), figures).filter(({ fault }) => fault === 'stale');
    expect(stale.map(({ section }) => section)).toEqual(['conditions', 'conclusion']);
  });

  it.each(['other', 'constructor', 'valueof', 'tostring'])('starts an unknown section empty: %s', (id) => {
    const { sections: drafted } = draftOf(withSections(aCase(), id));
    expect(drafted).toEqual([{ id, text: '', boundAt: {} }]);
  });

  it('puts conditions, factors and vetoes where a scheme has no section of their own', () => {
    const facts = readDraft(aMixedEvaluation(), 'facts');
    expect(facts).toContain('建设运营满一年：专家组认定符合');
    expect(readDraft(aMixedEvaluation(), 'conclusion')).toContain('发生重大安全事故，不成立');
    const onlyConclusion = withSections(aRecognition(), 'basis', 'conclusion');
    expect(readDraft(onlyConclusion, 'conclusion')).toContain('5.固定场所和设备设施条件');
    const judged = withSections(anAdmission(), 'evaluation', 'conclusion');
    expect(readDraft(judged, 'evaluation')).toContain('科研项目的前沿性：好2人，一般1人');
    const disposed = withSections(aRealignment(), 'conclusion');
    expect(readDraft(disposed, 'conclusion')).toContain('处置意见为：并入');
  });

  it('says nothing twice', () => {
    const texts = ALL.map((id) => readDraft(aMixedEvaluation(), id) ?? '').join('\n');
    for (const once of ['建设运营满一年', '发生重大安全事故', '综合得分'])
      expect(texts.split(once)).toHaveLength(2);
  });

  it('stays below what a section may hold, whatever was written', () => {
    const factors = Array.from({ length: 60 }, (_, at) =>
      aFactor({ id: `f${at}`, title: { zh: `要素${at}` } }),
    );
    const scheme = aScheme({
      groups: [aGroup({ indicators: factors })],
      opinion: sections('conclusion'),
    });
    const sheets = aPanel(3).map(({ id }) =>
      aSheet({
        member: id,
        entries: factors.map((factor, at) =>
          anEntry({ indicator: factor.id, choice: 'good', comment: `${id}${at}${'材料不足'.repeat(900)}` }),
        ),
      }),
    );
    const text = readDraft(aCase({ scheme, sheets }), 'conclusion') ?? '';
    expect(text.length).toBeGreaterThan(5_000);
    expect(text.length).toBeLessThan(20_000);
  });
});

describe('basis', () => {
  it('says who asked, by which policy, and how many files and sheets there were', () => {
    const basis = readDraft(aCase(), 'basis');
    for (const part of [
      '示例科技局',
      '第一专家组',
      '《示例办法》',
      '浙江越能新材料有限公司',
      '2件',
      '由2名专家独立评分',
    ])
      expect(basis).toContain(part);
  });

  it.each([
    [aRecognition(), '的认定申请进行评审', '（征求意见稿）'],
    [anAdmission(), '进行准入论证评估', '（征求意见稿）'],
    [aRealignment(), '进行优化整合评估', '（渝科局发〔2019〕65号）'],
    [aMixedEvaluation(), '进行绩效评价', '《共建科创平台绩效评价办法》，'],
  ])('words the task by the kind of review', (from, task, policy) => {
    const basis = readDraft(from, 'basis') ?? '';
    expect(basis).toContain(task);
    expect(basis).toContain(policy);
  });

  it('names who judged which track, and nobody where all judged all', () => {
    expect(readDraft(anAdmission(), 'basis')).toContain(
      '科研评审由沈奕、郦䶮、章文瑾承担，投资评审由沈奕、裘立人、陶思源承担',
    );
    expect(readDraft(aMixedEvaluation(), 'basis')).not.toContain('承担');
  });
});

describe('facts', () => {
  it('repeat claims that were measured and no others', () => {
    const claims = [
      aClaim({ value: '1860', unit: '平方米' }),
      aClaim({ indicator: 'service', text: '有制度' }),
    ];
    const facts = readDraft(aCase({ submission: aSubmission({ claims }) }), 'facts');
    expect(facts).toBe('浙江越能新材料有限公司填报：指标 quality1860平方米。');
  });

  it('say what was found on the spot beside what was stated', () => {
    const factsOf = (...claims: readonly ReturnType<typeof aClaim>[]) =>
      readDraft(aCase({ submission: aSubmission({ claims }) }), 'facts');
    const area = { value: '1860', unit: '平方米' };
    expect(factsOf(aClaim({ ...area, verified: '1802', accepted: '1802' }))).toContain(
      '指标 quality1860平方米（经现场核查，认定1802平方米）',
    );
    expect(factsOf(aClaim({ ...area, verified: '1802', accepted: '1800' }))).toContain(
      '（经现场核查，核实1802平方米，认定1800平方米）',
    );
    expect(factsOf(aClaim({ ...area, verified: '1802' }))).toContain('（经现场核查，核实1802平方米）');
    expect(factsOf(aClaim({ value: undefined, unit: '平方米', accepted: '90' }))).toContain(
      '指标 quality未填报（经现场核查，认定90平方米）',
    );
  });

  it('give earlier results in the order of their periods', () => {
    expect(readDraft(aMixedEvaluation(), 'facts')).toContain('以往结果：2024“未达标”，2025“良好”。');
  });

  it('start empty where the applicant measured nothing', () => {
    expect(readDraft(aCase({ submission: aSubmission() }), 'facts')).toBe('');
  });
});

it('leaves the bonus out of the conclusion where the scheme has none', () => {
  expect(readDraft(aCase(), 'conclusion')).toContain(
    '综合得分15.50分，其中基础分15.00分（满分20分），加分0.50分（满分5分）',
  );
  const scheme = aScheme({
    opinion: sections('conclusion'),
    groups: [aGroup({ indicators: [anIndicator()] })],
  });
  const sheets = [aSheet({ member: 'expert-01', points: { quality: 8 } })];
  const text = readDraft(aCase({ scheme, sheets }), 'conclusion');
  expect(text).toContain('综合得分8.00分（满分10分）。');
  expect(text).not.toContain('加分');
  expect(text).not.toContain('基础分');
});
