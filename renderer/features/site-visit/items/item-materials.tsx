import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import styles from './items.module.css';

/** What was handed in for an item. */
export const ItemMaterials = ({ item }: { readonly item: VisitItemView }) => {
  const { t } = useTranslation();
  const { kind, materials } = item;
  if (materials.length === 0)
    return kind === 'material' ? (
      <p className={styles.claimLabel}>{t('site-visit:item.noMaterials')}</p>
    ) : null;
  return (
    <div>
      <p className={styles.claimLabel}>
        {kind === 'material' ? t('site-visit:item.originals') : t('site-visit:item.materials')}
      </p>
      <ul className={styles.materials}>
        {materials.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </div>
  );
};
