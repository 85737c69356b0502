import type { VisitPhoto } from './site-visit.ts';
import { standingOf, type VisitKind, type VisitRecord } from './visit-record.ts';

/** What is acknowledged: everything that stands, but for the acknowledgement itself and the closing. */
const ACKNOWLEDGED = [
  'header',
  'item',
  'added',
  'meeting',
  'finding',
  'sample',
  'interview',
] as const satisfies readonly VisitKind[];

/**
 * The facts of a visit as they stand, without who wrote them down and when: what the applicant's side acknowledges by its
 * digest. Nothing of a sheet is in it. The same facts are the same value, in whatever order they were written.
 */
export const factsOf = (
  records: readonly VisitRecord[],
  photos: readonly VisitPhoto[],
): Readonly<Record<string, unknown>> => {
  const withdrawn = new Set(listWithdrawn(records));
  const parts = ACKNOWLEDGED.map(
    (kind) =>
      [
        kind,
        standingOf(records, kind)
          .filter(({ subject }) => !withdrawn.has(subject))
          .map(({ subject, document }) => ({ subject, ...document }))
          .sort((a, b) => (a.subject < b.subject ? -1 : 1)),
      ] as const,
  );
  return {
    ...Object.fromEntries(parts),
    photos: photos
      .map(({ subject, sha256, note }) => ({ subject, sha256, note }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
};

/** Items of the panel's own that were taken out: what was recorded of them no longer stands either. */
const listWithdrawn = (records: readonly VisitRecord[]): readonly string[] => {
  const standing = new Set(standingOf(records, 'added').map(({ subject }) => subject));
  return records
    .filter(({ kind, subject }) => kind === 'added' && !standing.has(subject))
    .map(({ subject }) => subject);
};
