import type { IntakeReport } from '../../../shared/contract/intake.ts';

export type SubmissionReport = IntakeReport['submissions'][number];
export type IndicatorReport = SubmissionReport['indicators'][number];

export const countGaps = (submission: SubmissionReport): number =>
  submission.indicators.filter((indicator) => !indicator.complete).length;

/** Titles of the materials that were handed in for a requirement. */
export const titlesOf = (submission: SubmissionReport, ids: readonly string[]): readonly string[] =>
  submission.materials.filter((material) => ids.includes(material.id)).map((material) => material.title);

/** Complete although nothing was claimed: a bonus that the applicant does not ask for. */
export const isNotAskedFor = (indicator: IndicatorReport): boolean =>
  indicator.complete && !indicator.hasClaim;
