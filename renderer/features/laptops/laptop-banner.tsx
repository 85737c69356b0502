import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import { Icon } from '../../ui/icon.tsx';
import { findReminder } from './find-reminder.ts';
import styles from './laptop-banner.module.css';
import { useLaptops } from './laptops-queries.ts';

interface LaptopBannerProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
}

/** A quiet line above scoring: two versions wait for the member's choice, or everything is in and not handed back. */
export const LaptopBanner = ({ reviewId, seat }: LaptopBannerProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const { session, member } = seat;
  const isExpert = member.role !== 'secretary';
  const laptops = useLaptops(reviewId);
  const own = useQuery({
    queryKey: queryKeys.submissions(reviewId, session),
    queryFn: () => host.scoring.submissions({ reviewId, session }),
    enabled: isExpert && laptops.data?.kind === 'seat',
  });
  const reminder =
    laptops.data && isExpert ? findReminder(laptops.data, member.id, own.data?.submissions ?? []) : null;
  if (reminder === null) return null;
  return (
    <div className={styles.banner} role="status" data-reminder={reminder}>
      <Icon name={reminder === 'conflict' ? 'warning' : 'info'} />
      <span className={styles.words}>{t(`laptops:banner.${reminder}`)}</span>
      <Button size="sm" onClick={() => goTo('laptops')}>
        {reminder === 'conflict' ? t('laptops:banner.toChoose') : t('laptops:banner.toHandBack')}
      </Button>
    </div>
  );
};
