import { describe, expect, it } from 'vitest';
import { groupByPolicy, type ListedScheme } from '../../../../renderer/features/scheme/group-by-policy.ts';

const listed = (id: string, title: string): ListedScheme => ({
  id,
  version: '1.0.0',
  kind: 'evaluation',
  title: { zh: id },
  policy: { title, status: 'in-force' },
  sample: false,
});

describe('groupByPolicy', () => {
  it('puts schemes of one policy together, in the order in which the policies come', () => {
    const groups = groupByPolicy([listed('b', '办法乙'), listed('a', '办法甲'), listed('c', '办法乙')]);
    expect(groups.map(({ policy, schemes }) => [policy.title, ...schemes.map((each) => each.id)])).toEqual([
      ['办法乙', 'b', 'c'],
      ['办法甲', 'a'],
    ]);
    expect(groupByPolicy([])).toEqual([]);
  });
});
