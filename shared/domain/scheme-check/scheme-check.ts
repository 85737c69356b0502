import { checkDispositions } from './scheme-check-dispositions.ts';
import { checkGrades } from './scheme-check-grades.ts';
import { checkGroups } from './scheme-check-groups.ts';
import { checkIds } from './scheme-check-ids.ts';
import { checkIndicators } from './scheme-check-indicators.ts';
import { checkPanelShares } from './scheme-check-panel.ts';
import { checkRecipe } from './scheme-check-recipe.ts';
import { checkReferences } from './scheme-check-references.ts';
import { checkSlots, mayGetPoints } from './scheme-check-slots.ts';
import { checkSums } from './scheme-check-sums.ts';
import { checkTexts } from './scheme-check-texts.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';

const checkTable = (scheme: Scheme, pointsMayCome: boolean): readonly SchemeFault[] => [
  ...checkIds(scheme),
  ...checkTexts(scheme),
  ...checkReferences(scheme),
  ...checkGroups(scheme),
  ...checkSums(scheme),
  ...checkIndicators(scheme),
  ...checkGrades(scheme, pointsMayCome),
  ...checkDispositions(scheme),
  ...checkPanelShares(scheme),
  ...checkRecipe(scheme.aggregation),
];

const isEmpty = (scheme: Scheme): boolean => scheme.groups.every(({ indicators }) => indicators.length === 0);

/**
 * What no format can see: sums, ids, references, steps, bands, shares, cut-offs. An empty list means that a review can be run
 * by the scheme, once the bureau has filled what it leaves open.
 */
export const checkScheme = (scheme: Scheme): readonly SchemeFault[] => [
  ...(isEmpty(scheme) && !scheme.slots.some(({ kind }) => kind === 'groups')
    ? [faultAt('no-indicator', 'groups')]
    : []),
  ...checkTable(scheme, mayGetPoints(scheme)),
  ...checkSlots(scheme),
];

/** The same for a scheme with the bureau's fillings in it and only its open slots: no points will come any more. */
export const checkFilledScheme = (scheme: Scheme): readonly SchemeFault[] => [
  ...(isEmpty(scheme) ? [faultAt('no-indicator', 'groups')] : []),
  ...checkTable(scheme, false),
];
