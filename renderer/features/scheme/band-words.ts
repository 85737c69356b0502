import type { TFunction } from 'i18next';
import type { Band } from '../../../shared/domain/scheme/indicator.ts';
import { writePoints } from '../../../shared/domain/points.ts';

/** 500以上（含）、不足1000：6分 */
export const writeBand = ({ from, below, points }: Band, unit: string, t: TFunction): string => {
  const given = writePoints(points);
  if (from === undefined && below === undefined) return t('scheme:band.any', { points: given });
  if (from === undefined) return t('scheme:band.below', { below, unit, points: given });
  if (below === undefined) return t('scheme:band.from', { from, unit, points: given });
  return t('scheme:band.between', { from, below, unit, points: given });
};
