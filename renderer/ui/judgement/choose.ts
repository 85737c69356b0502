import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { TypedEntry } from './typed-entry.ts';

export type DispositionView = Extract<IndicatorView, { mode: 'disposition' }>;

const targetsOf = (indicator: IndicatorView, choice: string | null): readonly string[] =>
  indicator.mode === 'disposition'
    ? (indicator.choices.find((each) => each.id === choice)?.targets.map((target) => target.zh) ?? [])
    : [];

/**
 * What choosing does to the fields. A target belongs to its choice: what was written for the former one is set aside and comes
 * back with it. Where the policy names the one type that a conversion leads to, choosing it writes the type down.
 */
export const choose = (
  indicator: IndicatorView,
  typed: TypedEntry,
  choice: string | null,
): Partial<TypedEntry> => {
  if (indicator.mode !== 'disposition' || choice === typed.choice) return { choice };
  const setAside =
    typed.choice === null ? typed.setAside : { ...typed.setAside, [typed.choice]: typed.target };
  const [only, ...others] = targetsOf(indicator, choice);
  const named = only !== undefined && others.length === 0 ? only : '';
  return { choice, target: (choice === null ? undefined : setAside[choice]) || named, setAside };
};
