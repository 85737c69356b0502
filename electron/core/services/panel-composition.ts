import {
  assessPanel,
  findUnmetRule,
  type RuleAssessment,
} from '../../../shared/domain/convening/assess-panel.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { wordFinding } from '../../../shared/domain/review/panel-rules.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentScorers } from './panel-service.ts';
import { leaderOf } from './require-access.ts';

/** The scheme's rules of composition against those who have signed in. */
export const assessPresentPanel = (workspace: Workspace): readonly RuleAssessment[] => {
  const { scheme, submissions } = workspace.review;
  return assessPanel(
    scheme,
    listPresentScorers(workspace),
    workspace.convening,
    submissions.map(({ id }) => id),
  );
};

/** Throws `panel-rule-unmet` with the first hard rule that is neither met nor overridden. */
const requireRulesMet = (workspace: Workspace): void => {
  const unmet = findUnmetRule(assessPresentPanel(workspace));
  if (!unmet) return;
  const submission = workspace.review.submissions.find(({ id }) => id === unmet.submission);
  const rule = wordFinding(unmet);
  throw new PanelDeskError('panel-rule-unmet', {
    rule: submission ? `${submission.baseName}：${rule}` : rule,
  });
};

/**
 * Whether this panel may end a round and put its names under it. Throws `chair-missing`, `acting-chair-missing` with the submission,
 * `panel-rule-unmet` with the rule.
 */
export const requireComposed = (workspace: Workspace): void => {
  const { roster, submissions } = workspace.review;
  if (!roster.some(({ role }) => role === 'chair')) throw new PanelDeskError('chair-missing');
  for (const { id, baseName } of submissions)
    if (!leaderOf(workspace, id)) throw new PanelDeskError('acting-chair-missing', { submission: baseName });
  requireRulesMet(workspace);
};
