interface Nested {
  readonly id: string;
  readonly parent?: string | undefined;
}

/** Each heading with its groups right after it, as a table prints them; what hangs on nothing known comes where it stood. */
export const orderGroups = <Group extends Nested>(groups: readonly Group[]): readonly Group[] => {
  const known = new Set(groups.map(({ id }) => id));
  const below = Map.groupBy(groups, ({ parent }) => parent);
  const ordered = new Set<Group>();
  const append = (group: Group): void => {
    if (ordered.has(group)) return;
    ordered.add(group);
    for (const child of below.get(group.id) ?? []) append(child);
  };
  for (const group of groups) if (group.parent === undefined || !known.has(group.parent)) append(group);
  // Groups that are in a circle hang on no outermost one.
  for (const group of groups) append(group);
  return [...ordered];
};
