import { pointsOfBand } from '../scheme/bands.ts';
import { PanelDeskError } from '../failure.ts';
import type { IndicatorId } from '../ids.ts';
import { CONDITION_MARKS, isScored, type Indicator, type ScoredIndicator } from '../scheme/indicator.ts';
import { readMeasures } from '../scheme/measures.ts';
import { writePoints, type Points } from '../points.ts';
import { countedValue, type Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import { isSameJudgement, listWaiting, type LookedAt } from './reconsideration.ts';
import type { Entry } from './sheet.ts';
import { lawfulTransitions, needsTarget } from '../scheme/transitions.ts';

/** Throws `points-out-of-range` or `points-off-step` with the range, so that the field can say it and save nothing. */
export const requireLawfulPoints = (indicator: ScoredIndicator, points: Points): void => {
  const step = 'step' in indicator ? writePoints(indicator.step) : '';
  const params = { max: writePoints(indicator.maxPoints), step, given: writePoints(points) };
  if (points > indicator.maxPoints) throw new PanelDeskError('points-out-of-range', params);
  if ('step' in indicator && points % indicator.step !== 0)
    throw new PanelDeskError('points-off-step', params);
};

/** Ids that an entry's `choice` may hold for this indicator and submission; empty where the mode has no choice. */
export const listChoices = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
  indicator: Indicator,
): readonly string[] => {
  switch (indicator.mode) {
    case 'levels':
    case 'judgement':
      return indicator.levels.map((level) => level.id);
    case 'condition':
      return CONDITION_MARKS;
    case 'disposition':
      return [...new Set(lawfulTransitions(scheme, submission).map((each) => each.disposition))];
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'bands':
      return [];
  }
};

/** What a member gives for one indicator, before it becomes an entry. */
export type Judgement = Pick<Entry, 'points' | 'choice' | 'target' | 'measured'>;

/**
 * Throws `points-out-of-range`, `points-off-step`, or `choice-unlawful` for a choice that the indicator does not offer, for
 * points beside a level that has others, and for parts that the mode does not have.
 */
export const requireLawfulJudgement = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
  indicator: Indicator,
  given: Judgement,
): void => {
  const unlawful = (what: string): PanelDeskError =>
    new PanelDeskError('choice-unlawful', { indicator: indicator.id, given: what });
  if (given.choice !== undefined && !listChoices(scheme, submission, indicator).includes(given.choice))
    throw unlawful(given.choice);
  if (given.target !== undefined && (indicator.mode !== 'disposition' || !needsTarget(given.choice ?? '')))
    throw unlawful(given.target);
  if (given.measured !== undefined && indicator.mode !== 'bands') throw unlawful(given.measured);
  if (given.points !== null) {
    if (!isScored(indicator)) throw unlawful(writePoints(given.points));
    requireLawfulPoints(indicator, given.points);
  }
  if (indicator.mode === 'levels') {
    const level = indicator.levels.find((each) => each.id === given.choice);
    if ((level?.points ?? null) !== given.points) throw unlawful(given.choice ?? '');
  }
};

/** Whether the member has judged the indicator: what is not given is never a zero and never a default. */
export const isGiven = (indicator: Indicator, entry: Entry | undefined): boolean =>
  entry !== undefined && (isScored(indicator) ? entry.points !== null : entry.choice !== undefined);

export const MISSING_PARTS = ['points', 'choice', 'target', 'reason', 'evidence', 'reconsideration'] as const;

export type Missing = (typeof MISSING_PARTS)[number];

export interface MissingPart {
  readonly indicator: IndicatorId;
  readonly missing: Missing;
}

type Applicant = Pick<Submission, 'type' | 'claims'>;

/** The value that a banded indicator is judged by: the member's own, or the one that the panel accepted, or the applicant's. */
export const valueForBands = (
  indicator: Indicator,
  submission: Pick<Submission, 'claims'>,
  entry: Pick<Entry, 'measured'>,
): string | undefined => {
  const claim = submission.claims.find((each) => each.indicator === indicator.id);
  return entry.measured ?? (claim && countedValue(claim));
};

/** Whether the entry says something that its own indicator does not explain, so that words are owed. */
const owesReason = (indicator: Indicator, submission: Applicant, entry: Entry): boolean => {
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
    case 'levels':
      return indicator.reasonRequired && entry.points !== 0;
    case 'deduct':
      return entry.points !== indicator.maxPoints;
    case 'bands': {
      const value = valueForBands(indicator, submission, entry);
      const suggested = value === undefined ? undefined : pointsOfBand(indicator, value);
      return entry.points !== suggested || entry.measured !== undefined || indicator.reasonRequired;
    }
    case 'judgement':
    case 'disposition':
      return indicator.reasonRequired;
    case 'condition': {
      const missed = readMeasures(indicator, submission).some((reading) => reading.meets === false);
      return entry.choice !== 'met' || missed || indicator.reasonRequired;
    }
  }
};

/** The reason given when an entry was looked at again says why; as long as the entry stands so, no other words are owed. */
const isExplained = (entry: Entry, lookedAt: readonly LookedAt[]): boolean =>
  entry.comment.trim() !== '' ||
  lookedAt.some(
    ({ indicator, settled }) =>
      indicator === entry.indicator && settled !== undefined && isSameJudgement(settled.after, entry),
  );

const missingOf = (
  indicator: Indicator,
  submission: Applicant,
  entry: Entry | undefined,
  lookedAt: readonly LookedAt[],
): readonly Missing[] => {
  if (!entry || !isGiven(indicator, entry)) return [isScored(indicator) ? 'points' : 'choice'];
  const owesEvidence = indicator.evidenceRequired && entry.points !== 0;
  return [
    ...(needsTarget(entry.choice ?? '') && (entry.target ?? '').trim() === '' ? (['target'] as const) : []),
    ...(owesReason(indicator, submission, entry) && !isExplained(entry, lookedAt)
      ? (['reason'] as const)
      : []),
    ...(owesEvidence && entry.evidence.length === 0 ? (['evidence'] as const) : []),
    ...(listWaiting(lookedAt).has(indicator.id) ? (['reconsideration'] as const) : []),
  ];
};

/**
 * What stands between a sheet and its handing in, in the order of the table; `scheme` is the sheet's own (`schemeOfSheet`).
 * Every row is asked for, a bonus of 0 included. `lookedAt`: the sheet's own reconsiderations.
 */
export const listMissingParts = (
  scheme: Scheme,
  submission: Applicant,
  entries: readonly Entry[],
  lookedAt: readonly LookedAt[] = [],
): readonly MissingPart[] => {
  const byIndicator = new Map(entries.map((entry) => [entry.indicator, entry]));
  return listIndicators(scheme).flatMap(({ indicator }) =>
    missingOf(indicator, submission, byIndicator.get(indicator.id), lookedAt).map((missing) => ({
      indicator: indicator.id,
      missing,
    })),
  );
};
