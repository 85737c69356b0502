import { asPoints, parsePoints, writePoints, type Points } from '../../../shared/domain/points.ts';
import type { PointsRule } from './entry-rule.ts';

export type PointsReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'lawful'; readonly points: Points }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range' }
  | { readonly kind: 'off-step' };

/**
 * Reads the points field by the indicator's rule; the same rule as the host's, asked here so that nothing unlawful is sent.
 * `points` are those that remain: of a deduction the maximum less what was typed.
 */
export const readPoints = (text: string, rule: PointsRule): PointsReading => {
  if (text.trim() === '') return { kind: 'empty' };
  const typed = parsePoints(text);
  if (typed === null) return { kind: 'not-a-number' };
  if (typed > rule.maxPoints) return { kind: 'out-of-range' };
  const points = rule.mode === 'deduct' ? asPoints(rule.maxPoints - typed) : typed;
  return points % rule.step === 0 ? { kind: 'lawful', points } : { kind: 'off-step' };
};

/** What the field shows for stored points. */
export const textOfPoints = (points: Points | null, rule: PointsRule): string => {
  if (points === null) return '';
  return writePoints(rule.mode === 'deduct' ? asPoints(Math.max(0, rule.maxPoints - points)) : points);
};
