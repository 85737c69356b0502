import { compareDecimals } from '../decimal.ts';
import type { Comparator, ConditionIndicator, Measure } from './indicator.ts';
import { countedValue, type Claim, type Submission } from '../review/review.ts';
import type { Source } from './source.ts';

const HOLDS: Readonly<Record<Comparator, (order: number) => boolean>> = {
  'at-least': (order) => order >= 0,
  'more-than': (order) => order > 0,
  'at-most': (order) => order <= 0,
  'less-than': (order) => order < 0,
};

const holds = (comparator: Comparator, value: string, bound: string): boolean | null => {
  const order = compareDecimals(value, bound);
  return order === null ? null : HOLDS[comparator](order);
};

/** ㎡ and 平方米 are one unit; anything else has to be the same word. */
const UNIT_NAMES: Readonly<Record<string, string>> = { '㎡': '平方米', 'm²': '平方米', m2: '平方米' };

export const sameUnit = (a: string, b: string): boolean => (UNIT_NAMES[a] ?? a) === (UNIT_NAMES[b] ?? b);

export interface MeasureReading {
  readonly measure: Measure;
  readonly claim?: Claim | undefined;
  /** Null: nothing stated, or in another unit. */
  readonly meets: boolean | null;
  /** Where another wording of the bound would judge this value differently. */
  readonly otherReading?: { readonly source: Source; readonly meets: boolean } | undefined;
}

/** How one value stands to a measure's bound, by the wording that counts and by the other one where the two differ. */
export const readMeasure = (
  measure: Measure,
  value: string,
): Pick<MeasureReading, 'meets' | 'otherReading'> => {
  const meets = holds(measure.comparator, value, measure.bound);
  const { otherReading } = measure;
  const other = otherReading ? holds(otherReading.comparator, value, measure.bound) : null;
  return otherReading && other !== null && meets !== null && other !== meets
    ? { meets, otherReading: { source: otherReading.source, meets: other } }
    : { meets };
};

/** A condition's numbers beside what the applicant stated, or the panel accepted, for them. It informs; marking is the member's. */
export const readMeasures = (
  condition: ConditionIndicator,
  submission: Pick<Submission, 'claims'>,
): readonly MeasureReading[] =>
  condition.measures.map((measure) => {
    const claim = submission.claims.find(
      (each) =>
        each.indicator === condition.id &&
        (each.measure === measure.id || (each.measure === undefined && condition.measures.length === 1)),
    );
    const value = claim && countedValue(claim);
    const comparable = value !== undefined && sameUnit(claim?.unit ?? measure.unit, measure.unit);
    return { measure, claim, ...(comparable ? readMeasure(measure, value) : { meets: null }) };
  });
