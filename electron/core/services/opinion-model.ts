import type { ClaimedTime, Sha256 } from '../../../shared/domain/ids.ts';
import type { Opinion } from '../../../shared/domain/opinion/opinion.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { OpinionPaperModel, OpinionSigner } from '../pdf/opinion-paper.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { modelOpinionContent } from './opinion-content.ts';
import { fieldNames, inPaperOrder, listPaperSigners } from './opinion-signers.ts';
import { writeDate } from './paper-date.ts';
import { paperInput } from './paper-input.ts';
import { roleWord } from './paper-panel.ts';
import type { SubmissionComputation } from './review-computation.ts';

const toSigner = (
  workspace: Workspace,
  member: RosterMember,
  fields: ReadonlyMap<string, string>,
  leads = false,
): OpinionSigner => {
  const fieldName = fields.get(member.id);
  const fingerprint = findSeat(workspace.reads, member.id)?.fingerprint;
  return {
    ...(fieldName === undefined ? {} : { fieldName }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    name: member.name,
    role: roleWord(member, leads),
    organisation: member.organisation,
  };
};

export interface OpinionPaperInput {
  readonly workspace: Workspace;
  readonly submission: Submission;
  readonly opinion: Opinion;
  readonly computation: SubmissionComputation;
  readonly date: ClaimedTime;
  /** Absent on a preview. */
  readonly resultsDigest?: Sha256 | undefined;
  readonly logHead?: Sha256 | undefined;
}

/** Everything that the 专家组意见 prints, in words, with the places to sign. */
export const modelOpinionPaper = (input: OpinionPaperInput): OpinionPaperModel => {
  const { workspace, submission, computation } = input;
  const signers = listPaperSigners(workspace, submission.id);
  const fields = fieldNames(signers);
  const { members, leader } = signers;
  // The list of names keeps the roster's order; only the signature lines put the leader last.
  const judges = workspace.review.roster.filter((member) => inPaperOrder(signers).includes(member));
  return {
    ...modelOpinionContent(
      paperInput(workspace.review, submission, computation),
      input.opinion,
      judges,
      leader?.id,
    ),
    signers: members.map((member) => toSigner(workspace, member, fields)),
    ...(leader ? { chair: toSigner(workspace, leader, fields, true) } : {}),
    date: writeDate(input.date),
    ...(input.resultsDigest === undefined ? {} : { contentCode: shortCode(input.resultsDigest) }),
    ...(input.logHead === undefined ? {} : { logCode: shortCode(input.logHead) }),
  };
};
