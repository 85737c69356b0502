import type { OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { DeliberationPane } from './decisions/decision-store.ts';
import { countDecided } from './decisions/desk-step.ts';

/** The views that say something: a ranking of several with points, decisions where there is something to decide. */
export const listPanes = (submissions: readonly OverviewSubmission[]): readonly DeliberationPane[] => [
  'matrix',
  ...(submissions.filter(({ scores }) => scores).length > 1 ? (['ranking'] as const) : []),
  ...(countDecided(submissions).subjects > 0 ? (['decisions'] as const) : []),
];
