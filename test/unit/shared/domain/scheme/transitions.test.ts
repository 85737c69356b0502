import { expect, it } from 'vitest';
import { DISPOSITIONS } from '../../../../../shared/domain/scheme/indicator.ts';
import { lawfulTransitions, needsTarget } from '../../../../../shared/domain/scheme/transitions.ts';
import { aSubmission } from '../../../../support/builders/a-review.ts';
import { aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '三', quote: '优化整合' };
const scheme = aScheme({
  transitions: [
    { type: 'lab', disposition: 'keep', source },
    { type: 'centre', disposition: 'convert', target: { zh: '技术创新中心' }, source },
    { type: 'centre', disposition: 'withdraw', source },
  ],
});

it('gives only the ways that the policy opens for a type', () => {
  const ways = lawfulTransitions(scheme, aSubmission({ type: 'centre' }));
  expect(ways.map((way) => way.disposition)).toEqual(['convert', 'withdraw']);
  expect(lawfulTransitions(scheme, aSubmission())).toEqual([]);
});

it('asks where to for a merger and a conversion', () => {
  expect(DISPOSITIONS.filter(needsTarget)).toEqual(['merge', 'convert']);
});
