import type { DeclarationView } from '../../../shared/contract/convening.ts';
import { isRecused, type Recusal } from '../../../shared/domain/convening/convening.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { insertRecusal } from '../store/rows/recusal-rows.ts';
import { insertDeclaration, listDeclarations, type DeclaredRelation } from '../store/rows/standing-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { viewHints } from './hints-service.ts';
import { readStanding, requirePresent } from './require-access.ts';
import { requireUnfrozenPanel } from './require-unfrozen-panel.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';

const viewRelation = (
  seated: SeatedCall,
  submission: Submission,
  said: DeclaredRelation | undefined,
): DeclarationView['submissions'][number] => {
  const { id, baseName, applicant, coBuilders = [] } = submission;
  return {
    id,
    baseName,
    applicant: applicant.name,
    ...(applicant.legalRepresentative === undefined
      ? {}
      : { legalRepresentative: applicant.legalRepresentative }),
    coBuilders: [...coBuilders],
    hints: [...viewHints(seated, seated.member, submission)],
    recused: isRecused(seated.workspace.convening, seated.member.id, id),
    statement: said?.statement ?? '',
  };
};

/** Whoever has not undertaken to keep silent does not learn who is under review. */
const requireUndertaken = (seated: SeatedCall): void => {
  requirePresent(seated);
  if (readStanding(seated.workspace, seated.member.id) === 'to-undertake')
    throw new PanelDeskError('undertaking-missing', { name: seated.member.name });
};

/** What the own seat declares: every submission with the people behind it, and what looks alike. Throws `not-signed-in`, `undertaking-missing`. */
export const readDeclaration = (context: CoreContext, input: SeatInput): DeclarationView => {
  const seated = requireSeat(context, input);
  requireUndertaken(seated);
  const { workspace, member } = seated;
  const declaration = listDeclarations(workspace.reads).get(member.id);
  return {
    declaredAt: declaration?.declaredAt ?? null,
    submissions: workspace.review.submissions.map((submission) =>
      viewRelation(
        seated,
        submission,
        declaration?.relations.find((each) => each.submission === submission.id),
      ),
    ),
  };
};

interface GivenRelation {
  readonly submissionId: SubmissionId;
  readonly recused: boolean;
  readonly statement: string;
}

/** In the package's order. Throws `input-invalid` unless each submission is spoken of once, `reason-required` for a recusal without one. */
const orderRelations = (
  { review }: Workspace,
  given: readonly GivenRelation[],
): readonly DeclaredRelation[] => {
  const known = new Map(given.map((each) => [each.submissionId, each]));
  if (known.size !== given.length || known.size !== review.submissions.length)
    throw new PanelDeskError('input-invalid', { field: 'relations' });
  return review.submissions.map(({ id }) => {
    const relation = known.get(id);
    if (!relation) throw new PanelDeskError('input-invalid', { field: 'relations' });
    const statement = relation.statement.trim();
    if (relation.recused && statement === '') throw new PanelDeskError('reason-required');
    return { submission: id, recused: relation.recused, statement };
  });
};

/** Recusals that the declaration adds; one that was ordered before stays as it is. */
const listNewRecusals = (
  { workspace, member }: SeatedCall,
  relations: readonly DeclaredRelation[],
): readonly Recusal[] =>
  relations
    .filter(({ recused, submission }) => recused && !isRecused(workspace.convening, member.id, submission))
    .map(({ submission, statement }) => ({
      member: member.id,
      submission,
      cause: 'declared',
      reason: statement,
    }));

/**
 * 申报与回避, once, about every submission; the recusals in it hold from that moment. Throws `already-done`, `input-invalid`,
 * `reason-required`, `opinion-frozen` for a recusal after the opinions were frozen, and what reading it throws.
 */
export const declare = (
  context: CoreContext,
  input: SeatInput & { readonly relations: readonly GivenRelation[] },
): { savedAt: string } => {
  const seated = requireSeat(context, input);
  requireUndertaken(seated);
  const { workspace, member } = seated;
  if (listDeclarations(workspace.reads).has(member.id)) throw new PanelDeskError('already-done');
  const relations = orderRelations(workspace, input.relations);
  const recusals = listNewRecusals(seated, relations);
  if (recusals.length > 0) requireUnfrozenPanel(workspace);
  const { at } = workspace.run({
    actor: member.id,
    event: 'member.declared',
    data: { member: member.id, relations: relations.map((each) => ({ ...each })) },
    write: (db, now) => {
      insertDeclaration(db, { member: member.id, relations, declaredAt: now });
      for (const recusal of recusals) insertRecusal(db, recusal, { by: member.id, at: now });
    },
  });
  return { savedAt: at };
};
