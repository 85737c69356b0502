import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { aggregateSubmission } from '../../shared/domain/aggregation/aggregation.ts';
import { aMember } from '../support/builders/a-review.ts';
import { aCondition, aFactor, aGroup, aScheme } from '../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../support/builders/a-sheet.ts';

describe('tallies', () => {
  const scheme = aScheme({
    groups: [aGroup({ indicators: [aCondition({ id: 'site' }), aFactor({ id: 'frontier' })] })],
  });
  const anyMarks = fc.array(
    fc.tuple(fc.constantFrom('met', 'not-met', 'to-verify'), fc.constantFrom('good', 'fair', 'poor')),
    { minLength: 1, maxLength: 9 },
  );

  test.prop([anyMarks])('count every member once, whatever was marked', (marks) => {
    const members = marks.map((_, at) => aMember({ id: `m${at}` }));
    const sheets = marks.map(([site, frontier], at) =>
      aSheet({
        member: `m${at}`,
        entries: [
          anEntry({ indicator: 'site', choice: site }),
          anEntry({ indicator: 'frontier', choice: frontier }),
        ],
      }),
    );
    const { tallies, scores } = aggregateSubmission(scheme, {}, sheets, members);
    expect(scores).toBeUndefined();
    for (const [at, indicator] of (['site', 'frontier'] as const).entries()) {
      const tally = [...tallies].find(([id]) => id === indicator)?.[1] ?? new Map<string, number>();
      expect([...tally.values()].reduce((total, count) => total + count, 0)).toBe(marks.length);
      for (const [choice, count] of tally)
        expect(count).toBe(marks.filter((mark) => mark[at] === choice).length);
    }
  });
});
