import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../shared/domain/site-visit/site-visit.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './items.module.css';

export const VERDICT_ICONS = { confirmed: 'check', differs: 'warning', unverified: 'minus' } as const;

/** How an item stands, in words with a drawing beside them. */
export const StateMark = ({ verdict }: { readonly verdict: Verdict | null }) => {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-verdict={verdict ?? 'open'}>
      {verdict ? <Icon name={VERDICT_ICONS[verdict]} size={15} /> : null}
      {verdict ? t(`site-visit:verdict.${verdict}`) : t('site-visit:item.open')}
    </span>
  );
};
