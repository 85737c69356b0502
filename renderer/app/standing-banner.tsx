import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation, type Seat } from '../host/navigation.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './ballot-banner.module.css';

/** Where a seat that is not ready looks at the panel first: the way to what is still missing. */
export const StandingBanner = ({ seat }: { readonly seat: Seat }) => {
  const { t } = useTranslation();
  const openStanding = useNavigation((state) => state.openStanding);
  if (seat.member.standing === 'ready') return null;
  return (
    <div className={styles.banner} role="status">
      <Icon name="info" />
      <span className={styles.words}>{t('convening:missing.what')}</span>
      <Button size="sm" onClick={openStanding}>
        {t('convening:missing.go')}
      </Button>
    </div>
  );
};
