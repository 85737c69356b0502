import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';

/** Whether the bureau's own groups may still come under this heading; one with rows of its own takes none. */
export const isOpenHeading = (scheme: Scheme, group: IndicatorGroup): boolean =>
  group.indicators.length === 0 &&
  scheme.slots.some((slot) => slot.kind === 'groups' && slot.part === group.part);

export const childrenOf = (scheme: Scheme, group: IndicatorGroup): readonly IndicatorGroup[] =>
  scheme.groups.filter((each) => each.parent === group.id && each !== group);

const isInCycle = (groups: ReadonlyMap<string, IndicatorGroup>, start: IndicatorGroup): boolean => {
  const met = new Set<string>();
  for (let id = start.parent; id !== undefined && !met.has(id); id = groups.get(id)?.parent) {
    if (id === start.id) return true;
    met.add(id);
  }
  return false;
};

/** The list is the print: a heading comes before its groups, and they follow it before the next heading. */
const checkNesting = (scheme: Scheme): readonly SchemeFault[] => {
  const groups = new Map(scheme.groups.toReversed().map((group) => [group.id, group]));
  const printed = new Set<string>();
  let open: readonly string[] = [];
  return scheme.groups.flatMap((group, at) => {
    const { id, parent } = group;
    const path = `groups.${at}.parent`;
    const opened = open.slice(0, parent === undefined ? 0 : open.indexOf(parent) + 1);
    const isUnder = parent === undefined || open.includes(parent);
    open = [...opened, id];
    const wasPrinted = parent !== undefined && printed.has(parent);
    printed.add(id);
    if (isUnder || parent === undefined) return [];
    if (!groups.has(parent)) return [faultAt('parent-unknown', path, { id: parent })];
    if (isInCycle(groups, group)) return [faultAt('group-cycle', path, { id: parent })];
    return [faultAt(wasPrinted ? 'group-out-of-order' : 'parent-after-child', path, { id: parent })];
  });
};

/** A heading has groups or rows, never both, and never nothing. */
const checkContent = (scheme: Scheme): readonly SchemeFault[] =>
  scheme.groups.flatMap((group, at) => {
    const hasChildren = childrenOf(scheme, group).length > 0;
    const hasRows = group.indicators.length > 0;
    if (hasChildren && hasRows) return [faultAt('group-mixed', `groups.${at}.indicators`, { id: group.id })];
    if (hasChildren || hasRows || isOpenHeading(scheme, group)) return [];
    return [faultAt('group-empty', `groups.${at}`, { id: group.id })];
  });

/** What a heading says of its groups (bonus, track, types) has to hold for them, or they are printed without it. */
const checkAgainstParent = (scheme: Scheme): readonly SchemeFault[] => {
  const groups = new Map(scheme.groups.map((group) => [group.id, group]));
  return scheme.groups.flatMap((group, at) => {
    const parent = group.parent === undefined ? undefined : groups.get(group.parent);
    if (!parent) return [];
    const path = `groups.${at}`;
    const params = { id: parent.id };
    const isWithinTypes =
      parent.types === undefined || group.types?.every((type) => parent.types?.includes(type)) === true;
    return [
      ...(group.bonus === parent.bonus
        ? []
        : [faultAt('bonus-differs-from-parent', `${path}.bonus`, params)]),
      ...(parent.part === undefined || group.part === parent.part
        ? []
        : [faultAt('part-differs-from-parent', `${path}.part`, params)]),
      ...(isWithinTypes ? [] : [faultAt('types-differ-from-parent', `${path}.types`, params)]),
    ];
  });
};

export const checkGroups = (scheme: Scheme): readonly SchemeFault[] => [
  ...checkNesting(scheme),
  ...checkContent(scheme),
  ...checkAgainstParent(scheme),
];
