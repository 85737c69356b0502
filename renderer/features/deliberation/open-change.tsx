import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { ChangeList } from '../../ui/reconsideration/change-list.tsx';
import type { MatrixCell } from './cell-values.ts';
import styles from './cell-pane.module.css';

export const listOpen = (cell: Pick<MatrixCell, 'reconsiderations'> | undefined) =>
  cell?.reconsiderations.filter(({ settled }) => settled === null) ?? [];

/** Beside an entry whose member has not looked at it again since what it rests on changed. */
export const OpenChange = ({ cell }: { readonly cell: Pick<MatrixCell, 'reconsiderations'> }) => {
  const { t } = useTranslation();
  const open = listOpen(cell);
  if (open.length === 0) return null;
  return (
    <div className={styles.changed}>
      <p>
        <Icon name="warning" size={14} /> {t('corrections:reconsider.open')}
      </p>
      <ChangeList changes={open} />
    </div>
  );
};
