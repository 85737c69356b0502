import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import styles from './preview.module.css';

const SIZES = [75, 100, 125, 150, 200] as const;

/** Smaller and larger letters; the view breaks its lines anew. */
export const TextSize = ({
  percent,
  onChange,
}: {
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}) => {
  const { t } = useTranslation();
  const smaller = SIZES.findLast((size) => size < percent);
  const larger = SIZES.find((size) => size > percent);
  return (
    <div className={styles.size} role="group" aria-label={t('preview:size.label')}>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('preview:size.smaller')}
        title={t('preview:size.smaller')}
        disabled={smaller === undefined}
        onClick={() => onChange(smaller ?? percent)}
      >
        <Icon name="minus" />
      </button>
      <span className={styles.percent}>{t('viewer:zoom.percent', { percent })}</span>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('preview:size.larger')}
        title={t('preview:size.larger')}
        disabled={larger === undefined}
        onClick={() => onChange(larger ?? percent)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
};
