import { listIndicators } from './scheme-indicators.ts';
import type { Scheme } from './scheme.ts';
import { isPortableId } from './ids.ts';
import { MAX_POINTS } from './points.ts';

/** A fault of a scheme: `path` names the place as in the file, `rule` is a word of the locales (`schemeFault.<rule>`). */
export interface SchemeFault {
  readonly rule:
    | 'id-not-portable'
    | 'id-twice'
    | 'group-sum-differs'
    | 'step-does-not-divide'
    | 'bonus-outside-bonus-group'
    | 'share-impossible'
    | 'no-indicator'
    | 'maxima-too-large';
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const findDuplicates = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];

/** Ids that name things of one kind: the same document may be asked for by two indicators, but not twice by one. */
const listNamespaces = (scheme: Scheme): readonly (readonly string[])[] => [
  scheme.opinion.sections.map((section) => section.id),
  scheme.grades.map((grade) => grade.id),
  scheme.vetoes.map((veto) => veto.id),
  ...listIndicators(scheme).map(({ indicator }) => indicator.requiredEvidence.map((each) => each.id)),
];

const checkIds = (scheme: Scheme): readonly SchemeFault[] => {
  const ids = [
    ...scheme.groups.map((group) => group.id),
    ...listIndicators(scheme).map(({ indicator }) => indicator.id),
  ];
  return [
    ...ids
      .filter((id) => !isPortableId(id))
      .map((id) => ({ rule: 'id-not-portable' as const, path: id, params: { id } })),
    ...[ids, ...listNamespaces(scheme)]
      .flatMap(findDuplicates)
      .map((id) => ({ rule: 'id-twice' as const, path: id, params: { id } })),
  ];
};

/** Sums of a sheet are points, too, and have to stay in their range. */
const checkMaxima = (scheme: Scheme): readonly SchemeFault[] => {
  const sum = listIndicators(scheme).reduce((total, { indicator }) => total + indicator.maxPoints, 0);
  const limit = MAX_POINTS / 100;
  return sum > MAX_POINTS
    ? [{ rule: 'maxima-too-large', path: scheme.id, params: { sum: sum / 100, limit } }]
    : [];
};

const checkGroups = (scheme: Scheme): readonly SchemeFault[] =>
  scheme.groups.flatMap((group) => {
    const sum = group.indicators.reduce((total, indicator) => total + indicator.maxPoints, 0);
    const faults: SchemeFault[] = [];
    if (sum !== group.maxPoints) {
      faults.push({
        rule: 'group-sum-differs',
        path: group.id,
        params: { stated: group.maxPoints / 100, sum: sum / 100 },
      });
    }
    for (const indicator of group.indicators) {
      if (indicator.step === 0 || indicator.maxPoints % indicator.step !== 0) {
        faults.push({
          rule: 'step-does-not-divide',
          path: indicator.id,
          params: { step: indicator.step / 100, max: indicator.maxPoints / 100 },
        });
      }
      if ((indicator.mode === 'bonus') !== group.bonus) {
        faults.push({ rule: 'bonus-outside-bonus-group', path: indicator.id, params: {} });
      }
    }
    return faults;
  });

const checkShares = (scheme: Scheme): readonly SchemeFault[] =>
  scheme.grades
    .filter(({ share }) => share && (share.numerator <= 0 || share.numerator > share.denominator))
    .map((grade) => ({
      rule: 'share-impossible' as const,
      path: grade.id,
      params: { words: grade.share?.words ?? '' },
    }));

/** What no schema can see: sums, duplicate ids, steps. An empty list means that a review can be run by the scheme. */
export const checkScheme = (scheme: Scheme): readonly SchemeFault[] => [
  ...(listIndicators(scheme).length === 0
    ? [{ rule: 'no-indicator' as const, path: scheme.id, params: {} }]
    : []),
  ...checkIds(scheme),
  ...checkGroups(scheme),
  ...checkShares(scheme),
  ...checkMaxima(scheme),
];
