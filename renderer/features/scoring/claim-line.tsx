import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import styles from './entry-pane.module.css';

/**
 * 填报, and below it 核实 and 认定 where the panel looked on the spot. That nothing was stated is said only where points are given;
 * the numbers of a condition stand beside their requirements instead.
 */
export const ClaimLine = ({ indicator }: { readonly indicator: IndicatorView }) => {
  const { t } = useTranslation();
  const { claim, verified, accepted } = indicator;
  const inMeasures =
    indicator.mode === 'condition' && indicator.measures.some((each) => each.claim === claim);
  const isFound = verified !== undefined || accepted !== undefined;
  if (inMeasures || (claim === undefined && !isFound && !('maxPoints' in indicator))) return null;
  return (
    <dl className={styles.claim}>
      <dt>{t('scoring:claim.label')}</dt>
      <dd>{claim ?? <span className={styles.quiet}>{t('scoring:claim.none')}</span>}</dd>
      {verified === undefined ? null : (
        <>
          <dt>{t('scoring:claim.verified')}</dt>
          <dd>{verified}</dd>
        </>
      )}
      {accepted === undefined ? null : (
        <>
          <dt>{t('scoring:claim.accepted')}</dt>
          <dd className={styles.accepted}>{accepted}</dd>
        </>
      )}
    </dl>
  );
};
