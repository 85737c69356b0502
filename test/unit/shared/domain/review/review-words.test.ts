import { describe, expect, it } from 'vitest';
import { namePolicy, wordOfReview } from '../../../../../shared/domain/review/review-words.ts';
import type { SchemeKind } from '../../../../../shared/domain/scheme/scheme.ts';
import type { Slot, SlotFilling } from '../../../../../shared/domain/scheme/slot.ts';
import { aScheme } from '../../../../support/builders/a-scheme.ts';

describe('wordOfReview', () => {
  it.each([
    ['绍兴市科技成果转化中试基地评选', '评选'],
    ['绍兴市科技成果转化中试基地绩效评价', '绩效评价'],
    ['重庆市万州区技术创新中心认定', '认定'],
    ['重庆市万州区技术创新中心绩效评估', '绩效评估'],
    ['两江新区科技资源共享服务平台绩效考核', '绩效考核'],
    ['柯桥区共建科创平台准入论证评估', '准入论证评估'],
    ['柯桥区共建科创平台绩效评价和阶段性评价', '绩效评价和阶段性评价'],
    ['重庆市科技创新基地优化整合', '优化整合'],
  ])('takes it from the title %s', (zh, word) => {
    expect(wordOfReview(aScheme({ title: { zh } }))).toBe(word);
  });

  it.each<[SchemeKind, string]>([
    ['recognition', '认定'],
    ['evaluation', '绩效评价'],
    ['admission', '准入论证评估'],
    ['realignment', '优化整合'],
  ])('is the word of the kind where the title has none: %s', (kind, word) => {
    expect(wordOfReview(aScheme({ kind, title: { zh: '本局方案' } }))).toBe(word);
  });
});

describe('wordOfReview where the title names several', () => {
  const slots: readonly Slot[] = [
    {
      kind: 'choice',
      id: 'evaluation-kind',
      required: false,
      title: { zh: '本次评价的类别' },
      source: { article: '四（三）', quote: '年度绩效评价' },
      options: [
        { id: 'annual', title: { zh: '年度绩效评价' } },
        { id: 'stage', title: { zh: '阶段性评价' } },
        { id: 'other', title: { zh: '另行通知' } },
      ],
      preset: 'annual',
    },
  ];
  const several = aScheme({ title: { zh: '柯桥区共建科创平台绩效评价与阶段性评价' }, slots });
  const choose = (option: string): readonly SlotFilling[] => [
    { slot: 'evaluation-kind', kind: 'choice', option },
  ];

  it('is the one that the bureau chose', () => {
    expect(wordOfReview(several, choose('annual'))).toBe('年度绩效评价');
    expect(wordOfReview(several, choose('stage'))).toBe('阶段性评价');
  });

  it('stays all of them where the bureau chose none', () => {
    expect(wordOfReview(several)).toBe('绩效评价与阶段性评价');
    expect(wordOfReview(several, choose('other'))).toBe('绩效评价与阶段性评价');
  });

  it('is not narrowed where the title names one', () => {
    const one = aScheme({ title: { zh: '技术创新中心绩效评价' }, slots });
    expect(wordOfReview(one, choose('annual'))).toBe('绩效评价');
  });
});

describe('namePolicy', () => {
  const policy = { title: '示例办法', issuer: '示例科技局' };

  it('says that a draft is one, once', () => {
    expect(namePolicy({ policy: { ...policy, status: 'draft' } })).toBe('《示例办法》（征求意见稿）');
    expect(namePolicy({ policy: { ...policy, title: '办法（征求意见稿）', status: 'draft' } })).toBe(
      '《办法（征求意见稿）》',
    );
  });

  it('gives the number that it was issued under', () => {
    const issued = { ...policy, reference: '某科发〔2024〕3号', status: 'in-force' as const };
    expect(namePolicy({ policy: issued })).toBe('《示例办法》（某科发〔2024〕3号）');
  });
});
