import { describe, expect, it } from 'vitest';
import { asSha256, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { NOTHING_CONVENED } from '../../../../../shared/domain/convening/convening.ts';
import { figureToken } from '../../../../../shared/domain/opinion/opinion.ts';
import { buildResults, computeResults } from '../../../../../shared/domain/aggregation/results.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import { aClaim, aPanel, aReview, aSubmission } from '../../../../support/builders/a-review.ts';
import { aCondition, aGroup, aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet, sheetsOf } from '../../../../support/builders/a-sheet.ts';

const IDS = ['alpha', 'beta'].map(asSubmissionId);
const judged = (...ids: readonly string[]) => ids.map((id) => ({ id: asSubmissionId(id) }));

describe('computeResults', () => {
  it('states each figure exactly and as printed', () => {
    const scheme = aScheme();
    const computed = computeResults(scheme, judged('alpha'), sheetsOf(scheme, [8, 8, 9]), aPanel(3));
    const alpha = computed.get(asSubmissionId('alpha'));
    expect(alpha?.sheets).toBe(3);
    expect(alpha?.tallies).toEqual([]);
    expect(alpha?.scores?.total).toEqual({ exact: '2500/3', rounded: '8.33' });
    expect(alpha?.scores?.bonus).toEqual({ exact: '0/1', rounded: '0.00' });
    expect(alpha?.scores?.members[2]).toEqual({ member: 'expert-03', base: 900, bonus: 0, total: 900 });
    expect(alpha?.scores?.parts).toMatchObject([{ sheets: 3, total: { exact: '2500/3' } }]);
  });

  it('ranks by exact totals and marks ties', () => {
    const scheme = aScheme();
    const rank = (alpha: readonly number[], beta: readonly number[]) => {
      const all = [...sheetsOf(scheme, alpha, 'alpha'), ...sheetsOf(scheme, beta, 'beta')];
      const found = computeResults(scheme, judged('alpha', 'beta'), all, aPanel(3));
      return IDS.map((id) => {
        const scores = found.get(id)?.scores;
        return `${scores?.rank}${scores?.tied ? '=' : ''}`;
      });
    };
    expect(rank([8], [9])).toEqual(['2', '1']);
    expect(rank([8, 9], [9, 8])).toEqual(['1=', '1=']);
    // 8.333… and 8.33 print the same and are not the same
    expect(rank([8, 8, 9], [8.33])).toEqual(['1', '2']);
  });

  it('gives the trimmed and the plain mean where the recipe trims', () => {
    const scheme = aScheme({ aggregation: aRecipe({ method: 'trimmed-mean', decimals: 1 }) });
    const sheets = sheetsOf(scheme, [10, 8, 6, 1, 7]);
    const computed = computeResults(scheme, judged('alpha'), sheets, aPanel(5)).get(asSubmissionId('alpha'));
    expect(computed).toMatchObject({
      sheets: 5,
      scores: {
        trimmed: true,
        total: { exact: '700/1', rounded: '7.0' },
        untrimmedTotal: { exact: '640/1', rounded: '6.4' },
      },
    });
  });

  it('gives a grade by the bureau’s cut-offs, and none without', () => {
    const grades = [
      { id: 'good', title: { zh: '良好' }, cutOff: asPoints(800) },
      { id: 'fair', title: { zh: '一般' } },
    ];
    const gradeOf = (scheme: Scheme, total: number) =>
      computeResults(scheme, judged('alpha'), sheetsOf(scheme, [total]), aPanel(1)).get(
        asSubmissionId('alpha'),
      )?.scores?.grade;
    expect(gradeOf(aScheme({ grades }), 8)).toBe('good');
    expect(gradeOf(aScheme({ grades }), 7.5)).toBe('fair');
    expect(gradeOf(aScheme({ grades: grades.map(({ id, title }) => ({ id, title })) }), 8)).toBeUndefined();
  });

  it('counts choices where nothing has points: no total, no rank', () => {
    const scheme = aScheme({ groups: [aGroup({ indicators: [aCondition({ id: 'site' })] })] });
    const marks = ['met', 'to-verify', 'met'].map((choice, at) =>
      aSheet({ member: `expert-0${at + 1}`, entries: [anEntry({ indicator: 'site', choice })] }),
    );
    expect(computeResults(scheme, judged('alpha'), marks, aPanel(3)).get(asSubmissionId('alpha'))).toEqual({
      sheets: 3,
      tallies: [
        {
          indicator: 'site',
          choices: [
            { choice: 'met', count: 2 },
            { choice: 'to-verify', count: 1 },
          ],
        },
      ],
    });
  });
});

describe('buildResults', () => {
  const input = () => {
    const submissions = [aSubmission({ id: 'alpha' }), aSubmission({ id: 'beta', baseName: '越城芯测' })];
    const text = `综合得分${figureToken('total')}分${figureToken('gone')}。`;
    return {
      review: aReview({ submissions }),
      packageDigest: asSha256('ab'.repeat(32)),
      supplements: [],
      schemeDigest: asSha256('cd'.repeat(32)),
      members: aPanel(2),
      sheets: [
        aSheet({ member: 'expert-02', submission: 'alpha' }),
        aSheet({ member: 'expert-01', submission: 'beta' }),
        aSheet({ member: 'expert-01', submission: 'alpha' }),
        aSheet({ member: 'expert-02', submission: 'beta' }),
      ],
      convening: NOTHING_CONVENED,
      revisions: [],
      reconsiderations: [],
      findings: new Map(),
      decisions: [],
      opinions: [
        { submission: asSubmissionId('alpha'), sections: [{ id: 'conclusion', text, boundAt: {} }] },
      ],
    };
  };

  it('holds sheets by member and the opinion as it reads', () => {
    const results = buildResults(input());
    expect(results.submissions.map((each) => each.submission)).toEqual(IDS);
    expect(results.submissions[0]?.sheets.map((each) => each.member)).toEqual(['expert-01', 'expert-02']);
    expect(results.submissions[0]?.opinion).toEqual([{ section: 'conclusion', text: '综合得分15.00分。' }]);
    expect(results.submissions[1]?.opinion).toEqual([]);
  });

  it('changes nothing that it was given', () => {
    const given = input();
    const order = given.sheets.map((each) => `${each.submission}/${each.member}`);
    buildResults(given);
    expect(given.sheets.map((each) => `${each.submission}/${each.member}`)).toEqual(order);
  });

  it('refuses a submission that nobody scored', () => {
    const given = input();
    expect(() =>
      buildResults({ ...given, sheets: given.sheets.filter((each) => each.submission === 'alpha') }),
    ).toThrow(/sheets-missing/);
  });

  it('holds decisions in the order of their subjects, under their submission', () => {
    const given = input();
    const scheme = aScheme({
      ...given.review.scheme,
      vetoes: ['fraud', 'accident'].map((id) => ({
        id,
        title: { zh: id },
        source: { article: '一', quote: id },
      })),
    });
    const decide = (submission: string, subject: string) => ({
      submission: asSubmissionId(submission),
      subject,
      choice: 'not-established',
      values: [],
      reason: '',
    });
    const decisions = [decide('alpha', 'accident'), decide('beta', 'accident'), decide('alpha', 'fraud')];
    const build = (all: typeof decisions) =>
      buildResults({ ...given, review: { ...given.review, scheme }, decisions: all });
    const results = build(decisions);
    expect(results.submissions.map((each) => each.decisions.map(({ subject }) => subject))).toEqual([
      ['fraud', 'accident'],
      ['accident'],
    ]);
    expect(results.submissions[0]?.decisions[0]).toEqual({
      subject: 'fraud',
      choice: 'not-established',
      values: [],
      reason: '',
    });
    expect(build(decisions.toReversed())).toEqual(results);
  });

  it('holds what decisions and suggestions rest on: type, claims and history', () => {
    const given = input();
    const [alpha] = given.review.submissions;
    const submission = {
      ...(alpha ?? aSubmission()),
      claims: [aClaim({ value: '1860', unit: '平方米' })],
      history: [{ period: '2024', grade: 'good' }],
    };
    const { submissions } = buildResults({
      ...given,
      review: { ...given.review, submissions: [submission] },
    });
    expect(submissions[0]).toMatchObject({
      claims: [{ indicator: 'quality', value: '1860', unit: '平方米' }],
      history: [{ period: '2024', grade: 'good' }],
    });
  });

  it('writes what the bureau filled in as its file has it, in points', () => {
    const given = input();
    const fillings = [
      { slot: 'lines', kind: 'cut-offs' as const, cutOffs: { good: asPoints(7550) } },
      { slot: 'reading', kind: 'choice' as const, option: 'own' },
    ];
    expect(buildResults({ ...given, review: { ...given.review, fillings } }).slots).toEqual([
      { slot: 'lines', kind: 'cut-offs', cutOffs: { good: 75.5 } },
      { slot: 'reading', kind: 'choice', option: 'own' },
    ]);
  });
});
