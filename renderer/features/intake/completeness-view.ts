import type { IntakeReport } from '../../../shared/contract/intake.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';

export type SubmissionReport = IntakeReport['submissions'][number];
export type IndicatorReport = SubmissionReport['indicators'][number];

/** The scheme's own row behind a row of the report. */
export type Rows = ReadonlyMap<string, Indicator>;

export const listRows = (scheme: Scheme | undefined): Rows =>
  new Map(
    (scheme?.groups ?? []).flatMap((group) => group.indicators.map((each) => [each.id, each] as const)),
  );

export const countGaps = (submission: SubmissionReport): number =>
  submission.indicators.filter((indicator) => !indicator.complete).length;

/** The materials that were handed in for a requirement. */
export const filesOf = (
  submission: SubmissionReport,
  ids: readonly string[],
): readonly SubmissionReport['materials'][number][] =>
  submission.materials.filter((material) => ids.includes(material.id));

/** Complete although nothing was handed in: a bonus that the applicant does not ask for, a factor that only the panel judges. */
export const isNotAskedFor = (indicator: IndicatorReport): boolean =>
  indicator.complete &&
  !indicator.hasClaim &&
  indicator.requirements.every((requirement) => requirement.metBy.length === 0);

export type ClaimState = 'given' | 'missing' | 'notAsked' | 'notNeeded';

/** What to say of the applicant's own statement. A row that is complete without one did not need one. */
export const claimStateOf = (indicator: IndicatorReport, row: Indicator | undefined): ClaimState => {
  if (indicator.hasClaim) return 'given';
  const lacksEvidence = indicator.requirements.some((requirement) => requirement.metBy.length === 0);
  if (!indicator.complete) return needsClaim(row) || !lacksEvidence ? 'missing' : 'notNeeded';
  return row === undefined || row.mode === 'bonus' ? 'notAsked' : 'notNeeded';
};

/** Points and numbers rest on a statement; what the panel judges in words does not. */
const needsClaim = (row: Indicator | undefined): boolean => {
  switch (row?.mode) {
    case 'judgement':
    case 'disposition':
      return false;
    case 'condition':
      return row.measures.length > 0;
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'levels':
    case 'bands':
    case undefined:
      return true;
  }
};

/** What the rows are called: conditions, indicators, or both. */
export const nameRows = (submission: SubmissionReport, rows: Rows): 'indicators' | 'conditions' | 'items' => {
  const modes = new Set(submission.indicators.map((each) => rows.get(each.id)?.mode ?? 'points'));
  if (modes.size === 1 && modes.has('condition')) return 'conditions';
  return modes.has('condition') || modes.has('judgement') || modes.has('disposition')
    ? 'items'
    : 'indicators';
};
