import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { checkCompleteness } from '../../../shared/domain/review/completeness.ts';
import { suggestConsequences } from '../../../shared/domain/review/consequences.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { checkPanel } from '../../../shared/domain/review/panel-rules.ts';
import type { Review, Submission } from '../../../shared/domain/review/review.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import { shortCode } from '../store/activity-chain.ts';
import { isAccepted, readImportFacts } from '../store/rows/review-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { materialViewer } from './material-view.ts';
import { reportSupplements } from './supplement-report.ts';

type SubmissionReport = IntakeReport['submissions'][number];

const titleOfGrade = (scheme: Scheme, grade: string): LocalText =>
  scheme.grades.find((each) => each.id === grade)?.title ?? { zh: grade };

const reportHistory = (
  scheme: Scheme,
  { history }: Submission,
): Pick<SubmissionReport, 'history' | 'consequences'> => ({
  history: [...history]
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .map(({ period, grade }) => ({ period, grade: titleOfGrade(scheme, grade) })),
  consequences: suggestConsequences(scheme, history).map(({ then, source }) => ({ then, source })),
});

const reportPanel = ({ scheme, roster }: Review): IntakeReport['panelFindings'] =>
  checkPanel(scheme, roster).map((finding) => ({ ...finding, missing: [...finding.missing] }));

const reportSubmission = (workspace: Workspace, submission: Submission): SubmissionReport => {
  const scheme = schemeOfSubmission(workspace.review.scheme, submission);
  const indicators = checkCompleteness(scheme, submission);
  return {
    id: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    selfAssessment: submission.selfAssessment,
    recommenderCheck: submission.recommenderCheck,
    type: scheme.types.find((type) => type.id === submission.type)?.title,
    ...reportHistory(scheme, submission),
    materials: submission.materials
      .map(materialViewer(workspace))
      .map(({ sha256: _sha256, ...material }) => material),
    complete: indicators.filter((each) => each.complete).length,
    indicators: indicators.map((each) => ({
      id: each.indicator,
      title: findIndicator(scheme, each.indicator).title,
      hasClaim: each.hasClaim,
      complete: each.complete,
      requirements: each.requirements.map(({ requirement, metBy }) => ({
        titles: requirement.anyOf.map((kind) => kind.title),
        metBy: [...metBy],
      })),
    })),
  };
};

/** 接收核验: who signed, what was checked, and per indicator what was handed in. */
export const readIntakeReport = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId },
): IntakeReport => {
  const workspace = context.workspaces().open(input.reviewId);
  const { review } = workspace;
  const facts = readImportFacts(workspace.reads);
  const accepted = isAccepted(workspace.reads);
  return {
    reviewId: review.id,
    title: review.title,
    bureau: review.bureau.name,
    panel: review.panel.name,
    schemeTitle: review.scheme.title,
    policy: { title: review.scheme.policy.title, status: review.scheme.policy.status },
    schemeId: review.scheme.id,
    schemeDigest: facts.schemeDigest,
    panelFindings: reportPanel(review),
    packageDigest: facts.packageDigest,
    shortCode: shortCode(facts.packageDigest),
    importedAt: facts.importedAt,
    signature:
      facts.signature.state === 'unsigned'
        ? { state: 'unsigned', accepted }
        : {
            state: accepted ? 'trusted' : 'not-yet-trusted',
            signer: facts.signature.signer,
            fingerprint: facts.signature.fingerprint,
            notAfter: facts.signature.notAfter,
          },
    files: facts.files,
    bytes: facts.bytes,
    supplements: reportSupplements(workspace),
    submissions: review.submissions.map((submission) => reportSubmission(workspace, submission)),
  };
};
