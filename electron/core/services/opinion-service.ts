import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import {
  bindNow,
  listOpinionFaults,
  listStaleFigures,
  type FigureTable,
  type Opinion,
} from '../../../shared/domain/opinion/opinion.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { findOpinion, updateSection } from '../store/rows/opinion-rows.ts';
import type { CoreContext } from './core-context.ts';
import { labelFigure } from './figure-labels.ts';
import { readOrDraft, requireUnfrozen, saveMissingDrafts } from './opinion-store.ts';
import { requireDecided } from './require-decided.ts';
import {
  requireRole,
  requireSeat,
  requireSubmission,
  type SeatedCall,
  type SeatInput,
} from './require-seat.ts';
import { requireClosedRound } from './revealed-sheets.ts';
import { computeSubmission } from './review-computation.ts';

const mayEdit = ({ member }: SeatedCall): boolean => member.role !== 'member';

const freezeState = ({ workspace }: SeatedCall): { frozenAt: string | null; shortCode: string | null } => {
  const freeze = findFreeze(workspace.reads);
  return { frozenAt: freeze?.frozenAt ?? null, shortCode: freeze ? shortCode(freeze.resultsDigest) : null };
};

const viewSections = (seated: SeatedCall, opinion: Opinion, figures: FigureTable): OpinionView['sections'] =>
  opinion.sections.map((section) => ({
    id: section.id,
    title: seated.workspace.review.scheme.opinion.sections.find((rule) => rule.id === section.id)?.title ?? {
      zh: section.id,
    },
    text: section.text,
    stale: listStaleFigures(section, figures).map((key) => ({
      key,
      was: section.boundAt[key] ?? null,
      now: figures.get(key) ?? null,
    })),
  }));

const viewOpinion = (seated: SeatedCall, submission: Submission): OpinionView => {
  const computation = computeSubmission(seated.workspace, submission);
  const opinion = readOrDraft(seated.workspace, submission, computation);
  const { scheme } = seated.workspace.review;
  return {
    submissionId: submission.id,
    baseName: submission.baseName,
    sections: viewSections(seated, opinion, computation.figures),
    figures: [...computation.figures].map(([key, text]) => ({ key, text, label: labelFigure(scheme, key) })),
    faults: [...listOpinionFaults(opinion, computation.figures)],
    mayEdit: mayEdit(seated),
    ...freezeState(seated),
  };
};

/**
 * The chair's or secretary's first look saves the drafts, so that everybody reads the same text from then on. What the panel
 * decided is in them: `decision-missing` before that.
 */
const prepare = (context: CoreContext, input: SeatInput): SeatedCall => {
  const seated = requireSeat(context, input);
  requireClosedRound(seated.workspace);
  requireDecided(seated.workspace);
  if (mayEdit(seated)) saveMissingDrafts(seated.workspace, seated.member.id);
  return seated;
};

export interface OpinionListing {
  readonly submissionId: SubmissionId;
  readonly baseName: string;
  readonly total: string | undefined;
  readonly drafted: boolean;
  readonly faults: number;
}

export const listOpinions = (
  context: CoreContext,
  input: SeatInput,
): { opinions: OpinionListing[]; frozenAt: string | null; shortCode: string | null } => {
  const seated = prepare(context, input);
  const { workspace } = seated;
  return {
    opinions: workspace.review.submissions.map((submission) => {
      const computation = computeSubmission(workspace, submission);
      return {
        submissionId: submission.id,
        baseName: submission.baseName,
        total: computation.figures.get('total'),
        drafted: findOpinion(workspace.reads, submission.id) !== null,
        faults: listOpinionFaults(readOrDraft(workspace, submission, computation), computation.figures)
          .length,
      };
    }),
    ...freezeState(seated),
  };
};

export const getOpinion = (
  context: CoreContext,
  input: SeatInput & { readonly submissionId: SubmissionId },
): OpinionView => {
  const seated = prepare(context, input);
  return viewOpinion(seated, requireSubmission(seated.workspace, input.submissionId));
};

/**
 * Saves one section and binds its figures to what they read now: saving an unchanged text confirms a stale one.
 * Throws `not-allowed`, `opinion-frozen`, `not-found` for a section that the scheme does not have.
 */
export const saveSection = (
  context: CoreContext,
  input: SeatInput & { readonly submissionId: SubmissionId; readonly section: string; readonly text: string },
): { savedAt: string; opinion: OpinionView } => {
  const seated = requireRole(context, input, 'chair', 'secretary');
  const { workspace, member } = seated;
  requireClosedRound(workspace);
  requireUnfrozen(workspace);
  requireDecided(workspace);
  saveMissingDrafts(workspace, member.id);
  const submission = requireSubmission(workspace, input.submissionId);
  const before = findOpinion(workspace.reads, submission.id)?.sections.find(
    (section) => section.id === input.section,
  );
  if (!before) throw new PanelDeskError('not-found', { what: input.section });
  const { figures } = computeSubmission(workspace, submission);
  const { at } = workspace.run({
    actor: member.id,
    event: before.text === input.text ? 'opinion.confirmed' : 'opinion.edited',
    data: { submission: submission.id, section: input.section, before: before.text, after: input.text },
    write: (db) =>
      updateSection(db, submission.id, {
        id: input.section,
        text: input.text,
        boundAt: bindNow(input.text, figures),
      }),
  });
  return { savedAt: at, opinion: viewOpinion(seated, submission) };
};
