import { describe, expect, it } from 'vitest';
import { describeFillings, groupsOfFillings } from '../../../../../electron/core/services/paper-fillings.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Slot, SlotFilling } from '../../../../../shared/domain/scheme/slot.ts';
import { aFactor, aGroup, anIndicator, aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';

const base = {
  required: false,
  title: { zh: '待定' },
  source: { article: '第二条', quote: '由主管部门另行明确' },
} as const;

const group = aGroup({
  id: 'results',
  title: { zh: '成效' },
  maxPoints: asPoints(2000),
  indicators: [
    anIndicator({ id: 'users', title: { zh: '服务用户' }, unit: '家', maxPoints: asPoints(1500) }),
    aFactor({ id: 'view', title: { zh: '前景' }, source: { article: '第五条', quote: '考察前景' } }),
  ],
});

const SLOTS: readonly Slot[] = [
  { ...base, id: 'words', kind: 'text' },
  {
    ...base,
    id: 'reading',
    kind: 'choice',
    options: [
      { id: 'own', title: { zh: '单独计算' } },
      { id: 'both', title: { zh: '合并计算' } },
    ],
    preset: 'own',
  },
  { ...base, id: 'grades', kind: 'cut-offs' },
  { ...base, id: 'recipe', kind: 'recipe' },
  { ...base, id: 'bands', kind: 'bands', indicators: ['users'] },
  { ...base, id: 'maxima', kind: 'points', groups: ['results'] },
  { ...base, id: 'items', kind: 'groups', part: 'own' },
];

const scheme = aScheme({
  groups: [group],
  slots: SLOTS,
  grades: [
    { id: 'excellent', title: { zh: '优秀' } },
    { id: 'good', title: { zh: '良好' } },
  ],
});

const wordsOf = (filling: SlotFilling): readonly string[] =>
  describeFillings(scheme, [filling]).map(({ words }) => words);

describe('describeFillings', () => {
  it.each<[SlotFilling, string]>([
    [{ slot: 'words', kind: 'text', text: '自启用之日起算。' }, '自启用之日起算。'],
    [{ slot: 'reading', kind: 'choice', option: 'both' }, '合并计算'],
    [
      { slot: 'grades', kind: 'cut-offs', cutOffs: { good: asPoints(8000), excellent: asPoints(9050) } },
      '“优秀”90.5分及以上；“良好”80分及以上',
    ],
    [
      { slot: 'recipe', kind: 'recipe', recipe: aRecipe({ method: 'trimmed-mean' }) },
      '去掉一个最高总分和一个最低总分后的算术平均（有效打分表不足5份的不去高低分），保留2位小数',
    ],
    [
      {
        slot: 'recipe',
        kind: 'recipe',
        recipe: aRecipe({ method: 'weighted-by-role', weights: { chair: 2, member: 1 } }),
      },
      '各专家评分的加权平均（权重：组长2，成员1），保留2位小数',
    ],
    [
      {
        slot: 'bands',
        kind: 'bands',
        bands: {
          users: [
            { from: '50', points: asPoints(1500) },
            { from: '10', below: '50', points: asPoints(800) },
            { below: '10', points: asPoints(0) },
          ],
        },
      },
      '服务用户：50家及以上的15分；10家及以上、不足50家的8分；不足10家的0分',
    ],
    [{ slot: 'maxima', kind: 'points', maxima: { view: asPoints(500) } }, '前景（5分）'],
  ])('writes $0.kind', (filling, words) => {
    expect(wordsOf(filling)).toEqual([words]);
  });

  it('names the bureau’s groups with their rows, and gives the words of those judged in words', () => {
    const filling: SlotFilling = { slot: 'items', kind: 'groups', groups: [group] };
    expect(wordsOf(filling)).toEqual(['成效（20分）：服务用户（15分）、前景', '考察前景']);
    expect(groupsOfFillings([filling])).toEqual(new Set(['results']));
  });

  it('leaves out what the scheme has no slot for', () => {
    expect(wordsOf({ slot: 'nothing', kind: 'text', text: '无' })).toEqual([]);
  });
});
