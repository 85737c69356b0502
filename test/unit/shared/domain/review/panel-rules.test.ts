import { describe, expect, it } from 'vitest';
import {
  checkPanel,
  judgePanel,
  listCapacities,
  wordFinding,
} from '../../../../../shared/domain/review/panel-rules.ts';
import type { PanelRule } from '../../../../../shared/domain/scheme/scheme.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';

const source = { article: '第九条', quote: '原则上不少于5人' };
const technology = { id: 'technology', title: { zh: '技术专家' } };
const finance = { id: 'finance', title: { zh: '财务专家' } };
const size: PanelRule = { kind: 'size', atLeast: 5, hardness: 'soft', source };
const odd: PanelRule = { kind: 'odd', hardness: 'hard', source };
const capacities: PanelRule = {
  kind: 'capacities',
  hardness: 'hard',
  source,
  capacities: [technology, finance],
};
const third: PanelRule = {
  kind: 'share',
  hardness: 'hard',
  source,
  capacities: [finance],
  numerator: 1,
  denominator: 3,
};

const seat = (id: string, capacity?: string, role: 'member' | 'secretary' = 'member') =>
  aMember({ id, role, ...(capacity === undefined ? {} : { capacity }) });

describe('checkPanel', () => {
  it('asks for the number of those who judge: a secretary does not count', () => {
    expect(checkPanel({ panelRules: [size] }, aPanel(5))).toEqual([]);
    expect(checkPanel({ panelRules: [size] }, aPanel(4, true))).toEqual([
      { id: '1-size', rule: 'size', hardness: 'soft', source, met: false, missing: [], atLeast: 5, found: 4 },
    ]);
  });

  it('asks for an odd number of those who judge', () => {
    expect(checkPanel({ panelRules: [odd] }, aPanel(5, true))).toEqual([]);
    expect(checkPanel({ panelRules: [odd] }, aPanel(4))).toMatchObject([{ rule: 'odd', found: 4 }]);
    expect(checkPanel({ panelRules: [odd] }, [])).toMatchObject([{ rule: 'odd', found: 0 }]);
  });

  it('names the capacities in which nobody sits', () => {
    const check = (...members: ReturnType<typeof seat>[]) =>
      checkPanel({ panelRules: [capacities] }, members);
    expect(check(seat('a', 'technology'), seat('b', 'finance'), seat('c'))).toEqual([]);
    expect(check(seat('a', 'technology'), seat('b', 'technology'))).toMatchObject([
      { rule: 'capacities', hardness: 'hard', source, missing: [{ zh: '财务专家' }], found: 1 },
    ]);
    expect(check(seat('a'), seat('b', 'finance', 'secretary'))[0]?.missing).toEqual([
      { zh: '技术专家' },
      { zh: '财务专家' },
    ]);
  });

  it('asks for a share without rounding it: one of three is a third, one of four is less', () => {
    const check = (...members: ReturnType<typeof seat>[]) => judgePanel({ panelRules: [third] }, members);
    expect(check(seat('a', 'finance'), seat('b'), seat('c'))).toMatchObject([
      { met: true, found: 1, atLeast: 1, missing: [] },
    ]);
    expect(check(seat('a', 'finance'), seat('b'), seat('c'), seat('d'))).toMatchObject([
      { met: false, found: 1, atLeast: 2, missing: [{ zh: '财务专家' }] },
    ]);
  });

  it('has nothing to find where the policy has no rule', () => {
    expect(checkPanel({ panelRules: [] }, [])).toEqual([]);
    expect(checkPanel({ panelRules: [size, capacities] }, [])).toHaveLength(2);
  });

  it('knows two rules of one kind apart', () => {
    const ids = judgePanel({ panelRules: [size, { ...size, atLeast: 7 }] }, []).map(({ id }) => id);
    expect(ids).toEqual(['1-size', '2-size']);
  });
});

describe('listCapacities', () => {
  it('names each capacity once, whichever rules speak of it', () => {
    expect(listCapacities({ panelRules: [size, capacities, third] })).toEqual([technology, finance]);
  });
});

describe('wordFinding', () => {
  it('says what is wanted and what is there', () => {
    const panelRules = [size, odd, capacities, third];
    expect(judgePanel({ panelRules }, aPanel(4)).map(wordFinding)).toEqual([
      '专家不少于5人，现为4人',
      '专家人数应为单数，现为4人',
      '缺少技术专家、财务专家',
      '财务专家合计不少于2人，现为0人',
    ]);
  });
});
