import type { SubjectView } from '../../../../shared/contract/decisions.ts';

/**
 * What a conclusion rests on: everything decided before it that concerns its part, and for the overall conclusion the
 * conclusions of the parts as well.
 */
export const listStanding = (
  conclusion: SubjectView,
  subjects: readonly SubjectView[],
): readonly SubjectView[] =>
  subjects.filter(
    (each) =>
      each.id !== conclusion.id &&
      (each.kind !== 'conclusion' || (conclusion.part === undefined && each.part !== undefined)) &&
      (conclusion.part === undefined || each.part === undefined || each.part === conclusion.part),
  );
