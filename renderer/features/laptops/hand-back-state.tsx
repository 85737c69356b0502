import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { handBackStatusOf, type HandBackStatus } from './hand-back-status.ts';
import type { LaptopState } from './laptops-queries.ts';
import styles from './seat-desk.module.css';

const LOOKS = {
  never: { tone: 'plain', icon: 'info' },
  changed: { tone: 'care', icon: 'warning' },
  'up-to-date': { tone: 'good', icon: 'check' },
} as const satisfies Readonly<Record<HandBackStatus, { tone: string; icon: string }>>;

/** In one glance: never handed back, changed since, or nothing to do. */
export const HandBackState = ({ state }: { readonly state: LaptopState }) => {
  const { t } = useTranslation();
  const status = handBackStatusOf(state);
  const { tone, icon } = LOOKS[status];
  return (
    <div className={styles.state} data-tone={tone} data-hand-back={status} role="status">
      <span className={styles.stateIcon}>
        <Icon name={icon} size={20} />
      </span>
      <div>
        <p className={styles.stateTitle}>{t(`laptops:status.${status}.title`)}</p>
        <p className={styles.stateWhat}>{t(`laptops:status.${status}.what`)}</p>
      </div>
    </div>
  );
};
