import { describe, expect, it } from 'vitest';
import { ruleOfGrade, ruleOfIndicator } from '../../../../renderer/features/scheme/rule.ts';
import { listBlocks } from '../../../../renderer/features/scheme/scheme-blocks.ts';
import { layTable } from '../../../../renderer/features/scheme/table-rows.ts';
import { listTransitionRows } from '../../../../renderer/features/scheme/transition-rows.ts';
import { listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { listBuiltInSchemes, readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';

describe.each(listBuiltInSchemes())('the view of %s', (id) => {
  const scheme = readBuiltInScheme(id);
  const blocks = listBlocks(scheme);

  it('shows every row of the scheme once, in the order of the policy', () => {
    const shown = blocks.flatMap((block) => layTable(block.groups).rows.map((row) => row.indicator.id));
    expect(shown).toEqual(listIndicators(scheme).map(({ indicator }) => indicator.id));
  });

  it('shows every lawful transition', () => {
    const shown = listTransitionRows(scheme).map((row) => row.transition);
    expect(new Set(shown)).toEqual(new Set(scheme.transitions));
    expect(shown).toHaveLength(scheme.transitions.length);
  });

  it('has words of the policy for every row and grade', () => {
    const rules = [
      ...listIndicators(scheme).map(({ indicator }) => ruleOfIndicator(indicator)),
      ...scheme.grades.map(ruleOfGrade),
    ];
    const wordless = rules.filter((rule) => !rule.sources.some((source) => source.quote.trim() !== ''));
    expect(wordless.map((rule) => rule.id)).toEqual([]);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });
});
