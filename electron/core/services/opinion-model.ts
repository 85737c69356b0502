import type { ClaimedTime, Sha256 } from '../../../shared/domain/ids.ts';
import type { Opinion } from '../../../shared/domain/opinion/opinion.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { OpinionPaperModel, OpinionSigner } from '../pdf/opinion-paper.ts';
import { CHAIR_FIELD, expertFieldName } from '../signing/pades-fields.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { modelOpinionContent } from './opinion-content.ts';
import { listPresentScorers } from './panel-service.ts';
import { writeDate } from './paper-date.ts';
import { paperInput } from './paper-input.ts';
import { ROLE_WORDS } from './paper-panel.ts';
import type { SubmissionComputation } from './review-computation.ts';

/** The signature field of each signer: members in the roster's order, the chair apart. */
export const fieldNames = (signers: readonly RosterMember[]): ReadonlyMap<string, string> =>
  new Map([
    ...signers
      .filter((member) => member.role !== 'chair')
      .map((member, index) => [member.id, expertFieldName(index + 1)] as const),
    ...signers.filter((member) => member.role === 'chair').map((member) => [member.id, CHAIR_FIELD] as const),
  ]);

const toSigner = (
  workspace: Workspace,
  member: RosterMember,
  fields: ReadonlyMap<string, string>,
): OpinionSigner => {
  const fieldName = fields.get(member.id);
  const fingerprint = findSeat(workspace.reads, member.id)?.fingerprint;
  return {
    ...(fieldName === undefined ? {} : { fieldName }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    name: member.name,
    role: ROLE_WORDS[member.role],
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
  const signers = listPresentScorers(workspace);
  const fields = fieldNames(signers);
  const chair = signers.find((member) => member.role === 'chair');
  return {
    ...modelOpinionContent(paperInput(workspace.review, submission, computation), input.opinion, signers),
    signers: signers
      .filter((member) => member.role !== 'chair')
      .map((member) => toSigner(workspace, member, fields)),
    ...(chair ? { chair: toSigner(workspace, chair, fields) } : {}),
    date: writeDate(input.date),
    ...(input.resultsDigest === undefined ? {} : { contentCode: shortCode(input.resultsDigest) }),
    ...(input.logHead === undefined ? {} : { logCode: shortCode(input.logHead) }),
  };
};
