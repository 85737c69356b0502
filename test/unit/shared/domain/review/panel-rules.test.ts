import { describe, expect, it } from 'vitest';
import { checkPanel } from '../../../../../shared/domain/review/panel-rules.ts';
import type { PanelRule } from '../../../../../shared/domain/scheme/scheme.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';

const source = { article: '第九条', quote: '原则上不少于5人' };
const size: PanelRule = { kind: 'size', atLeast: 5, hardness: 'soft', source };
const capacities: PanelRule = {
  kind: 'capacities',
  hardness: 'hard',
  source,
  capacities: [
    { id: 'technology', title: { zh: '技术专家' } },
    { id: 'finance', title: { zh: '财务专家' } },
  ],
};

const seat = (id: string, capacity?: string, role: 'member' | 'secretary' = 'member') =>
  aMember({ id, role, ...(capacity === undefined ? {} : { capacity }) });

describe('checkPanel', () => {
  it('asks for the number of those who judge: a secretary does not count', () => {
    expect(checkPanel({ panelRules: [size] }, aPanel(5))).toEqual([]);
    expect(checkPanel({ panelRules: [size] }, aPanel(4, true))).toEqual([
      { rule: 'size', hardness: 'soft', source, missing: [], atLeast: 5 },
    ]);
  });

  it('names the capacities in which nobody sits', () => {
    const check = (...members: ReturnType<typeof seat>[]) =>
      checkPanel({ panelRules: [capacities] }, members);
    expect(check(seat('a', 'technology'), seat('b', 'finance'), seat('c'))).toEqual([]);
    expect(check(seat('a', 'technology'), seat('b', 'technology'))).toEqual([
      { rule: 'capacities', hardness: 'hard', source, missing: [{ zh: '财务专家' }] },
    ]);
    expect(check(seat('a'), seat('b', 'finance', 'secretary'))[0]?.missing).toEqual([
      { zh: '技术专家' },
      { zh: '财务专家' },
    ]);
  });

  it('has nothing to find where the policy has no rule', () => {
    expect(checkPanel({ panelRules: [] }, [])).toEqual([]);
    expect(checkPanel({ panelRules: [size, capacities] }, [])).toHaveLength(2);
  });
});
