import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { columnKey, type MatrixColumn } from './matrix-columns.ts';
import styles from './score-matrix.module.css';

interface MatrixHeadProps {
  readonly columns: readonly MatrixColumn[];
  /** Whose column stays empty because they took no part. */
  readonly recused: readonly MemberId[];
}

/** Head of the matrix; stays in view. Widths are set here, for a long table may not change them while it scrolls. */
export const MatrixHead = ({ columns, recused }: MatrixHeadProps) => {
  const { t } = useTranslation();
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={columnKey(column)} data-kind={column.kind} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={columnKey(column)} scope="col" data-kind={column.kind}>
              {column.kind === 'member' ? column.member.name : t(`deliberation:columns.${column.kind}`)}
              {column.kind === 'member' && recused.includes(column.member.id) ? (
                <span className={styles.note}>{t('deliberation:recused.mark')}</span>
              ) : null}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
};
