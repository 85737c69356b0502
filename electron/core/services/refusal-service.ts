import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { insertOutcome, listOutcomes, type RecordedOutcome } from '../store/rows/outcome-rows.ts';
import { findFreeze, type Freeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { readSigners } from './opinion-signers.ts';
import { requireMember } from './panel-service.ts';
import { requireLeader } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';
import { requireFreeze } from './signing-service.ts';
import { storeStatement } from './statement-document.ts';

type RefusalInput = SeatInput & {
  readonly memberId: MemberId;
  readonly submissionIds: readonly SubmissionId[];
  readonly outcome: 'refused' | 'deemed';
  readonly text: string;
};

/** Throws `already-signed` for one who has spoken already, `not-allowed` for one who does not sign that opinion. */
const requireSilent = (
  workspace: Workspace,
  freeze: Freeze,
  { memberId, submissionIds }: RefusalInput,
): void => {
  const signers = readSigners(workspace, freeze);
  for (const submission of submissionIds) {
    const state = signers.get(submission)?.find((each) => each.member === memberId)?.state;
    if (state === undefined) throw new PanelDeskError('not-allowed', { what: 'sign' });
    if (state !== 'to-sign') throw new PanelDeskError('already-signed');
  }
};

/**
 * The leader writes down what somebody else does not sign: a refusal with the reasons that were given, or 视为同意 where the
 * scheme says so. Never in the own cause: whoever leads and refuses says so with the own key. Throws what `requireLeader`
 * throws, `opinion-not-frozen`, `not-allowed`, `already-signed`, `reason-required`, `deeming-not-allowed`.
 */
export const recordRefusal = async (
  context: CoreContext,
  input: RefusalInput,
): Promise<{ savedAt: string }> => {
  const { workspace, member } = requireSeat(context, input);
  for (const submissionId of input.submissionIds) requireLeader(context, { ...input, submissionId });
  const freeze = requireFreeze(workspace);
  const about = requireMember(workspace, input.memberId);
  if (about.id === member.id) throw new PanelDeskError('not-allowed', { what: 'record' });
  const { outcome: state } = input;
  if (state === 'deemed' && !workspace.review.scheme.opinion.deemedAgreement)
    throw new PanelDeskError('deeming-not-allowed');
  const text = input.text.trim();
  if (state === 'refused' && text === '') throw new PanelDeskError('reason-required');
  requireSilent(workspace, freeze, input);
  const at = context.now();
  const recorded: RecordedOutcome[] = [];
  for (const submission of new Set(input.submissionIds)) {
    const recordedBy = member.id;
    const statement = await storeStatement(workspace, freeze, {
      submission,
      member: about,
      state,
      text,
      recordedBy,
      at,
    });
    recorded.push({ submission, member: about.id, state, text, statement, recordedBy, at });
  }
  const { at: savedAt } = workspace.run({
    actor: member.id,
    event: 'opinion.refusal-recorded',
    data: {
      member: about.id,
      state,
      results: freeze.resultsDigest,
      documents: recorded.map((each) => ({
        submission: each.submission,
        statement: each.statement?.document ?? null,
      })),
    },
    write: (db) => {
      const outcomes = listOutcomes(db, freeze.id);
      const isSilent = recorded.every(
        (each) =>
          !outcomes.some((other) => other.member === about.id && other.submission === each.submission),
      );
      if (findFreeze(db)?.id !== freeze.id || !isSilent)
        throw new PanelDeskError('entry-changed-elsewhere', { indicator: '' });
      for (const each of recorded) insertOutcome(db, freeze.id, each);
    },
  });
  return { savedAt };
};
