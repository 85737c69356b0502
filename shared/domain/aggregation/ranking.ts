import { compareRational, type Rational } from '../rational.ts';

export interface Place {
  /** 1 is the highest; equal exact totals share a rank and the next rank is skipped (1, 1, 3). */
  readonly rank: number;
  /** Ties are shown, never broken. */
  readonly tied: boolean;
}

/** Those with equal totals together, highest first; equals keep the order in which they came. */
export const groupByTotal = <Item>(
  items: readonly Item[],
  totalOf: (item: Item) => Rational,
): readonly (readonly Item[])[] => {
  const classes: Item[][] = [];
  for (const item of [...items].sort((a, b) => compareRational(totalOf(b), totalOf(a)))) {
    const last = classes.at(-1);
    const [first] = last ?? [];
    if (last && first !== undefined && compareRational(totalOf(first), totalOf(item)) === 0) last.push(item);
    else classes.push([item]);
  }
  return classes;
};

export const rankByTotal = <Id extends string>(totals: ReadonlyMap<Id, Rational>): ReadonlyMap<Id, Place> => {
  const places = new Map<Id, Place>();
  for (const equals of groupByTotal([...totals], ([, total]) => total)) {
    const place = { rank: places.size + 1, tied: equals.length > 1 };
    for (const [id] of equals) places.set(id, place);
  }
  return places;
};
