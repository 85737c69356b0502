import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyWords } from '../../../../../renderer/ui/judgement/owed-words.ts';
import type { Indicator } from '../../../../../shared/domain/scheme/indicator.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { listChoices, listMissingParts } from '../../../../../shared/domain/scoring/sheet-rules.ts';
import type { Entry } from '../../../../../shared/domain/scoring/sheet.ts';
import { aClaim, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aBandsIndicator,
  aBonus,
  aCondition,
  aDisposition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  aMeasure,
  anIndicator,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';
import { anIndicatorView } from '../../scoring/a-sheet-view.ts';

const indicators: readonly ((reasonRequired: boolean) => Indicator)[] = [
  (reasonRequired) => anIndicator({ reasonRequired }),
  (reasonRequired) => aBonus({ reasonRequired }),
  (reasonRequired) => anIndicator({ mode: 'deduct', reasonRequired }),
  (reasonRequired) => aLevelsIndicator({ reasonRequired }),
  (reasonRequired) => aBandsIndicator({ reasonRequired }),
  (reasonRequired) => aFactor({ reasonRequired }),
  (reasonRequired) => aCondition({ reasonRequired, measures: [aMeasure()] }),
  (reasonRequired) => aDisposition({ reasonRequired }),
];

const value = fc.record({
  points: fc.constantFrom(null, 0, 200, 600, 1000),
  /** Which of the lawful choices, if any. */
  at: fc.constantFrom(0, 1, 2, 99),
  measured: fc.constantFrom(undefined, '700'),
});

const WAYS = (['keep', 'merge'] as const).map((disposition) => ({
  type: 'station',
  disposition,
  source: { article: '三', quote: '示例条文' },
}));

describe('whyWords', () => {
  it('asks for words exactly where the host misses them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators),
        fc.boolean(),
        fc.constantFrom(undefined, '120', '600'),
        value,
        (make, reasonRequired, claimed, given) => {
          const indicator = make(reasonRequired);
          const claims = claimed === undefined ? [] : [aClaim({ indicator: indicator.id, value: claimed })];
          const submission = aSubmission({ claims, type: 'station' });
          const scheme = aScheme({ groups: [aGroup({ indicators: [indicator] })], transitions: WAYS });
          const judged = {
            points: given.points === null ? null : asPoints(given.points),
            choice: listChoices(scheme, submission, indicator)[given.at],
            measured: indicator.mode === 'bands' ? given.measured : undefined,
            comment: '',
          };
          const entry: Entry = { indicator: indicator.id, evidence: [], ...judged };
          const missing = listMissingParts(scheme, submission, [entry]).map((part) => part.missing);
          const view = anIndicatorView(indicator, submission, scheme);
          expect(whyWords(view, judged) !== null).toBe(missing.includes('reason'));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('says why', () => {
    const why = (indicator: Indicator, change: object, claimed?: string) => {
      const claims = claimed === undefined ? [] : [aClaim({ indicator: indicator.id, value: claimed })];
      return whyWords(anIndicatorView(indicator, aSubmission({ claims })), {
        points: null,
        comment: '',
        ...change,
      });
    };
    expect(why(anIndicator({ mode: 'deduct' }), { points: 950 })).toBe('deducted');
    expect(why(anIndicator({ mode: 'deduct' }), { points: 1000 })).toBeNull();
    expect(why(aBandsIndicator(), { points: 600 }, '600')).toBeNull();
    expect(why(aBandsIndicator(), { points: 650 }, '600')).toBe('not-suggested');
    expect(why(aBandsIndicator(), { points: 600, measured: '700' }, '600')).toBe('own-value');
    const site = aCondition({ measures: [aMeasure()] });
    expect(why(site, { choice: 'met' }, '200')).toBeNull();
    expect(why(site, { choice: 'met' }, '199')).toBe('measure-missed');
    expect(why(site, { choice: 'not-met' }, '199')).toBe('not-met');
    expect(why(site, { choice: 'to-verify' })).toBe('to-verify');
    expect(why(aFactor(), {})).toBeNull();
    expect(why(aFactor(), { choice: 'good' })).toBe('asked');
  });
});
