import { formatPoints, writePoints, type Points } from '../../../shared/domain/points.ts';

/** With the column's decimals; a value that needs more keeps them rather than being rounded. */
export const columnPoints = (points: Points, decimals: 0 | 1 | 2): string =>
  points % 10 ** (2 - decimals) === 0 ? formatPoints(points, decimals) : writePoints(points);
