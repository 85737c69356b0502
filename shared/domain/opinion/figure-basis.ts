import type { IndicatorId } from '../ids.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';
import { isScored, type Indicator } from '../scheme/indicator.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

/** A group and everything below it. */
const listBelow = (scheme: Scheme, id: string): ReadonlySet<string> => {
  const below = new Set([id]);
  // parents come before their children
  for (const group of scheme.groups)
    if (group.parent !== undefined && below.has(group.parent)) below.add(group.id);
  return below;
};

type Belongs = (row: { readonly group: IndicatorGroup; readonly indicator: Indicator }) => boolean;

const NOTHING: Belongs = () => false;

const belongsTo = (scheme: Scheme, key: string): Belongs => {
  const [kind = '', id] = key.split(':', 2);
  switch (kind) {
    case 'total':
    case 'untrimmed':
    case 'grade':
      return ({ indicator }) => isScored(indicator);
    case 'base':
    case 'bonus':
      return ({ group, indicator }) => isScored(indicator) && group.bonus === (kind === 'bonus');
    case 'part':
      return ({ group, indicator }) => isScored(indicator) && group.part === id;
    case 'group': {
      const below = listBelow(scheme, id ?? '');
      return ({ group, indicator }) => isScored(indicator) && below.has(group.id);
    }
    case 'mean':
    case 'tally':
    case 'claim':
    case 'verified':
    case 'accepted':
    case 'decision':
    case 'target':
      return ({ indicator }) => indicator.id === id;
    default:
      return NOTHING;
  }
};

/**
 * The indicators whose entries a bound figure is made from (`tabulateFigures` has the keys), in the order of the table; `scheme` is
 * the submission's own. None for what rests on no entry: the number of sheets, a veto, a conclusion.
 */
export const indicatorsOfFigure = (scheme: Scheme, key: string): readonly IndicatorId[] =>
  listIndicators(scheme)
    .filter(belongsTo(scheme, key))
    .map(({ indicator }) => indicator.id);
