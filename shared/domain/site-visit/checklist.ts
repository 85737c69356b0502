import type { IndicatorId } from '../ids.ts';
import { checkCompleteness } from '../review/completeness.ts';
import { countedValue, type Claim, type Material, type Submission } from '../review/review.ts';
import type { EvidenceRequirement, Indicator } from '../scheme/indicator.ts';
import { readMeasures } from '../scheme/measures.ts';
import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import type { Source } from '../scheme/source.ts';
import type { LocalText } from '../text.ts';
import type { ItemKind } from './site-visit.ts';

/** 核查清单的一项, as the scheme and the application give it. */
export interface ChecklistItem {
  readonly id: string;
  readonly kind: Exclude<ItemKind, 'added'>;
  readonly title: LocalText;
  readonly group: LocalText;
  readonly indicator: IndicatorId;
  readonly measure?: string | undefined;
  /** Of the claim where it has one: what is found is written in the unit that was stated. */
  readonly unit?: string | undefined;
  readonly claim?: Claim | undefined;
  /** The value that rules are held against as it stands. */
  readonly counted?: string | undefined;
  /** The policy's words for the number. */
  readonly words?: string | undefined;
  readonly source: Source;
  /** Handed in for it; replaced files stay among them. */
  readonly materials: readonly Material[];
  /** How the counted value stands to the bound; only of a measure. */
  readonly meets?: boolean | null | undefined;
}

type Common = Pick<ChecklistItem, 'group' | 'indicator' | 'source'>;

const requiredKinds = (requirements: readonly EvidenceRequirement[]): ReadonlySet<string> =>
  new Set(requirements.flatMap(({ anyOf }) => anyOf.map(({ id }) => id)));

/** Filed under the indicator, or as a document that it requires. */
const materialsFor = ({ materials }: Submission, indicator: Indicator): readonly Material[] => {
  const kinds = requiredKinds(indicator.requiredEvidence);
  return materials.filter(
    ({ indicators, evidence }) => indicators.includes(indicator.id) || evidence.some((id) => kinds.has(id)),
  );
};

const valueParts = (claim: Claim | undefined, unit: string | undefined) => {
  const counted = claim && countedValue(claim);
  const inUnit = claim?.unit ?? unit;
  return {
    ...(inUnit === undefined ? {} : { unit: inUnit }),
    ...(claim ? { claim } : {}),
    ...(counted === undefined ? {} : { counted }),
  };
};

/** Something was stated, found or accepted in digits. */
const isNumber = ({ value, verified, accepted }: Claim): boolean =>
  (value ?? verified ?? accepted) !== undefined;

const itemsOfValue = (
  indicator: Indicator,
  submission: Submission,
  common: Common,
): readonly ChecklistItem[] => {
  const materials = materialsFor(submission, indicator);
  if (indicator.mode === 'condition') {
    if (indicator.measures.length > 0)
      return readMeasures(indicator, submission).map(({ measure, claim, meets }) => ({
        ...common,
        id: `value:${indicator.id}:${measure.id}`,
        kind: 'value',
        title: measure.title,
        measure: measure.id,
        ...valueParts(claim, measure.unit),
        words: measure.words,
        materials,
        meets,
      }));
    const claim = submission.claims.find((each) => each.indicator === indicator.id);
    return [
      {
        ...common,
        id: `condition:${indicator.id}`,
        kind: 'condition',
        title: indicator.title,
        ...(claim ? { claim } : {}),
        materials,
      },
    ];
  }
  const claim = submission.claims.find(
    (each) => each.indicator === indicator.id && each.measure === undefined,
  );
  const isMeasured =
    indicator.unit !== undefined || indicator.mode === 'bands' || (claim !== undefined && isNumber(claim));
  return isMeasured
    ? [
        {
          ...common,
          id: `value:${indicator.id}`,
          kind: 'value',
          title: indicator.title,
          ...valueParts(claim, indicator.unit),
          materials,
        },
      ]
    : [];
};

const joinTitles = ({ anyOf }: EvidenceRequirement): LocalText => ({
  zh: anyOf.map(({ title }) => title.zh).join('或'),
  en: anyOf.map(({ title }) => title.en ?? title.zh).join(' or '),
});

/**
 * 现场核查清单 of one submission, in the order of the scheme: each number of a condition, each condition in words, each
 * indicator that is measured, and each document that the policy asks for, whose original is to be looked at.
 */
export const listChecklist = (scheme: Scheme, submission: Submission): readonly ChecklistItem[] => {
  const own = schemeOfSubmission(scheme, submission);
  const handedIn = new Map(checkCompleteness(own, submission).map((each) => [each.indicator, each]));
  return listIndicators(own).flatMap(({ group, indicator }) => {
    const common = { group: group.title, indicator: indicator.id, source: indicator.source };
    const documents = (handedIn.get(indicator.id)?.requirements ?? []).map(
      ({ requirement, metBy }): ChecklistItem => ({
        ...common,
        id: `material:${indicator.id}:${requirement.id}`,
        kind: 'material',
        title: joinTitles(requirement),
        materials: submission.materials.filter(({ id }) => metBy.includes(id)),
      }),
    );
    return [...itemsOfValue(indicator, submission, common), ...documents];
  });
};
