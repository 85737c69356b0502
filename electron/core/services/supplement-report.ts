import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { writeClaim } from '../../../shared/domain/opinion/figures.ts';
import type { Claim, Submission } from '../../../shared/domain/review/review.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { listChanges } from '../../../shared/domain/supplement/supplement-changes.ts';
import { applySupplements, type Supplement } from '../../../shared/domain/supplement/supplement.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import { shortCode } from '../store/activity-chain.ts';
import { listKeptSupplements, type KeptSupplement } from '../store/rows/supplement-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

type SupplementReport = IntakeReport['supplements'][number];

/** Of the number where the condition has several, else of the indicator. */
const titleOfNumber = (scheme: Scheme, { indicator: id, measure }: Claim): LocalText => {
  const indicator = findIndicator(scheme, id);
  const measures = indicator.mode === 'condition' ? indicator.measures : [];
  return measures.find((each) => each.id === measure)?.title ?? indicator.title;
};

const reportPart = (
  scheme: Scheme,
  before: Submission,
  part: Supplement['submissions'][number],
): SupplementReport['submissions'][number] => {
  const { added, replaced, claims } = listChanges(before, part);
  return {
    id: before.id,
    baseName: before.baseName,
    added: added.map(({ title }) => title),
    replaced: replaced.map((each) => ({ before: each.before.title, after: each.after.title })),
    claims: claims.map((each) => ({
      title: titleOfNumber(scheme, each.after),
      before: each.before ? writeClaim(each.before) : null,
      after: writeClaim(each.after),
    })),
  };
};

const reportOne = (
  { given }: Workspace,
  { supplement, origin, ...facts }: KeptSupplement,
  earlier: readonly Supplement[],
): SupplementReport => ({
  number: facts.number,
  title: supplement.title,
  sha256: facts.sha256,
  shortCode: shortCode(facts.sha256),
  receivedAt: facts.receivedAt,
  signer: origin.state === 'signed' ? origin.signer : null,
  files: facts.files,
  bytes: facts.bytes,
  submissions: given.submissions.flatMap((submission) => {
    const part = supplement.submissions.find((each) => each.submission === submission.id);
    return part ? [reportPart(given.scheme, applySupplements(submission, earlier), part)] : [];
  }),
});

/** What the bureau sent after the package, each beside the submissions as they stood when it came. */
export const reportSupplements = (workspace: Workspace): IntakeReport['supplements'] => {
  const kept = listKeptSupplements(workspace.reads);
  return kept.map((each, at) =>
    reportOne(
      workspace,
      each,
      kept.slice(0, at).map(({ supplement }) => supplement),
    ),
  );
};

/** By the supplement's id, what people know it by. */
export const titlesOfSupplements = ({ reads }: Pick<Workspace, 'reads'>): ReadonlyMap<string, string> =>
  new Map(listKeptSupplements(reads).map(({ supplement: { id, title } }) => [id, title]));
