import { useTranslation } from 'react-i18next';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { useMoments } from '../../ui/moments.ts';
import styles from './versions.module.css';

type Version = HostOutputs['laptops']['versions']['versions'][number];

interface VersionCardProps {
  readonly version: Version;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One version of an own sheet. The whole card is the choice. */
export const VersionCard = ({ version, chosen, onChoose }: VersionCardProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <label className={styles.card} data-chosen={chosen} data-edition={version.edition}>
      <span className={styles.cardHead}>
        <input
          type="radio"
          name="version"
          checked={chosen}
          onChange={onChoose}
          disabled={!version.choosable}
        />
        <strong>{t('laptops:versions.from', { device: version.device })}</strong>
        {version.choosable ? null : <span className={styles.tag}>{t('laptops:versions.keptOnly')}</span>}
        {version.inForce ? <span className={styles.tag}>{t('laptops:versions.inForce')}</span> : null}
      </span>
      <span className={styles.facts}>
        {version.submittedAt
          ? t('laptops:versions.submittedAt', { time: moment(version.submittedAt) })
          : t('laptops:versions.doneOf', { done: version.done, count: version.count })}
      </span>
      <span className={styles.facts}>
        {t('laptops:versions.changedAt', { time: moment(version.changedAt) })}
      </span>
      {version.differing.length > 0 ? (
        <span className={styles.differing}>
          <span className={styles.facts}>{t('laptops:versions.differs')}</span>
          {version.differing.map((entry) => (
            <span key={entry.indicator} className={styles.entry}>
              <span>{entry.title}</span>
              <strong>{entry.given}</strong>
            </span>
          ))}
        </span>
      ) : null}
    </label>
  );
};
