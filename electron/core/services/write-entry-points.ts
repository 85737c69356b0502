import type { Points } from '../../../shared/domain/points.ts';

/** One decimal where the step allows it, as experts gave it. */
export const writeEntryPoints = (points: Points | null | undefined): string =>
  points === null || points === undefined ? '' : (points / 100).toFixed(points % 10 === 0 ? 1 : 2);
