import { describe, expect, it } from 'vitest';
import {
  judgesPart,
  schemeOfSheet,
  schemeOfSubmission,
} from '../../../../../shared/domain/scheme/narrow-scheme.ts';
import { aMember, aSubmission } from '../../../../support/builders/a-review.ts';
import { aFactor, aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '三', quote: '分类评价' };
const type = (id: string) => ({ id, title: { zh: id }, source });
const part = (id: string) => ({ id, title: { zh: id }, source });

const byType = aScheme({
  types: [type('lab'), type('platform')],
  groups: [
    aGroup({ id: 'research', types: ['lab'], indicators: [] }),
    aGroup({ id: 'results', parent: 'research', types: ['lab'], indicators: [aFactor({ id: 'results' })] }),
    aGroup({ id: 'service', types: ['platform'], indicators: [aFactor({ id: 'users' })] }),
    aGroup({ id: 'common', indicators: [aFactor({ id: 'reasons' })] }),
  ],
});

const byPart = aScheme({
  parts: [part('research'), part('investment')],
  groups: [
    aGroup({ id: 'gate', indicators: [aFactor({ id: 'gate' })] }),
    aGroup({ id: 'science', part: 'research', indicators: [aFactor({ id: 'frontier' })] }),
    aGroup({ id: 'market', part: 'investment', indicators: [aFactor({ id: 'market' })] }),
  ],
});

const idsOf = (scheme: ReturnType<typeof schemeOfSubmission>) => scheme.groups.map((group) => group.id);

describe('schemeOfSubmission', () => {
  it('leaves out the rows for other types, and headings over nothing', () => {
    expect(idsOf(schemeOfSubmission(byType, aSubmission({ type: 'lab' })))).toEqual([
      'research',
      'results',
      'common',
    ]);
    expect(idsOf(schemeOfSubmission(byType, aSubmission({ type: 'platform' })))).toEqual([
      'service',
      'common',
    ]);
  });

  it('gives a submission without a type what is for all', () => {
    expect(idsOf(schemeOfSubmission(byType, aSubmission()))).toEqual(['common']);
  });

  it('is the scheme itself where there are no types', () => {
    expect(schemeOfSubmission(byPart, aSubmission())).toBe(byPart);
  });
});

describe('schemeOfSheet', () => {
  it('gives a member the parts that the member judges, and what belongs to no part', () => {
    const own = schemeOfSheet(byPart, aSubmission(), aMember({ parts: ['investment'] }));
    expect(idsOf(own)).toEqual(['gate', 'market']);
  });

  it('gives everything to a member of no particular part', () => {
    expect(idsOf(schemeOfSheet(byPart, aSubmission(), aMember()))).toEqual(['gate', 'science', 'market']);
    expect(judgesPart(aMember(), 'research')).toBe(true);
    expect(judgesPart(aMember({ parts: ['research'] }), 'investment')).toBe(false);
  });
});
