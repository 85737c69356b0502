import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/text.ts';
import type { RowCellsProps } from './condition-cells.tsx';
import { RowTitle } from './row-title.tsx';
import styles from './scheme-table.module.css';

/** A factor with what it looks at and the levels it is given. */
export const FactorCells = ({ indicator, rule, withDetail }: RowCellsProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  return (
    <>
      <th scope="row">
        <RowTitle rule={rule} notes={indicator.guidance ? [localText(indicator.guidance)] : []} />
      </th>
      {withDetail ? (
        <td className={styles.levels}>
          {indicator.mode === 'judgement'
            ? indicator.levels.map((level) => localText(level.title)).join(t('scheme:and'))
            : t(`scheme:unscored.${indicator.mode}`)}
        </td>
      ) : null}
    </>
  );
};
