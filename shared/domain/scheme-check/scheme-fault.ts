/** Every rule that a scheme, or what a bureau puts into its slots, can break; the words are in the locales under `failure:rule`. */
export const SCHEME_RULES = [
  'id-not-portable',
  'id-twice',
  'evidence-id-for-two',
  'text-empty',
  'source-empty',
  'source-missing',
  'no-indicator',
  'maxima-too-large',
  // groups
  'parent-unknown',
  'group-cycle',
  'parent-after-child',
  'group-out-of-order',
  'group-mixed',
  'group-empty',
  'group-sum-differs',
  'group-maximum-missing',
  'group-maximum-without-points',
  'bonus-differs-from-parent',
  'bonus-outside-bonus-group',
  'no-bonus-in-bonus-group',
  'part-unknown',
  'part-empty',
  'part-differs-from-parent',
  'type-unknown',
  'types-differ-from-parent',
  // indicators
  'maximum-zero',
  'step-does-not-divide',
  'level-above-maximum',
  'highest-level-differs',
  'bound-not-decimal',
  'other-reading-same',
  'band-empty',
  'band-above-maximum',
  'bands-overlap',
  'bands-hole',
  // grades and figures
  'share-impossible',
  'shares-above-whole',
  'cut-offs-without-points',
  'cut-off-missing',
  'cut-off-above-maximum',
  'cut-offs-not-descending',
  'cut-off-twice',
  'weights-missing',
  'weights-unexpected',
  'weights-not-whole',
  'grade-unknown',
  // dispositions and conclusions
  'disposition-without-transitions',
  'disposition-twice',
  'transitions-without-disposition',
  'type-without-transition',
  'transition-twice',
  'target-out-of-place',
  'conclusion-all-favourable',
  // slots
  'slot-group-unknown',
  'slot-indicator-unknown',
  'slot-nothing-judged',
  'slot-not-points',
  'slot-preset-unknown',
  'slot-without-grades',
  'slot-for-same-twice',
  // what a bureau puts into them
  'slot-missing',
  'slot-unknown',
  'slot-kind-differs',
  'slot-filled-twice',
  'slot-value-unknown',
  'slot-value-missing',
] as const;

export type SchemeRule = (typeof SCHEME_RULES)[number];

/** A fault with its place as in the file (`groups.0.indicators.2.maxPoints`) and the figures or ids that it is about. */
export interface SchemeFault {
  readonly rule: SchemeRule;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A fault for the scheme's author, which keeps no panel from working. */
export const isForAuthorOnly = ({ rule }: SchemeFault): boolean => rule === 'source-missing';

export const faultAt = (rule: SchemeRule, path: string, params: SchemeFault['params'] = {}): SchemeFault => ({
  rule,
  path,
  params,
});
