import type { PanelRuleView, PanelView } from '../../../shared/contract/panel.ts';

/** Rules of the whole panel; then, per submission, those that a recusal breaks or that somebody went past. */
export const listShownRules = ({ rules }: Pick<PanelView, 'rules'>): readonly PanelRuleView[] => [
  ...rules.filter(({ submissionId }) => submissionId === undefined),
  ...rules.filter(({ submissionId, state }) => submissionId !== undefined && state !== 'met'),
];

/** Hard rules that nobody dealt with: the round cannot be closed before. */
export const countUnmet = ({ rules }: Pick<PanelView, 'rules'>): number =>
  rules.filter(({ hardness, state }) => hardness === 'hard' && state === 'not-met').length;

/** Submissions that those who came cannot judge as a whole; nothing to say while nobody has come. */
export const listUncovered = ({ members, submissions }: Pick<PanelView, 'members' | 'submissions'>) =>
  members.some(({ role, signedInAt }) => role !== 'secretary' && signedInAt !== null)
    ? submissions.filter(({ covered }) => !covered)
    : [];

/** Submissions that nobody leads, and a panel without a chair. */
export const countWithoutLeader = ({
  chair,
  submissions,
}: Pick<PanelView, 'chair' | 'submissions'>): number =>
  chair.member === null ? 1 : submissions.filter(({ leader }) => leader === null).length;
