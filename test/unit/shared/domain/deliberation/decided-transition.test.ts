import { expect, it } from 'vitest';
import { findTransition } from '../../../../../shared/domain/deliberation/decided-transition.ts';
import type { Transition } from '../../../../../shared/domain/scheme/scheme.ts';
import { aScheme } from '../../../../support/builders/a-scheme.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';

it('finds the way that the policy names, whatever base absorbs', () => {
  const { review, submission } = aRealignment();
  const find = (choice: string, target?: string) =>
    findTransition(review.scheme, submission, { choice, target });
  expect(find('merge', '某中心')?.lead).toBe('市发展改革委');
  expect(find('convert', '重庆市工程研究中心')?.target?.zh).toBe('重庆市工程研究中心');
  expect(find('keep')).toBeUndefined();
});

it('takes none of several where the target is none of theirs', () => {
  const way = (zh: string): Transition => ({
    type: 'lab',
    disposition: 'convert',
    target: { zh },
    lead: zh,
    source: { article: '三', quote: '转' },
  });
  const scheme = aScheme({ transitions: [way('甲类'), way('乙类')] });
  const find = (target: string) =>
    findTransition(scheme, { type: 'lab' }, { choice: 'convert', target })?.lead;
  expect(find('乙类')).toBe('乙类');
  expect(find('丙类')).toBeUndefined();
});
