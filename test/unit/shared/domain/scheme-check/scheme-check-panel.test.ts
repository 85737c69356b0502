import { describe, expect, it } from 'vitest';
import { checkPanelShares } from '../../../../../shared/domain/scheme-check/scheme-check-panel.ts';

const source = { article: '第九条', quote: '财务专家不少于三分之一' };
const faultsOf = (numerator: number, denominator: number) =>
  checkPanelShares({
    panelRules: [
      { kind: 'odd', hardness: 'hard', source },
      {
        kind: 'share',
        capacities: [{ id: 'finance', title: { zh: '财务专家' } }],
        numerator,
        denominator,
        hardness: 'hard',
        source,
      },
    ],
  }).map(({ rule, path, params }) => `${rule} ${path} ${params['words'] ?? ''}`);

describe('a share of the panel', () => {
  it('is more than nothing and at most all of it', () => {
    expect(faultsOf(1, 3)).toEqual([]);
    expect(faultsOf(3, 3)).toEqual([]);
    expect(faultsOf(4, 3)).toEqual(['share-impossible panelRules.1.numerator 4/3']);
    expect(faultsOf(0, 3)).toEqual(['share-impossible panelRules.1.numerator 0/3']);
  });
});
