import { useTranslation } from 'react-i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import styles from './points-field.module.css';
import type { PointsRule } from './entry-rule.ts';
import type { PointsReading } from './read-points.ts';

/** Beside the field: of how many, in which steps; in a deduction what remains. */
export const PointsSide = ({
  rule,
  reading,
}: {
  readonly rule: PointsRule;
  readonly reading: PointsReading;
}) => {
  const { t } = useTranslation();
  const range = { max: writePoints(rule.maxPoints), step: writePoints(rule.step) };
  return (
    <p className={styles.pointsRange}>
      {rule.mode === 'deduct' ? (
        <span aria-live="polite">
          {t('scoring:deduct.remains', {
            points: reading.kind === 'lawful' ? writePoints(reading.points) : '–',
          })}
        </span>
      ) : (
        <span>{t('scoring:points.of', range)}</span>
      )}
      <span>{t('scoring:points.step', range)}</span>
    </p>
  );
};
