import { describe, expect, it } from 'vitest';
import { collateResults } from '../../../../../electron/core/collate/collate.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';
import { aResultsFile } from '../../../../support/builders/a-results-file.ts';

const failureOf = (run: () => unknown): PanelDeskError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PanelDeskError) return error;
    throw error;
  }
  throw new Error('this should have failed, and did not');
};

const linesOf = (...files: Parameters<typeof collateResults>[0]): readonly string[] =>
  collateResults(files).map((row) => `${row.rank}${row.tied ? '=' : ''} ${row.submission} ${row.total}`);

describe('collateResults', () => {
  it('makes one ranking of the results of many panels, whichever came first', () => {
    const one = aResultsFile({ alpha: [8, 9], beta: [5, 5] });
    const other = aResultsFile({ gamma: [9, 9], delta: [6, 7] }, { panel: '第二专家组' });
    const expected = ['1 gamma 9.00', '2 alpha 8.50', '3 delta 6.50', '4 beta 5.00'];
    expect(linesOf(one, other)).toEqual(expected);
    expect(linesOf(other, one)).toEqual(expected);
    expect(collateResults([other, one]).map((row) => row.panel)).toEqual([
      '第二专家组',
      '第一专家组',
      '第二专家组',
      '第一专家组',
    ]);
  });

  it('shows ties and never breaks them', () => {
    expect(linesOf(aResultsFile({ beta: [8, 9], alpha: [8.5] }), aResultsFile({ gamma: [7] }))).toEqual([
      '1= alpha 8.50',
      '1= beta 8.50',
      '3 gamma 7.00',
    ]);
  });

  it('goes by exact totals, not by printed ones', () => {
    const scheme = aScheme({ aggregation: aRecipe({ decimals: 0 }) });
    const file = (totals: Record<string, number[]>) => aResultsFile(totals, { scheme });
    expect(linesOf(file({ alpha: [8, 8, 8.5] }), file({ beta: [8] }))).toEqual(['1 alpha 8', '2 beta 8']);
  });

  it('refuses results by another scheme, and one submission in two results', () => {
    const one = aResultsFile({ alpha: [8] });
    const strange = failureOf(() =>
      collateResults([one, aResultsFile({ beta: [8] }, { schemeSha256: 'ef'.repeat(32) })]),
    );
    expect(strange).toMatchObject({ code: 'scheme-invalid', params: { rule: 'schemes-differ' } });
    const twice = failureOf(() => collateResults([one, aResultsFile({ alpha: [9] })]));
    expect(twice).toMatchObject({ code: 'package-id-taken', params: { id: 'alpha' } });
  });

  it('has nothing to say about nothing', () => {
    expect(collateResults([])).toEqual([]);
  });
});
