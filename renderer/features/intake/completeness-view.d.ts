import type { IntakeReport } from '../../../shared/contract/intake.ts';
export type SubmissionReport = IntakeReport['submissions'][number];
export type IndicatorReport = SubmissionReport['indicators'][number];
export declare const countGaps: (submission: SubmissionReport) => number;
/** Titles of the materials that were handed in for a requirement. */
export declare const titlesOf: (submission: SubmissionReport, ids: readonly string[]) => readonly string[];
/** Complete although nothing was claimed: a bonus that the applicant does not ask for. */
export declare const isNotAskedFor: (indicator: IndicatorReport) => boolean;
