import type { MatrixIndicator, MatrixSubmission } from '../cell-values.ts';

/** Factors judged in words that concern a part (those of no part concern every one), or all of them. */
export const listFactors = (
  submission: MatrixSubmission,
  part: string | undefined,
): readonly MatrixIndicator[] =>
  submission.groups
    .filter((group) => part === undefined || group.part === undefined || group.part === part)
    .flatMap((group) => group.indicators)
    .filter(({ mode }) => mode === 'judgement');
