export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Distance from a point to the segment (not the endless line: ink turns back on itself). */
const distanceToSegment = (point: PlanePoint, from: PlanePoint, to: PlanePoint): number => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
};

const farthestBetween = <P extends PlanePoint>(
  line: readonly P[],
  first: number,
  last: number,
): { readonly index: number; readonly distance: number } => {
  const from = line[first];
  const to = line[last];
  let index = first;
  let distance = -1;
  for (let at = first + 1; at < last; at += 1) {
    const point = line[at];
    if (!point || !from || !to) continue;
    const here = distanceToSegment(point, from, to);
    if (here > distance) {
      index = at;
      distance = here;
    }
  }
  return { index, distance };
};

/**
 * Ramer–Douglas–Peucker: the fewest of the given points such that no dropped one lies farther than `tolerance`
 * (in the points' unit) from the line. Order, first and last point are kept; a tolerance of 0 or less keeps all.
 */
export const simplifyLine = <P extends PlanePoint>(line: readonly P[], tolerance: number): readonly P[] => {
  if (tolerance <= 0 || line.length <= 2) return line;
  const kept = new Set([0, line.length - 1]);
  const open: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [first, last] = next;
    const { index, distance } = farthestBetween(line, first, last);
    if (distance <= tolerance) continue;
    kept.add(index);
    open.push([first, index], [index, last]);
  }
  return line.filter((_, index) => kept.has(index));
};
