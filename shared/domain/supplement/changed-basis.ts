import type { IndicatorId, MaterialId } from '../ids.ts';
import { writeClaim } from '../opinion/figures.ts';
import type { Material } from '../review/review.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SupplementChanges } from './supplement-changes.ts';

/** Entries that rest on what a supplement changed, and words for what that is. */
export interface ChangedByIndicator {
  readonly indicator: IndicatorId;
  readonly what: string;
}

export interface ChangedByMaterial {
  readonly material: MaterialId;
  readonly what: string;
}

const BESIDE = '；';

/** Indicators that a file was handed in for: by name, or as evidence that they demand. */
const indicatorsOf = (scheme: Scheme, { indicators, evidence }: Material): readonly IndicatorId[] => {
  const kinds = new Set(evidence);
  const demanding = listIndicators(scheme).filter(({ indicator }) =>
    indicator.requiredEvidence.some(({ anyOf }) => anyOf.some(({ id }) => kinds.has(id))),
  );
  return [...indicators, ...demanding.map(({ indicator }) => indicator.id)];
};

/** Which indicators what changed is filed under, each once, in the scheme's order; `scheme` is the submission's own. */
export const listChangedIndicators = (
  scheme: Scheme,
  { added, replaced, claims }: SupplementChanges,
): readonly ChangedByIndicator[] => {
  const changes = [
    ...replaced.map(({ before, after }) => ({
      what: `${before.title} → ${after.title}`,
      indicators: new Set([...indicatorsOf(scheme, before), ...indicatorsOf(scheme, after)]),
    })),
    ...added.map((after) => ({ what: after.title, indicators: new Set(indicatorsOf(scheme, after)) })),
    ...claims.map(({ before, after }) => ({
      what: before ? `${writeClaim(before)} → ${writeClaim(after)}` : writeClaim(after),
      indicators: new Set([after.indicator]),
    })),
  ];
  return listIndicators(scheme).flatMap(({ indicator: { id } }) => {
    const own = changes.filter(({ indicators }) => indicators.has(id)).map(({ what }) => what);
    return own.length === 0 ? [] : [{ indicator: id, what: own.join(BESIDE) }];
  });
};

/** Files that evidence may point to and that another stands in place of now. */
export const listReplacedMaterials = ({ replaced }: SupplementChanges): readonly ChangedByMaterial[] =>
  replaced.map(({ before, after }) => ({
    material: before.id,
    what: `${before.title} → ${after.title}`,
  }));
