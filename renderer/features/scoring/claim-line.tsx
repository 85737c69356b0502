import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import styles from './entry-pane.module.css';

/**
 * 填报: what the applicant stated. Said to be lacking only where points are given; the numbers of a condition stand beside
 * their requirements instead.
 */
export const ClaimLine = ({ indicator }: { readonly indicator: IndicatorView }) => {
  const { t } = useTranslation();
  const inMeasures =
    indicator.mode === 'condition' && indicator.measures.some((each) => each.claim === indicator.claim);
  if (inMeasures || (indicator.claim === undefined && !('maxPoints' in indicator))) return null;
  return (
    <dl className={styles.claim}>
      <dt>{t('scoring:claim.label')}</dt>
      <dd>{indicator.claim ?? <span className={styles.quiet}>{t('scoring:claim.none')}</span>}</dd>
    </dl>
  );
};
