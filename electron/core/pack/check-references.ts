import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listCapacities } from '../../../shared/domain/review/panel-rules.ts';
import type { Claim, Material, RosterMember } from '../../../shared/domain/review/review.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { SubmissionSource } from './read-source.ts';

/** Throws `format-invalid` for an id that is none of the known ones. */
type Require = (known: Iterable<string>, id: string, place: string) => void;

const requireIn =
  (file: string, locate: (place: string) => string = (place) => place): Require =>
  (known, id, place) => {
    if (!new Set(known).has(id))
      throw new PanelDeskError('format-invalid', { file, place: locate(place), problem: id });
  };

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

/** What a base is decides what it is asked; without its type nothing would be. */
const requireType = (scheme: Scheme, { type }: SubmissionSource, file: string): void => {
  const types = idsOf(scheme.types);
  if (type !== undefined) requireIn(file)(types, type, 'type');
  else if (types.length > 0)
    throw new PanelDeskError('format-invalid', { file, place: 'type', problem: types.join(' | ') });
};

/** A number for a condition is a number for one of its measures. */
const requireMeasure = (
  indicator: Indicator | undefined,
  claim: Claim,
  require: Require,
  place: string,
): void => {
  const measures = indicator?.mode === 'condition' ? idsOf(indicator.measures) : [];
  if (claim.measure !== undefined) require(measures, claim.measure, `${place}.measure`);
  else if (claim.value !== undefined && measures.length > 1) require(measures, '', `${place}.measure`);
};

/** Where something was written: the document's name, and how a place in it is told to people. */
export interface Whereabouts {
  readonly file: string;
  readonly locate?: ((place: string) => string) | undefined;
}

/** What is filed under indicators, of a package or of a supplement. */
export interface Filed {
  readonly claims: readonly Claim[];
  readonly materials: readonly Pick<Material, 'indicators' | 'evidence'>[];
}

/** Claims and materials are for what this scheme asks for; it is the submission's own. Throws `format-invalid`. */
export const requireKnownFiling = (
  scheme: Scheme,
  { claims, materials }: Filed,
  { file, locate }: Whereabouts,
): void => {
  const require = requireIn(file, locate);
  const all = listIndicators(scheme).map(({ indicator }) => indicator);
  const indicators = new Map(all.map((indicator) => [String(indicator.id), indicator]));
  const kinds = all.flatMap((indicator) => indicator.requiredEvidence.flatMap(({ anyOf }) => idsOf(anyOf)));
  claims.forEach((claim, at) => {
    require(indicators.keys(), claim.indicator, `claims.${at}.indicator`);
    requireMeasure(indicators.get(claim.indicator), claim, require, `claims.${at}`);
  });
  materials.forEach((material, at) => {
    material.indicators.forEach((id, index) =>
      require(indicators.keys(), id, `materials.${at}.indicators.${index}`),
    );
    material.evidence.forEach((id, index) => require(kinds, id, `materials.${at}.evidence.${index}`));
  });
};

/**
 * A claim, material or earlier result for something that the scheme does not hold would be packed and shown nowhere; a slip
 * of the pen has to be told while it can be put right. `scheme` is the filled one. Throws `format-invalid` with the place
 * in the file.
 */
export const requireKnownReferences = (scheme: Scheme, source: SubmissionSource, file: string): void => {
  requireType(scheme, source, file);
  requireKnownFiling(schemeOfSubmission(scheme, source), source, { file });
  const grades = idsOf(scheme.grades);
  source.history.forEach(({ grade }, at) => requireIn(file)(grades, grade, `history.${at}.grade`));
};

/** Tracks that members judge and capacities in which they sit are those of the scheme. Throws `format-invalid`. */
export const requireKnownRoster = (scheme: Scheme, roster: readonly RosterMember[], file: string): void => {
  const require = requireIn(file);
  const capacities = idsOf(listCapacities(scheme));
  roster.forEach(({ parts, capacity }, at) => {
    parts?.forEach((id, index) => require(idsOf(scheme.parts), id, `roster.${at}.parts.${index}`));
    if (capacity !== undefined) require(capacities, capacity, `roster.${at}.capacity`);
  });
};
