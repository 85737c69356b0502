import type { MatrixGroup, MatrixIndicator, MatrixSubmission } from './cell-values.ts';

type Groups = MatrixSubmission['groups'];

/** The groups below one, in order: those that follow it and lie deeper. */
const groupsBelow = (groups: Groups, at: number): Groups => {
  const depth = groups[at]?.depth ?? 0;
  const rest = groups.slice(at + 1);
  const end = rest.findIndex((group) => group.depth <= depth);
  return end === -1 ? rest : rest.slice(0, end);
};

/** Every indicator of a group, its own and those of the groups below it. */
export const listOwnIndicators = (groups: Groups, group: MatrixGroup): readonly MatrixIndicator[] => {
  const at = groups.indexOf(group);
  return [group, ...groupsBelow(groups, at)].flatMap(({ indicators }) => indicators);
};

/** Groups in view: those below a closed one are not. */
export const listShownGroups = (groups: Groups, closed: ReadonlySet<string>): Groups => {
  const hidden = new Set<string>();
  groups.forEach((group, at) => {
    if (closed.has(group.id)) for (const { id } of groupsBelow(groups, at)) hidden.add(id);
  });
  return groups.filter(({ id }) => !hidden.has(id));
};
