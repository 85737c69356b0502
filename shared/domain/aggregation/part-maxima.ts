import type { Points } from '../points.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { schemeMaxima } from '../scheme/scheme-indicators.ts';

/** What can be reached in one track or part, base and bonus apart. */
export const partMaxima = (
  scheme: Scheme,
  part: string,
): { readonly base: Points; readonly bonus: Points } => {
  const groups = scheme.groups.filter((group) => group.part === part);
  const ids = new Set(groups.map((group) => group.id));
  return schemeMaxima({
    ...scheme,
    // A heading that spans several parts is none of theirs: what stands below it is outermost here.
    groups: groups.map((group) =>
      group.parent === undefined || ids.has(group.parent) ? group : { ...group, parent: undefined },
    ),
  });
};
