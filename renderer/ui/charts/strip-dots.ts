export interface StripValue<Id> {
  readonly id: Id;
  readonly value: number;
}

export interface StripDot<Id> {
  readonly id: Id;
  /** 0…1 along the strip: 0 is no points, 1 the maximum. */
  readonly at: number;
  /** 0 on the line; dots that would cover each other go up one level each. */
  readonly level: number;
}

/** 0…1 of the way to the maximum; what lies outside stays at the end. */
export const shareOf = (value: number, maximum: number): number =>
  maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0;

/**
 * Where each member's dot stands. Dots closer than `gap` (a share of the strip) are stacked in the order given, so
 * that equal points stay countable; `at` is exact, only the level moves.
 */
export const placeDots = <Id>(
  values: readonly StripValue<Id>[],
  maximum: number,
  gap: number,
): readonly StripDot<Id>[] => {
  const placed: StripDot<Id>[] = [];
  for (const { id, value } of values) {
    const at = shareOf(value, maximum);
    const taken = new Set(placed.filter((dot) => Math.abs(dot.at - at) < gap).map((dot) => dot.level));
    let level = 0;
    while (taken.has(level)) level += 1;
    placed.push({ id, at, level });
  }
  return placed;
};
