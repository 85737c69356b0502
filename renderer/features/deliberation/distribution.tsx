import { useTranslation } from 'react-i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import { StripPlot } from '../../ui/charts/strip-plot.tsx';
import {
  decimalsOf,
  listValues,
  writeHundredths,
  type MatrixIndicator,
  type MatrixMember,
} from './cell-values.ts';
import styles from './cell-pane.module.css';
import { listFlaggedMembers } from './flag-words.ts';

interface DistributionProps {
  readonly indicator: MatrixIndicator;
  readonly members: readonly MatrixMember[];
}

/** How the points of one indicator lie between nothing and the maximum, drawn and in words. */
export const Distribution = ({ indicator, members }: DistributionProps) => {
  const { t } = useTranslation();
  const { score } = indicator;
  const values = listValues(indicator, members);
  if (!score || values.length < 2) return null;
  const all = values.map(({ points }) => points as number);
  const places = decimalsOf(all);
  const write = (points: number): string => writeHundredths(points, places);
  const nameOf = (id: string): string => members.find((each) => each.id === id)?.name ?? id;
  return (
    <figure className={styles.distribution}>
      <StripPlot
        size="large"
        label={t('deliberation:spread', {
          values: values.map(({ member, points }) => `${nameOf(member)} ${write(points)}`).join('，'),
          max: writePoints(score.maxPoints),
        })}
        values={values.map(({ member, points }) => ({ id: member, value: points }))}
        maximum={score.maxPoints}
        flagged={listFlaggedMembers(indicator, members)}
        mean={score.mean}
      />
      <figcaption className={styles.quiet}>
        {t('deliberation:distribution', {
          least: write(Math.min(...all)),
          mean: score.mean,
          most: write(Math.max(...all)),
          deviation: score.deviation,
        })}
      </figcaption>
    </figure>
  );
};
