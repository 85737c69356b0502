import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { Part, Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';

/** What kind of table a heading of the policy becomes. */
export type Family = 'scores' | 'conditions' | 'factors' | 'dispositions';

/** Neighbouring groups of one part that are printed as one table. */
export interface Block {
  readonly id: string;
  readonly part?: Part | undefined;
  readonly family: Family;
  readonly groups: readonly IndicatorGroup[];
}

const familyOf = (indicators: readonly Indicator[]): Family => {
  if (indicators.some(isScored)) return 'scores';
  if (indicators.every((each) => each.mode === 'condition')) return 'conditions';
  if (indicators.every((each) => each.mode === 'disposition')) return 'dispositions';
  return 'factors';
};

/** Groups with the ones inside them, by their outermost group, in the order of the print. */
const listTrees = (groups: readonly IndicatorGroup[]): readonly (readonly IndicatorGroup[])[] => {
  const rootOf = new Map<string, string>();
  const trees = new Map<string, IndicatorGroup[]>();
  for (const group of groups) {
    const root = (group.parent === undefined ? undefined : rootOf.get(group.parent)) ?? group.id;
    rootOf.set(group.id, root);
    const tree = trees.get(root);
    if (tree) tree.push(group);
    else trees.set(root, [group]);
  }
  return [...trees.values()];
};

/** Points and factors of one part belong to one table, in which a factor has no points; other kinds keep to themselves. */
const joinFamilies = (one: Family, other: Family): Family | undefined => {
  if (one === other) return one;
  const both = new Set([one, other]);
  return both.has('scores') && both.has('factors') ? 'scores' : undefined;
};

/** The scheme's tables in the order of the policy. */
export const listBlocks = (scheme: Scheme): readonly Block[] => {
  const blocks: Block[] = [];
  for (const tree of listTrees(scheme.groups)) {
    const indicators = tree.flatMap((group) => group.indicators);
    const [root] = tree;
    if (!root || indicators.length === 0) continue;
    const family = familyOf(indicators);
    const partId = tree.find((group) => group.part !== undefined)?.part;
    const last = blocks.at(-1);
    const joined = last && last.part?.id === partId ? joinFamilies(last.family, family) : undefined;
    if (last && joined)
      blocks[blocks.length - 1] = { ...last, family: joined, groups: [...last.groups, ...tree] };
    else
      blocks.push({
        id: `table-${root.id}`,
        part: scheme.parts.find((part) => part.id === partId),
        family,
        groups: tree,
      });
  }
  return blocks;
};

/** Parts whose rows the bureau has not brought yet. */
export const listEmptyParts = (scheme: Scheme): readonly Part[] => {
  const filled = new Set(scheme.groups.map((group) => group.part));
  return scheme.parts.filter((part) => !filled.has(part.id));
};

/** The number of each row within its table, as people cite it; a search must not renumber. */
export const numberRows = (blocks: readonly Block[]): ReadonlyMap<string, number> =>
  new Map(
    blocks.flatMap((block) =>
      block.groups
        .flatMap((group) => group.indicators)
        .map((indicator, index) => [indicator.id, index + 1] as const),
    ),
  );
