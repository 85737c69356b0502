import type { DeclarationView } from '../../../shared/contract/convening.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';

export type Relation = 'none' | 'recuse';

interface Answer {
  readonly submissionId: SubmissionId;
  /** Null: not said yet. */
  readonly relation: Relation | null;
  readonly statement: string;
}

export type DeclarationDraft = readonly Answer[];

/** One answer per submission in the package's order, none of them given yet: nobody declares by a preset. */
export const startDraft = (submissions: DeclarationView['submissions']): DeclarationDraft =>
  submissions.map(({ id, statement }) => ({ submissionId: id, relation: null, statement }));

const change = (
  draft: DeclarationDraft,
  id: SubmissionId,
  turn: (answer: Answer) => Answer,
): DeclarationDraft => draft.map((answer) => (answer.submissionId === id ? turn(answer) : answer));

export const answer = (draft: DeclarationDraft, id: SubmissionId, relation: Relation): DeclarationDraft =>
  change(draft, id, (each) => ({ ...each, relation }));

export const write = (draft: DeclarationDraft, id: SubmissionId, statement: string): DeclarationDraft =>
  change(draft, id, (each) => ({ ...each, statement }));

/** 均无利害关系: for whatever is not answered yet; what was said already stays. */
export const answerRest = (draft: DeclarationDraft): DeclarationDraft =>
  draft.map((each) => (each.relation === null ? { ...each, relation: 'none' } : each));

export const countAnswered = (draft: DeclarationDraft): number =>
  draft.filter(({ relation }) => relation !== null).length;

/** The first submission that still wants something, and what: an answer, or the reason of a recusal. */
export const findGap = (
  draft: DeclarationDraft,
): { readonly submissionId: SubmissionId; readonly wants: 'answer' | 'statement' } | null => {
  for (const { submissionId, relation, statement } of draft) {
    if (relation === null) return { submissionId, wants: 'answer' };
    if (relation === 'recuse' && statement.trim() === '') return { submissionId, wants: 'statement' };
  }
  return null;
};

/** As the contract takes it. Only of a draft without a gap. */
export const toRelations = (draft: DeclarationDraft) =>
  draft.map(({ submissionId, relation, statement }) => ({
    submissionId,
    recused: relation === 'recuse',
    statement: statement.trim(),
  }));
