import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import styles from './activity-table.module.css';

/** Whether the chain of the log holds, and its head, as the opinion prints it. */
export const ChainState = ({ intact, head }: { readonly intact: boolean; readonly head: string }) => {
  const { t } = useTranslation();
  return (
    <span className={intact ? styles.intact : styles.broken} data-intact={intact}>
      <Icon name={intact ? 'check' : 'warning'} size={14} />
      {intact ? t('activity:intact') : t('activity:broken')}
      <code className={styles.head} title={head}>
        {t('activity:head', { head: head.slice(0, 12) })}
      </code>
    </span>
  );
};
