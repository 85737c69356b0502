import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Decision } from '../../../shared/domain/deliberation/decision.ts';
import { requireLawfulDecision } from '../../../shared/domain/deliberation/decision-rules.ts';
import type { DecisionsView } from '../../../shared/contract/decisions.ts';
import { insertDecision, listDecisions } from '../store/rows/decision-rows.ts';
import type { CoreContext } from './core-context.ts';
import { decisionTable, viewDecisions } from './decisions-view.ts';
import { requireUnfrozen } from './opinion-store.ts';
import { requireAccess, requireLeader, type SubmissionInput } from './require-access.ts';
import { requireClosedRound } from './revealed-sheets.ts';

/**
 * 专家组认定 as it stands, with what members marked. Throws what `requireAccess` throws (`recused` among it), and `round-open`
 * until the chair closed the round.
 */
export const readDecisions = (context: CoreContext, input: SubmissionInput): DecisionsView => {
  const { workspace, member, submission } = requireAccess(context, input);
  requireClosedRound(workspace);
  return viewDecisions(workspace, member, submission);
};

const describe = (decision: Omit<Decision, 'submission' | 'subject'> | undefined) =>
  decision === undefined
    ? null
    : {
        choice: decision.choice,
        ...(decision.target === undefined ? {} : { target: decision.target }),
        values: decision.values.map((value) => ({ ...value })),
        reason: decision.reason,
      };

/**
 * Records what the panel agreed on about one subject; an earlier version stays in the store, and before and after are in the
 * log. By the submission's leader alone. Throws what `requireLeader` throws, `round-open`, `opinion-frozen`, `decision-changed-elsewhere` and what `requireLawfulDecision` throws.
 */
export const decide = (
  context: CoreContext,
  input: SubmissionInput & Omit<Decision, 'submission'> & { readonly revision: number },
): DecisionsView => {
  const { workspace, member, submission } = requireLeader(context, input);
  requireClosedRound(workspace);
  requireUnfrozen(workspace);
  const before = listDecisions(workspace.reads, submission.id).find((each) => each.subject === input.subject);
  if ((before?.revision ?? 0) !== input.revision)
    throw new PanelDeskError('decision-changed-elsewhere', { subject: input.subject });
  const target = input.target === undefined || input.target.trim() === '' ? undefined : input.target.trim();
  const decision: Decision = {
    submission: submission.id,
    subject: input.subject,
    choice: input.choice,
    ...(target === undefined ? {} : { target }),
    values: input.values.filter((value) => value.verified !== undefined || value.accepted !== undefined),
    reason: input.reason.trim(),
  };
  requireLawfulDecision(decisionTable(workspace, submission), decision);
  workspace.run({
    actor: member.id,
    event: 'decision.recorded',
    data: {
      submission: submission.id,
      subject: input.subject,
      before: describe(before),
      after: describe(decision),
    },
    write: (db, now) =>
      insertDecision(db, {
        ...decision,
        revision: input.revision + 1,
        decidedBy: member.id,
        decidedAt: now,
      }),
  });
  return viewDecisions(workspace, member, submission);
};
