import type { SubjectView } from '../../../../shared/contract/decisions.ts';

/** How many members marked what, in the order of the choices; what nobody marked is left out. */
export const tallyMarks = ({
  choices,
  marks,
}: Pick<SubjectView, 'choices' | 'marks'>): readonly { readonly choice: string; readonly count: number }[] =>
  choices
    .map(({ id }) => ({ choice: id, count: marks.filter(({ choice }) => choice === id).length }))
    .filter(({ count }) => count > 0);
