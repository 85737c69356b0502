import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { asMemberId } from '../../shared/domain/ids.ts';
import { rankByTotal } from '../../shared/domain/aggregation/ranking.ts';
import { bySize } from './aggregation-oracle.ts';

describe('ranks', () => {
  const anyTotals = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
    maxLength: 12,
  });

  test.prop([anyTotals])('count who is above, share among equals, and depend on no order', (fractions) => {
    const totals = fractions.map(
      ([top, bottom], at) =>
        [asMemberId(`s${at}`), { numerator: BigInt(top), denominator: BigInt(bottom) }] as const,
    );
    const ranks = rankByTotal(new Map(totals));
    const again = rankByTotal(new Map([...totals].reverse()));
    for (const [id, mine] of totals) {
      const compared = totals.map(([, other]) =>
        bySize(other.numerator * mine.denominator, mine.numerator * other.denominator),
      );
      expect(ranks.get(id)).toEqual({
        rank: 1 + compared.filter((each) => each > 0).length,
        tied: compared.filter((each) => each === 0).length > 1,
      });
      expect(again.get(id)).toEqual(ranks.get(id));
    }
  });
});
