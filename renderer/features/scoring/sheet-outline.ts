import type { SheetView } from '../../../shared/contract/scoring.ts';

export type SheetGroup = SheetView['groups'][number];
export type SheetPart = SheetView['parts'][number];

/** A group with the headings above it, outermost first. */
export interface OutlineGroup {
  readonly group: SheetGroup;
  readonly above: readonly string[];
}

/** A track or part with its groups; `part` null for what belongs to none. */
export interface OutlineSection {
  readonly part: SheetPart | null;
  readonly groups: readonly OutlineGroup[];
}

/** Headings follow from the depths, because groups stand in the order of the print. */
const withHeadings = (groups: readonly SheetGroup[]): readonly OutlineGroup[] => {
  const open: string[] = [];
  return groups.map((group) => {
    open.length = Math.min(group.depth, open.length);
    const above = [...open];
    open.push(group.id);
    return { group, above };
  });
};

/** The sheet as sections of parts, in the order of the table. A group without a part of its own stands in its heading's. */
export const outlineOf = (sheet: Pick<SheetView, 'groups' | 'parts'>): readonly OutlineSection[] => {
  const partOf = new Map<string, string | undefined>();
  const sections: { part: SheetPart | null; groups: OutlineGroup[] }[] = [];
  for (const each of withHeadings(sheet.groups)) {
    const heading = each.above.at(-1);
    const id = each.group.part ?? (heading === undefined ? undefined : partOf.get(heading));
    partOf.set(each.group.id, id);
    const part = sheet.parts.find((known) => known.id === id) ?? null;
    const last = sections.at(-1);
    if (last && last.part?.id === part?.id) last.groups.push(each);
    else sections.push({ part, groups: [each] });
  }
  return sections;
};
