import { readDecimal } from '../decimal.ts';
import {
  isScored,
  type ConditionIndicator,
  type Indicator,
  type LevelsIndicator,
} from '../scheme/indicator.ts';
import { checkBands } from './scheme-check-bands.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';

/** The highest level is the maximum, or nobody could ever reach it. */
const checkLevels = ({ levels, maxPoints }: LevelsIndicator, path: string): readonly SchemeFault[] => {
  const max = maxPoints / 100;
  const above = levels.flatMap(({ points }, at) =>
    points > maxPoints
      ? [faultAt('level-above-maximum', `${path}.levels.${at}.points`, { points: points / 100, max })]
      : [],
  );
  const highest = Math.max(...levels.map(({ points }) => points));
  return above.length > 0 || highest === maxPoints
    ? above
    : [faultAt('highest-level-differs', `${path}.levels`, { points: highest / 100, max })];
};

const checkMeasures = ({ measures }: ConditionIndicator, path: string): readonly SchemeFault[] =>
  measures.flatMap(({ bound, comparator, otherReading }, at) => {
    const place = `${path}.measures.${at}`;
    return [
      ...(readDecimal(bound) ? [] : [faultAt('bound-not-decimal', `${place}.bound`, { value: bound })]),
      ...(otherReading?.comparator === comparator
        ? [faultAt('other-reading-same', `${place}.otherReading.comparator`)]
        : []),
    ];
  });

const checkStep = (indicator: Indicator, path: string): readonly SchemeFault[] => {
  if (!isScored(indicator) || !('step' in indicator)) return [];
  const { step, maxPoints } = indicator;
  return step === 0 || maxPoints % step !== 0
    ? [faultAt('step-does-not-divide', `${path}.step`, { step: step / 100, max: maxPoints / 100 })]
    : [];
};

const checkBonus = (group: IndicatorGroup, indicator: Indicator, path: string): readonly SchemeFault[] => {
  if ((indicator.mode === 'bonus') === group.bonus) return [];
  return [faultAt(group.bonus ? 'no-bonus-in-bonus-group' : 'bonus-outside-bonus-group', `${path}.mode`)];
};

const checkIndicator = (
  group: IndicatorGroup,
  indicator: Indicator,
  path: string,
): readonly SchemeFault[] => [
  ...(isScored(indicator) && indicator.maxPoints === 0 ? [faultAt('maximum-zero', `${path}.maxPoints`)] : []),
  ...checkStep(indicator, path),
  ...checkBonus(group, indicator, path),
  ...(indicator.mode === 'levels' ? checkLevels(indicator, path) : []),
  ...(indicator.mode === 'bands' ? checkBands(indicator, path) : []),
  ...(indicator.mode === 'condition' ? checkMeasures(indicator, path) : []),
];

export const checkIndicators = (scheme: Scheme): readonly SchemeFault[] =>
  scheme.groups.flatMap((group, g) =>
    group.indicators.flatMap((indicator, i) =>
      checkIndicator(group, indicator, `groups.${g}.indicators.${i}`),
    ),
  );
