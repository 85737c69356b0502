import { aggregateReview } from '../../../shared/domain/aggregation/aggregation-review.ts';
import { findLeader, listJudges } from '../../../shared/domain/convening/form-panel.ts';
import type { SavedDecision } from '../../../shared/domain/deliberation/decision.ts';
import { asClaimedTime, asMemberId, asReviewId, type SubmissionId } from '../../../shared/domain/ids.ts';
import { tabulateFigures } from '../../../shared/domain/opinion/figures.ts';
import type { Review, RosterMember } from '../../../shared/domain/review/review.ts';
import type { ResultsFile, SealFile } from '../../../shared/formats/results-file.ts';
import { buildOpinionPaper, type OpinionSigner } from '../pdf/opinion-paper.ts';
import type { Paper } from '../pdf/paper-blocks.ts';
import { modelOpinionContent } from '../services/opinion-content.ts';
import { writeDate } from '../services/paper-date.ts';
import { paperInput } from '../services/paper-input.ts';
import { roleWord } from '../services/paper-panel.ts';
import { sheetsOf, submissionOf } from './lawful-inputs.ts';
import { readFilledScheme } from './verify-results.ts';

type Result = ResultsFile['submissions'][number];

/** The review as far as the results tell of it: without materials, and without what only the package knows. */
export const reviewOf = (results: ResultsFile, file: string): Review => ({
  id: asReviewId(results.review.id),
  title: results.review.title,
  bureau: { id: '', name: results.review.bureau },
  panel: { name: results.review.panel },
  scheme: readFilledScheme(results, file),
  fillings: results.slots,
  roster: results.members,
  submissions: results.submissions.map(submissionOf),
});

/** Who wrote a decision down, and when, is in the minutes. */
const decisionsOf = ({ submission, decisions }: Result): readonly SavedDecision[] =>
  decisions.map((decision) => ({
    ...decision,
    submission,
    revision: 0,
    decidedBy: asMemberId(''),
    decidedAt: asClaimedTime(''),
  }));

/** Results name the chair last; on the list of names the chair stands where the bureau's list had the chair, which they do not tell. */
const listOrders = (judges: readonly RosterMember[]): readonly (readonly RosterMember[])[] => {
  const chair = judges.find(({ role }) => role === 'chair');
  if (!chair) return [judges];
  const others = judges.filter((member) => member !== chair);
  return judges.map((_, at) => others.toSpliced(at, 0, chair));
};

const signerOf =
  (seal: SealFile, submission: SubmissionId) =>
  (member: RosterMember, leads: boolean): OpinionSigner => {
    const sealed = seal.opinions
      .find((opinion) => opinion.submission === submission)
      ?.signers.find((each) => each.member === member.id);
    return {
      // There is a field for everybody: a refusal leaves it empty.
      fieldName: member.id,
      name: member.name,
      role: roleWord(member, leads),
      organisation: member.organisation,
      ...(sealed ? { fingerprint: sealed.certificateSha256 } : {}),
    };
  };

/**
 * The 专家组意见 of every submission as the results alone make it, once for each place that the chair can have on the list of names.
 * Codes and the date are not in it. Throws what reading the scheme throws.
 */
export const rebuildOpinions = (
  results: ResultsFile,
  seal: SealFile,
  file: string,
): ReadonlyMap<SubmissionId, readonly Paper[]> => {
  const review = reviewOf(results, file);
  const { scheme, roster } = review;
  const aggregates = aggregateReview(
    scheme,
    review.submissions,
    results.submissions.flatMap(sheetsOf),
    roster,
  );
  return new Map(
    results.submissions.map((result) => {
      const submission = submissionOf(result);
      const aggregate = aggregates.get(submission.id);
      if (!aggregate) return [submission.id, []];
      const decisions = decisionsOf(result);
      const figures = tabulateFigures(scheme, submission, aggregate, decisions);
      const computation = { sheets: sheetsOf(result), aggregate, decisions, figures };
      const sections = result.opinion.map(({ section, text }) => ({ id: section, text, boundAt: {} }));
      const judges = listJudges(roster, results.convening, submission.id);
      const leader = findLeader(roster, results.convening, submission.id);
      const sign = signerOf(seal, submission.id);
      const papers = listOrders(judges).map((order) =>
        buildOpinionPaper({
          ...modelOpinionContent(
            paperInput(review, submission, computation),
            { submission: submission.id, sections },
            order,
            leader?.id,
          ),
          signers: judges.filter((member) => member.id !== leader?.id).map((each) => sign(each, false)),
          ...(leader ? { chair: sign(leader, true) } : {}),
          date: writeDate(seal.frozenAt),
        }),
      );
      return [submission.id, papers];
    }),
  );
};
