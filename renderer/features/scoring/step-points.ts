import { asPoints, type Points } from '../../../shared/domain/points.ts';
import type { PointsRule } from './entry-draft.ts';

/** One step up or down, kept within 0 and the maximum; from nothing, up starts at one step and down at 0. */
export const stepPoints = (from: Points | null, by: 1 | -1, { maxPoints, step }: PointsRule): Points => {
  const next = (from ?? 0) + by * step;
  const highest = maxPoints - (maxPoints % step);
  return asPoints(Math.min(highest, Math.max(0, next)));
};

/** Figures of a Chinese input method as plain ones, letter for letter, so that the caret stays; nothing else is touched. */
export const toHalfWidthFigures = (text: string): string =>
  text.replace(/[０-９．]/g, (figure) => figure.normalize('NFKC')).replaceAll('。', '.');
