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
import { readOrDraft, readOrDraftAll, requireUnfrozen, saveMissingDrafts } from './opinion-store.ts';
import {
  leaderOf,
  listVisible,
  requireAccess,
  requireReady,
  type SubmissionInput,
} from './require-access.ts';
import { requireDecided } from './require-decided.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';
import { requireClosedRound } from './revealed-sheets.ts';
import { computeSubmission } from './review-computation.ts';

/** The secretary, and whoever leads the work on that submission. */
const mayEdit = ({ workspace, member }: SeatedCall, submission: Submission): boolean =>
  member.role === 'secretary' || leaderOf(workspace, submission.id)?.id === member.id;

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
    mayEdit: mayEdit(seated, submission),
    ...freezeState(seated),
  };
};

/**
 * The first look of somebody who may edit saves the drafts, so that everybody reads the same text from then on. What the panel
 * decided is in them: `decision-missing` before that.
 */
const prepare = (seated: SeatedCall): void => {
  requireClosedRound(seated.workspace);
  requireDecided(seated.workspace);
  if (listVisible(seated).some((submission) => mayEdit(seated, submission)))
    saveMissingDrafts(seated.workspace, seated.member.id);
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
  const seated = requireSeat(context, input);
  requireReady(seated);
  prepare(seated);
  const { workspace } = seated;
  const visible = new Set(listVisible(seated).map(({ id }) => id));
  return {
    opinions: readOrDraftAll(workspace)
      .filter(({ submission }) => visible.has(submission.id))
      .map(({ submission, figures, opinion, drafted }) => ({
        submissionId: submission.id,
        baseName: submission.baseName,
        total: figures.get('total'),
        drafted,
        faults: listOpinionFaults(opinion, figures).length,
      })),
    ...freezeState(seated),
  };
};

export const getOpinion = (context: CoreContext, input: SubmissionInput): OpinionView => {
  const seated = requireAccess(context, input);
  prepare(seated);
  return viewOpinion(seated, seated.submission);
};

/**
 * Saves one section and binds its figures to what they read now: saving an unchanged text confirms a stale one.
 * Throws what `requireAccess` throws, `not-allowed`, `opinion-frozen`, `not-found` for a section that the scheme does not have.
 */
export const saveSection = (
  context: CoreContext,
  input: SubmissionInput & { readonly section: string; readonly text: string },
): { savedAt: string; opinion: OpinionView } => {
  const seated = requireAccess(context, input);
  const { workspace, member, submission } = seated;
  if (!mayEdit(seated, submission)) throw new PanelDeskError('not-allowed', { what: 'chair, secretary' });
  requireClosedRound(workspace);
  requireUnfrozen(workspace);
  requireDecided(workspace);
  saveMissingDrafts(workspace, member.id);
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
