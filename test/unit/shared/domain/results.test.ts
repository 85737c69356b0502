import { describe, expect, it } from 'vitest';
import { asSha256, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { figureToken } from '../../../../shared/domain/opinion.ts';
import { buildResults, computeResults } from '../../../../shared/domain/results.ts';
import { aPanel, aReview, aSubmission } from '../../../support/builders/a-review.ts';
import { aRecipe, aScheme } from '../../../support/builders/a-scheme.ts';
import { aSheet, sheetsOf } from '../../../support/builders/a-sheet.ts';

const IDS = ['alpha', 'beta'].map(asSubmissionId);

describe('computeResults', () => {
  it('states each figure exactly and as printed', () => {
    const scheme = aScheme();
    const computed = computeResults(scheme, sheetsOf(scheme, [8, 8, 9]), [asSubmissionId('alpha')]);
    const alpha = computed.get(asSubmissionId('alpha'));
    expect(alpha?.total).toEqual({ exact: '2500/3', rounded: '8.33' });
    expect(alpha?.bonus).toEqual({ exact: '0/1', rounded: '0.00' });
    expect(alpha?.members[2]).toEqual({ member: 'expert-03', base: 900, bonus: 0, total: 900 });
  });

  it('ranks by exact totals and marks ties', () => {
    const scheme = aScheme();
    const rank = (alpha: readonly number[], beta: readonly number[]) =>
      IDS.map((id) => {
        const all = [...sheetsOf(scheme, alpha, 'alpha'), ...sheetsOf(scheme, beta, 'beta')];
        const found = computeResults(scheme, all, IDS).get(id);
        return `${found?.rank}${found?.tied ? '=' : ''}`;
      });
    expect(rank([8], [9])).toEqual(['2', '1']);
    expect(rank([8, 9], [9, 8])).toEqual(['1=', '1=']);
    // 8.333… and 8.33 print the same and are not the same
    expect(rank([8, 8, 9], [8.33])).toEqual(['1', '2']);
  });

  it('gives the trimmed and the plain mean where the recipe trims', () => {
    const scheme = aScheme({ aggregation: aRecipe({ method: 'trimmed-mean', decimals: 1 }) });
    const computed = computeResults(scheme, sheetsOf(scheme, [10, 8, 6, 1, 7]), [asSubmissionId('alpha')]);
    expect(computed.get(asSubmissionId('alpha'))).toMatchObject({
      trimmed: true,
      sheets: 5,
      total: { exact: '700/1', rounded: '7.0' },
      untrimmedTotal: { exact: '640/1', rounded: '6.4' },
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
      schemeDigest: asSha256('cd'.repeat(32)),
      members: aPanel(2),
      sheets: [
        aSheet({ member: 'expert-02', submission: 'alpha' }),
        aSheet({ member: 'expert-01', submission: 'beta' }),
        aSheet({ member: 'expert-01', submission: 'alpha' }),
        aSheet({ member: 'expert-02', submission: 'beta' }),
      ],
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
});
