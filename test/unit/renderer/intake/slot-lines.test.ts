import { describe, expect, it } from 'vitest';
import { listSlotLines } from '../../../../renderer/features/intake/slot-lines.ts';
import type { Slot } from '../../../../shared/domain/scheme/slot.ts';
import { aScheme } from '../../../support/builders/a-scheme.ts';

const source = { article: '一', quote: '另行规定' };
const SLOTS: readonly Slot[] = [
  { id: 'years', title: { zh: '多年' }, kind: 'text', required: false, source },
  { id: 'lines', title: { zh: '分数线' }, kind: 'cut-offs', required: false, source },
  { id: 'recipe', title: { zh: '汇总办法' }, kind: 'recipe', required: false, source },
  {
    id: 'base',
    title: { zh: '基数' },
    kind: 'choice',
    required: false,
    source,
    preset: 'all',
    options: [
      { id: 'all', title: { zh: '全部' } },
      { id: 'passed', title: { zh: '合格以上' } },
    ],
  },
];
const published = aScheme({ slots: SLOTS });

describe('listSlotLines', () => {
  it('says in the order of the policy what the bureau filled in, chose or left open', () => {
    const lines = listSlotLines({
      published,
      scheme: published,
      digest: 'd',
      fillings: [
        { slot: 'lines', kind: 'cut-offs', cutOffs: {} },
        { slot: 'years', kind: 'text', text: '三年以上' },
      ],
    });
    expect(lines.map(({ id, state, words }) => [id, state, words?.zh])).toEqual([
      ['years', 'filled', '三年以上'],
      ['lines', 'filled', undefined],
      ['recipe', 'open', undefined],
      ['base', 'preset', '全部'],
    ]);
  });

  it('names the reading that was chosen', () => {
    const [, , , base] = listSlotLines({
      published,
      scheme: published,
      digest: 'd',
      fillings: [{ slot: 'base', kind: 'choice', option: 'passed' }],
    });
    expect(base).toMatchObject({ state: 'filled', words: { zh: '合格以上' } });
  });
});
