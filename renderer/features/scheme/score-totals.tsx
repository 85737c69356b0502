import { useTranslation } from 'react-i18next';
import { sumPoints, writePoints, ZERO_POINTS, type Points } from '../../../shared/domain/points.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';
import type { ScoreColumns } from './score-row.tsx';
import styles from './scheme-table.module.css';

interface ScoreTotalsProps {
  readonly groups: readonly IndicatorGroup[];
  /** Columns of headings and titles. */
  readonly before: number;
  readonly columns: ScoreColumns;
}

const sumOf = (groups: readonly IndicatorGroup[], bonus: boolean): Points =>
  sumPoints(
    groups
      .filter((group) => group.parent === undefined && group.bonus === bonus)
      .map((group) => group.maxPoints ?? ZERO_POINTS),
  );

/** 合计: base and bonus stay two figures. */
export const ScoreTotals = ({ groups, before, columns }: ScoreTotalsProps) => {
  const { t } = useTranslation();
  const [base, bonus] = [sumOf(groups, false), sumOf(groups, true)];
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={before + (columns.notes ? 1 : 0) + (columns.unit ? 1 : 0)}>
          {t('scheme:total')}
        </th>
        <td className={styles.number}>
          {bonus === 0
            ? writePoints(base)
            : t('scheme:withBonus', { base: writePoints(base), bonus: writePoints(bonus) })}
        </td>
        <td colSpan={columns.evidence ? 2 : 1} />
      </tr>
    </tfoot>
  );
};
