import type { SubjectView } from '../../../../shared/contract/decisions.ts';

/** The state that a sweep records. */
export const NOT_ESTABLISHED = 'not-established';

/** Vetoes that are still undecided, about which nothing is being written, and that take "not established" without words. */
export const listSweepable = (
  subjects: readonly SubjectView[],
  drafted: ReadonlySet<string>,
): readonly SubjectView[] =>
  subjects.filter(
    ({ id, kind, decision, choices }) =>
      kind === 'veto' &&
      decision === undefined &&
      !drafted.has(id) &&
      choices.some((choice) => choice.id === NOT_ESTABLISHED && choice.reasonNeeded === undefined),
  );
