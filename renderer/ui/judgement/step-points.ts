import { asPoints, type Points } from '../../../shared/domain/points.ts';
import type { PointsRule } from './entry-rule.ts';

/**
 * One step of the field up or down, kept within 0 and the maximum; from nothing, up starts at one step and down at 0. More in
 * the field of a deduction is less that remains.
 */
export const stepPoints = (
  from: Points | null,
  by: 1 | -1,
  { mode, maxPoints, step }: PointsRule,
): Points => {
  const highest = maxPoints - (maxPoints % step);
  const next =
    mode === 'deduct'
      ? (from ?? highest) - (from === null && by < 0 ? 0 : by * step)
      : (from ?? 0) + by * step;
  return asPoints(Math.min(highest, Math.max(0, next)));
};

/** Figures of a Chinese input method as plain ones, letter for letter, so that the caret stays; nothing else is touched. */
export const toHalfWidthFigures = (text: string): string =>
  text.replace(/[０-９．]/g, (figure) => figure.normalize('NFKC')).replaceAll('。', '.');
