import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { IndicatorId, MemberId } from '../../../shared/domain/ids.ts';
import type { EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import type { Reconsideration } from '../../../shared/domain/scoring/reconsideration.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { viewOwnReconsideration } from './reconsideration-view.ts';

type Cell = Matrix['groups'][number]['indicators'][number]['cells'][number];

const keyOf = (member: MemberId, indicator: IndicatorId): string => `${member}/${indicator}`;

/** What stood when the round was closed or the sheet was first handed in, and why it was last changed. */
const earlierOf = (revisions: readonly EntryRevision[]): Cell['before'] => {
  const deliberated = revisions.filter((each) => each.cause !== 'unlock');
  const [first, last] = [deliberated[0], deliberated.at(-1)];
  return (
    first &&
    last && {
      points: first.before.points,
      choice: first.before.choice,
      cause: last.cause,
      reason: last.reason,
    }
  );
};

/** Every entry of the counted sheets, by indicator, in the order of the sheets; with what each was changed from. */
export const viewCells = (
  sheets: readonly ScoreSheet[],
  revisions: readonly EntryRevision[],
  reconsiderations: readonly Reconsideration[] = [],
): ReadonlyMap<IndicatorId, Cell[]> => {
  const revised = Map.groupBy(revisions, (each) => keyOf(each.member, each.indicator));
  const lookedAt = Map.groupBy(reconsiderations, (each) => keyOf(each.member, each.indicator));
  const cells = new Map<IndicatorId, Cell[]>();
  for (const { member, entries } of sheets) {
    for (const entry of entries) {
      const own = revised.get(keyOf(member, entry.indicator)) ?? [];
      const cell = {
        ...entry,
        evidence: [...entry.evidence],
        member,
        before: earlierOf(own),
        revisions: own.length,
        reconsiderations: (lookedAt.get(keyOf(member, entry.indicator)) ?? []).map(viewOwnReconsideration),
      };
      const row = cells.get(entry.indicator);
      if (row) row.push(cell);
      else cells.set(entry.indicator, [cell]);
    }
  }
  return cells;
};
