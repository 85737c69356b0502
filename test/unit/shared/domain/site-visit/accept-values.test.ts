import { describe, expect, it } from 'vitest';
import { asIndicatorId, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { readMeasures } from '../../../../../shared/domain/scheme/measures.ts';
import { acceptValues } from '../../../../../shared/domain/site-visit/accept-values.ts';
import type { VisitValue } from '../../../../../shared/domain/site-visit/site-visit.ts';
import { aClaim, aSubmission } from '../../../../support/builders/a-review.ts';
import { aCondition, aGroup, aMeasure, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';

const single = aCondition({ id: 'space', measures: [aMeasure()] });
const double = aCondition({ id: 'rooms', measures: [aMeasure(), aMeasure({ id: 'rent', unit: '年' })] });
const scheme = aScheme({ groups: [aGroup({ indicators: [single, double, anIndicator({ id: 'staff' })] })] });

const value = (indicator: string, given: Omit<Partial<VisitValue>, 'indicator'> = {}): VisitValue => ({
  submission: asSubmissionId('alpha'),
  ...given,
  indicator: asIndicatorId(indicator),
});

const claimsAfter = (claims: Parameters<typeof aClaim>[0][], ...values: readonly VisitValue[]) =>
  acceptValues(scheme, aSubmission({ claims: claims.map(aClaim) }), values).claims;

describe('acceptValues', () => {
  it('puts what was found beside what was stated', () => {
    const stated = { indicator: 'staff', value: '24', unit: '人' };
    expect(claimsAfter([stated], value('staff', { unit: '人', verified: '22', accepted: '22' }))).toEqual([
      { ...stated, verified: '22', accepted: '22' },
    ]);
    expect(claimsAfter([stated], value('staff'))).toEqual([stated]);
    const elsewhere = { ...value('staff', { accepted: '1' }), submission: asSubmissionId('beta') };
    expect(claimsAfter([stated], elsewhere)).toEqual([stated]);
  });

  it('stands alone where nothing was stated', () => {
    const found = value('space', { measure: 'area', unit: '㎡', verified: '180' });
    const claims = claimsAfter([], found);
    expect(claims).toEqual([{ indicator: 'space', measure: 'area', unit: '㎡', verified: '180' }]);
    // Found, not accepted: nothing counts yet.
    expect(readMeasures(single, { claims })[0]?.meets).toBeNull();
  });

  it('is about the one number of a condition that was stated as a whole, and never about one of several', () => {
    const accepted = value('space', { measure: 'area', unit: '㎡', accepted: '180' });
    const [claim, ...others] = claimsAfter([{ indicator: 'space', text: '约两百平' }], accepted);
    expect(claim).toMatchObject({ text: '约两百平', accepted: '180' });
    expect(others).toEqual([]);
    expect(readMeasures(single, { claims: [claim ?? aClaim()] })[0]?.meets).toBe(false);
    const rooms = value('rooms', { measure: 'area', unit: '㎡', accepted: '180' });
    expect(claimsAfter([{ indicator: 'rooms', text: '两处' }], rooms)).toEqual([
      { indicator: 'rooms', text: '两处' },
      { indicator: 'rooms', measure: 'area', unit: '㎡', accepted: '180' },
    ]);
  });

  it('is not laid beside a number that was stated anew in another unit', () => {
    const anew = { indicator: 'space', measure: 'area', value: '3', unit: '亩' };
    const before = value('space', { measure: 'area', unit: '平方米', accepted: '1802' });
    expect(claimsAfter([anew], before)).toEqual([anew]);
    const same = { indicator: 'space', measure: 'area', value: '1860', unit: '㎡' };
    expect(claimsAfter([same], before)).toEqual([{ ...same, accepted: '1802' }]);
  });
});
