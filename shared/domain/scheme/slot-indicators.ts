import type { Indicator } from './indicator.ts';
import type { Scheme } from './scheme.ts';

/** The rows below the named groups, however deep. */
export const indicatorsOfSlot = (scheme: Scheme, groups: readonly string[]): readonly Indicator[] => {
  const parents = new Map(scheme.groups.map(({ id, parent }) => [id, parent]));
  const named = new Set(groups);
  const isBelow = (start: string): boolean => {
    const met = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !met.has(id); id = parents.get(id)) {
      if (named.has(id)) return true;
      met.add(id);
    }
    return false;
  };
  return scheme.groups.flatMap((group) => (isBelow(group.id) ? group.indicators : []));
};
