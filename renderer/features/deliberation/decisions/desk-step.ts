import { isSettled } from '../../../host/settled.ts';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import type { DecisionDesk } from './use-decision-desk.ts';
import { nextUnsettled } from './subject-order.ts';

/** What the primary button of the decisions does next. */
export type DeskStep =
  /** `wait`: something is undecided, and this seat only reads. */
  | { readonly kind: 'record' | 'next-subject' | 'opinion' | 'wait' }
  | { readonly kind: 'next-submission'; readonly submission: OverviewSubmission };

type Counted = Pick<OverviewSubmission, 'id' | 'decided' | 'subjects'>;

const isComplete = ({ decided, subjects }: Counted): boolean => decided >= subjects;

/** The next submission with something undecided, after this one and then round from the beginning. */
const nextOpen = (
  submissions: readonly OverviewSubmission[],
  current: OverviewSubmission,
): OverviewSubmission | undefined => {
  const at = submissions.findIndex(({ id }) => id === current.id);
  return [...submissions.slice(at + 1), ...submissions.slice(0, at)].find((each) => !isComplete(each));
};

/** Undefined while the decisions are being read. */
export const stepOf = (
  { view, open, mayWrite }: Pick<DecisionDesk, 'view' | 'open' | 'mayWrite'>,
  submissions: readonly OverviewSubmission[],
  current: OverviewSubmission,
): DeskStep | undefined => {
  if (!view) return undefined;
  const isOpen = open !== undefined && (open.changed || !isSettled(open.subject));
  const rest = nextUnsettled(view.subjects, open?.subject.id);
  const submission = nextOpen(submissions, current);
  if (!mayWrite) {
    const isDone = !rest && !submission && (open === undefined || isSettled(open.subject));
    return { kind: isDone ? 'opinion' : 'wait' };
  }
  if (isOpen) return { kind: 'record' };
  if (rest) return { kind: 'next-subject' };
  return submission ? { kind: 'next-submission', submission } : { kind: 'opinion' };
};

/** Whether every submission of the review is decided. */
export const isAllDecided = (submissions: readonly Counted[]): boolean => submissions.every(isComplete);

/** Decided subjects over the whole review. */
export const countDecided = (
  submissions: readonly Counted[],
): { readonly decided: number; readonly subjects: number } => ({
  decided: submissions.reduce((sum, each) => sum + each.decided, 0),
  subjects: submissions.reduce((sum, each) => sum + each.subjects, 0),
});

/** Before a pane was chosen: the decisions where they have been begun and are not finished, the matrix otherwise. */
export const choosePaneFirst = (submissions: readonly Counted[]): 'matrix' | 'decisions' =>
  countDecided(submissions).decided > 0 && !isAllDecided(submissions) ? 'decisions' : 'matrix';
