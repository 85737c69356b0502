import type { SubmissionId } from '../ids.ts';
import type { Finding, VisitValue } from './site-visit.ts';
import { standingOf, type VisitRecord } from './visit-record.ts';

/** Numbers that were looked at, as they stand, in the order of their items. */
export const valuesOf = (records: readonly VisitRecord[], submission: SubmissionId): readonly VisitValue[] =>
  standingOf(records, 'item')
    .filter(({ subject }) => subject.startsWith('value:'))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1))
    .flatMap(({ document: { indicator, measure, unit, verified, accepted } }) =>
      indicator === undefined ? [] : [{ submission, indicator, measure, unit, verified, accepted }],
    );

/** Findings that stand, by number. */
export const findingsOf = (records: readonly VisitRecord[]): readonly Finding[] =>
  standingOf(records, 'finding')
    .map(({ document }) => document)
    .sort((a, b) => a.number - b.number);
