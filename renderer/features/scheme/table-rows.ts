import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';

/** A heading that spans its rows, as the policy merges the cell. */
export interface GroupCell {
  readonly group: IndicatorGroup;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface TableRow {
  /** Headings that begin with this row. */
  readonly cells: readonly GroupCell[];
  readonly indicator: Indicator;
}

export interface TableLayout {
  /** Columns of headings, at least one. */
  readonly depth: number;
  readonly rows: readonly TableRow[];
}

interface Line {
  readonly path: readonly IndicatorGroup[];
  readonly indicator: Indicator;
}

const listLines = (groups: readonly IndicatorGroup[]): readonly Line[] => {
  const paths = new Map<string, readonly IndicatorGroup[]>();
  for (const group of groups)
    paths.set(group.id, [...((group.parent && paths.get(group.parent)) || []), group]);
  return groups.flatMap((group) =>
    group.indicators.map((indicator) => ({ path: paths.get(group.id) ?? [group], indicator })),
  );
};

/** Merged cells of a table with headings inside headings; a short branch widens its last heading to keep columns in line. */
export const layTable = (groups: readonly IndicatorGroup[]): TableLayout => {
  const lines = listLines(groups);
  const depth = lines.reduce((most, line) => Math.max(most, line.path.length), 1);
  const goesOn = (at: number, level: number): boolean =>
    at > 0 && lines[at - 1]?.path[level] === lines[at]?.path[level];
  const countRows = (start: number, level: number): number => {
    let end = start + 1;
    while (end < lines.length && goesOn(end, level)) end += 1;
    return end - start;
  };
  return {
    depth,
    rows: lines.map(({ path, indicator }, at) => ({
      indicator,
      cells: path.flatMap((group, level) =>
        goesOn(at, level)
          ? []
          : [
              {
                group,
                rowSpan: countRows(at, level),
                colSpan: level === path.length - 1 ? depth - level : 1,
              },
            ],
      ),
    })),
  };
};
