import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import type { Points } from '../../../../shared/domain/points.ts';

type Scores = NonNullable<OverviewSubmission['scores']>;

/** Whether base and bonus are two figures here. */
export const showsBonus = ({ bonus, memberTotals }: Scores): boolean =>
  Number(bonus) > 0 || memberTotals.some((each) => each.bonus > 0);

/** Highest and lowest of the members' totals, in hundredths; null with fewer than two. */
export const totalsSpan = ({
  memberTotals,
}: Scores): { readonly least: Points; readonly most: Points } | null => {
  const [first, ...rest] = memberTotals.map(({ total }) => total).sort((a, b) => a - b);
  const last = rest.at(-1);
  return first === undefined || last === undefined ? null : { least: first, most: last };
};
