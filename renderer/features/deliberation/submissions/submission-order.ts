import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import { totalsSpan } from './submission-facts.ts';

export const SUBMISSION_ORDERS = ['rank', 'package', 'spread'] as const;

export type SubmissionOrder = (typeof SUBMISSION_ORDERS)[number];

/** Range of the members' totals in hundredths; -1 without two of them, so that they come last. */
const spreadOf = ({ scores }: OverviewSubmission): number => {
  const span = scores ? totalsSpan(scores) : null;
  return span ? span.most - span.least : -1;
};

/** By rank (ties in the order of the package), in the order of the package, or the most divided first. */
export const orderSubmissions = (
  submissions: readonly OverviewSubmission[],
  order: SubmissionOrder,
): readonly OverviewSubmission[] => {
  switch (order) {
    case 'rank':
      return [...submissions].sort((a, b) => (a.scores?.rank ?? 0) - (b.scores?.rank ?? 0));
    case 'package':
      return submissions;
    case 'spread':
      return [...submissions].sort((a, b) => spreadOf(b) - spreadOf(a));
  }
};

/** Those whose base or applicant has every word typed, whatever the case and width of the letters. */
export const filterSubmissions = (
  submissions: readonly OverviewSubmission[],
  typed: string,
): readonly OverviewSubmission[] => {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return submissions.filter(({ baseName, applicant }) => {
    const text = `${baseName} ${applicant}`.normalize('NFKC').toLowerCase();
    return words.every((word) => text.includes(word));
  });
};

/** What lies before and after one in the list; empty where the list does not have it. */
export const neighboursOf = (
  submissions: readonly OverviewSubmission[],
  current: OverviewSubmission,
): readonly OverviewSubmission['id'][] => {
  const at = submissions.findIndex(({ id }) => id === current.id);
  if (at === -1) return [];
  return [submissions[at - 1], submissions[at + 1]].flatMap((each) => (each ? [each.id] : []));
};
