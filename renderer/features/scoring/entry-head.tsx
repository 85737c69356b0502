import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './entry-pane.module.css';

/** The indicator's name with its maximum, or with how hard a condition is worded. */
export const EntryHead = ({ indicator }: { readonly indicator: IndicatorView }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  return (
    <header className={styles.head}>
      <h2 className={styles.title} id="entry-title">
        {local(indicator.title)}
      </h2>
      {'maxPoints' in indicator ? (
        <span className={styles.maximum}>
          {t('scoring:points.maximum', { max: writePoints(indicator.maxPoints) })}
        </span>
      ) : null}
      {indicator.mode === 'condition' && indicator.hardness === 'soft' ? (
        <span className={styles.soft}>{t('choices:measure.soft')}</span>
      ) : null}
    </header>
  );
};
