import { describe, expect, it } from 'vitest';
import { aggregateSubmission } from '../../../../shared/domain/aggregation.ts';
import { tabulateFigures } from '../../../../shared/domain/figures.ts';
import { listOpinionFaults, resolveRuns } from '../../../../shared/domain/opinion.ts';
import { draftOpinion } from '../../../../shared/domain/opinion-draft.ts';
import type { Submission } from '../../../../shared/domain/review.ts';
import type { Scheme } from '../../../../shared/domain/scheme.ts';
import type { ScoreSheet } from '../../../../shared/domain/sheet.ts';
import { aClaim, aMaterial, aReview, aSubmission } from '../../../support/builders/a-review.ts';
import { aGroup, anIndicator, aScheme } from '../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../support/builders/a-sheet.ts';

const sections = (...ids: readonly string[]) => ({ sections: ids.map((id) => ({ id, title: { zh: id } })) });
const ALL = ['basis', 'facts', 'evaluation', 'conclusion', 'suggestions'];

const draft = (input: { scheme?: Scheme; submission?: Submission; sheets?: readonly ScoreSheet[] } = {}) => {
  const scheme = input.scheme ?? aScheme({ opinion: sections(...ALL) });
  const submission =
    input.submission ??
    aSubmission({
      claims: [aClaim({ value: '1860', unit: '平方米' })],
      materials: [aMaterial(), aMaterial()],
    });
  const sheets = input.sheets ?? [
    aSheet({ member: 'a', points: { quality: 8, service: 7, 'bonus-talent': 1 } }),
    aSheet({ member: 'b', points: { quality: 8, service: 7, 'bonus-talent': 0 } }),
  ];
  const aggregate = aggregateSubmission(scheme, sheets);
  const figures = tabulateFigures(scheme, submission, aggregate);
  const review = aReview({ scheme, submissions: [submission] });
  const opinion = draftOpinion({ review, submission, aggregate, sheets, figures });
  const textOf = (id: string): string =>
    resolveRuns(opinion.sections.find((each) => each.id === id)?.text ?? '', figures)
      .map((run) => run.text)
      .join('');
  return { opinion, figures, textOf };
};

describe('draftOpinion', () => {
  it('has the scheme’s sections in their order and is bound to what it says', () => {
    const { opinion, figures } = draft();
    expect(opinion.sections.map((each) => each.id)).toEqual(ALL);
    expect(listOpinionFaults(opinion, figures).filter((each) => each.fault === 'stale')).toEqual([]);
  });

  it('says who asked, by which policy, and how many files and sheets there were', () => {
    const basis = draft().textOf('basis');
    for (const part of [
      '示例科技局',
      '第一专家组',
      '《示例办法》',
      '浙江越能新材料有限公司',
      '2件',
      '由2名专家',
    ])
      expect(basis).toContain(part);
  });

  it('repeats claims that were measured and no others', () => {
    const claims = [
      aClaim({ value: '1860', unit: '平方米' }),
      aClaim({ indicator: 'service', text: '有制度' }),
    ];
    const facts = draft({ submission: aSubmission({ claims }) }).textOf('facts');
    expect(facts).toContain('指标 quality1860平方米');
    expect(facts).not.toContain('有制度');
  });

  it('starts empty where the applicant measured nothing', () => {
    expect(draft({ submission: aSubmission() }).textOf('facts')).toBe('');
  });

  it('says the totals apart and together, and leaves the bonus out where the scheme has none', () => {
    expect(draft().textOf('conclusion')).toContain(
      '综合得分15.50分，其中基础分15.00分（满分20分），加分0.50分（满分5分）',
    );
    const plain = aScheme({
      opinion: sections('conclusion'),
      groups: [aGroup({ indicators: [anIndicator()] })],
    });
    const sheets = [aSheet({ points: { quality: 8 } })];
    expect(draft({ scheme: plain, sheets }).textOf('conclusion')).not.toContain('加分');
  });

  it('speaks of indicators below 60 % of their maximum with the experts’ words, each once', () => {
    const sheets = ['a', 'b', 'c'].map((member, at) =>
      aSheet({
        member,
        entries: [
          anEntry({ indicator: 'quality', points: 6 }),
          anEntry({
            indicator: 'service',
            points: at === 0 ? 5.5 : 6,
            comment: at < 2 ? '合同不全。' : '收入偏低',
          }),
          anEntry({ indicator: 'bonus-talent', points: 0 }),
        ],
      }),
    );
    const suggestions = draft({ sheets }).textOf('suggestions');
    expect(suggestions).toBe('指标 service平均得分5.83分，低于满分的60%。专家指出：合同不全；收入偏低。');
  });

  it.each(['other', 'constructor', 'valueof', 'tostring'])('starts an unknown section empty: %s', (id) => {
    const { opinion } = draft({ scheme: aScheme({ opinion: sections(id) }) });
    expect(opinion.sections).toEqual([{ id, text: '', boundAt: {} }]);
  });

  it('cuts long quotations, so that a draft always fits its section', () => {
    const comment = '材料不足'.repeat(900);
    const sheets = Array.from({ length: 11 }, (_, index) =>
      aSheet({
        member: `m${index}`,
        entries: ['quality', 'service', 'bonus-talent'].map((indicator) =>
          anEntry({ indicator, points: 0, comment: `${index}${comment}` }),
        ),
      }),
    );
    const text = draft({ sheets }).textOf('suggestions');
    expect(text).toContain('……');
    expect(text.length).toBeGreaterThan(1_000);
    expect(text.length).toBeLessThan(9_000);
  });
});
