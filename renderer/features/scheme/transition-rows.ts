import type { Scheme, SubmissionType, Transition } from '../../../shared/domain/scheme/scheme.ts';

export interface TransitionRow {
  readonly type: SubmissionType;
  readonly transition: Transition;
  /** Rows that the merged cell of the category spans, where it begins with this one. */
  readonly categorySpan?: number | undefined;
  readonly typeSpan?: number | undefined;
}

/** 类别 / 现有类型 / 可调整去向: lawful transitions by existing type, in the order in which the policy names the types. */
export const listTransitionRows = (scheme: Scheme): readonly TransitionRow[] => {
  const lines = scheme.types.flatMap((type) =>
    scheme.transitions
      .filter((transition) => transition.type === type.id)
      .map((transition) => ({ type, transition })),
  );
  const spanOf = (at: number, same: (one: SubmissionType, other: SubmissionType) => boolean) => {
    const own = lines[at]?.type;
    const before = lines[at - 1]?.type;
    if (!own || (before && same(before, own))) return undefined;
    const end = lines.findIndex((line, index) => index > at && !same(line.type, own));
    return (end === -1 ? lines.length : end) - at;
  };
  return lines.map((line, at) => ({
    ...line,
    categorySpan: spanOf(at, (one, other) => one.category?.zh === other.category?.zh),
    typeSpan: spanOf(at, (one, other) => one === other),
  }));
};
