import type { IndicatorView, MeasureView } from '../../../shared/contract/indicator-view.ts';
import type { IndicatorCompleteness } from '../../../shared/domain/review/completeness.ts';
import type { ConditionIndicator, Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { readMeasures } from '../../../shared/domain/scheme/measures.ts';
import { countedValue, type Submission } from '../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { lawfulTransitions, needsTarget } from '../../../shared/domain/scheme/transitions.ts';
import { viewClaim, viewFound } from './values-view.ts';

/** A condition's numbers as the sheet and the panel's decision show them. */
export const viewMeasures = (condition: ConditionIndicator, submission: Submission): MeasureView[] =>
  readMeasures(condition, submission).map(({ measure, claim, meets, otherReading }) => ({
    id: measure.id,
    title: measure.title,
    unit: measure.unit,
    words: measure.words,
    hardness: measure.hardness,
    claim: viewClaim(claim),
    ...viewFound(claim, claim?.unit ?? measure.unit),
    meets,
    otherReading,
    relaxation: measure.relaxation,
  }));

type DispositionChoices = Extract<IndicatorView, { mode: 'disposition' }>['choices'];

/** The lawful dispositions, each once, with every type that the policy lets it lead to. */
export const viewDispositions = (scheme: Scheme, submission: Submission): DispositionChoices => {
  const all = lawfulTransitions(scheme, submission);
  return [...new Set(all.map((each) => each.disposition))].flatMap((id) => {
    const ways = all.filter((each) => each.disposition === id);
    const [first] = ways;
    return first
      ? [
          {
            id,
            targets: ways.flatMap((way) => (way.target ? [way.target] : [])),
            targetRequired: needsTarget(id),
            lead: first.lead,
            source: first.source,
          },
        ]
      : [];
  });
};

const viewBase = (
  indicator: Indicator,
  submission: Submission,
  completeness: IndicatorCompleteness | undefined,
) => {
  const claim = submission.claims.find(
    (each) => each.indicator === indicator.id && each.measure === undefined,
  );
  const requirements = (completeness?.requirements ?? []).map(({ requirement, metBy }) => ({
    id: requirement.id,
    titles: requirement.anyOf.map((kind) => kind.title),
    metBy: [...metBy],
  }));
  const evidenceFirst = requirements.flatMap((requirement) => requirement.metBy);
  const filedHere = submission.materials
    .filter((material) => material.replacedBy === undefined && material.indicators.includes(indicator.id))
    .map((material) => material.id);
  return {
    id: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    source: indicator.source,
    guidance: indicator.guidance,
    cautions: [...indicator.cautions],
    reasonRequired: indicator.reasonRequired,
    evidenceRequired: indicator.evidenceRequired,
    claim: viewClaim(claim),
    ...viewFound(claim, claim?.unit ?? indicator.unit),
    requirements,
    materials: [...new Set([...evidenceFirst, ...filedHere])],
  };
};

/** One row of a sheet with what its mode needs to be judged. */
export const viewIndicator = (
  scheme: Scheme,
  indicator: Indicator,
  submission: Submission,
  completeness: IndicatorCompleteness | undefined,
): IndicatorView => {
  const base = viewBase(indicator, submission, completeness);
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
    case 'deduct':
      return { ...base, mode: indicator.mode, maxPoints: indicator.maxPoints, step: indicator.step };
    case 'levels':
      return { ...base, mode: 'levels', maxPoints: indicator.maxPoints, levels: [...indicator.levels] };
    case 'bands': {
      const claim = submission.claims.find((each) => each.indicator === indicator.id);
      const counted = claim && countedValue(claim);
      const { maxPoints, step, bands } = indicator;
      return { ...base, mode: 'bands', maxPoints, step, bands: [...bands], counted };
    }
    case 'judgement':
      return { ...base, mode: 'judgement', levels: [...indicator.levels] };
    case 'condition':
      return {
        ...base,
        mode: 'condition',
        hardness: indicator.hardness,
        measures: viewMeasures(indicator, submission),
      };
    case 'disposition':
      return { ...base, mode: 'disposition', choices: viewDispositions(scheme, submission) };
  }
};
