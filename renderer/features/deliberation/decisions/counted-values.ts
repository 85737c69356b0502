import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import type { Measure } from '../../../../shared/domain/scheme/indicator.ts';
import { readMeasure } from '../../../../shared/domain/scheme/measures.ts';
import type { Scheme } from '../../../../shared/domain/scheme/scheme.ts';
import { valueOf, type DecisionDraft } from './decision-draft.ts';
import { readDecimal } from './read-decimal.ts';

/** How the value that counts (accepted, else verified, else claimed) stands to the bound; null where it cannot be told. */
export interface CountedValue {
  readonly measure: string;
  readonly of: 'accepted' | 'verified' | 'claim';
  readonly meets: boolean | null;
}

export const listMeasuresOf = (scheme: Scheme | undefined, subject: string): readonly Measure[] =>
  scheme?.groups
    .flatMap((group) => group.indicators)
    .flatMap((indicator) =>
      indicator.mode === 'condition' && indicator.id === subject ? indicator.measures : [],
    ) ?? [];

/** The measures of a condition with the values as typed so far. */
export const countValues = (
  subject: SubjectView,
  draft: DecisionDraft,
  bounds: readonly Measure[],
): readonly CountedValue[] =>
  subject.measures.map(({ id, meets }) => {
    const typed = valueOf(draft, id);
    const of =
      typed.accepted.trim() !== '' ? 'accepted' : typed.verified.trim() !== '' ? 'verified' : 'claim';
    if (of === 'claim') return { measure: id, of, meets };
    const reading = readDecimal(typed[of]);
    const bound = bounds.find((each) => each.id === id);
    return {
      measure: id,
      of,
      meets: bound && reading.kind === 'decimal' ? readMeasure(bound, reading.value).meets : null,
    };
  });
