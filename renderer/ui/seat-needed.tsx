import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../host/navigation.ts';
import { SeatTaking } from './seat/seat-taking.tsx';
import styles from './seat-needed.module.css';
import { StagePane } from './stage-pane.tsx';

interface SeatNeededProps {
  /** Name and title of the screen that stands behind. */
  readonly screen: string;
  readonly title: ReactNode;
}

/** Shown by a stage that only a seat may see: choose who you are, PIN, and the stage opens. */
export const SeatNeeded = ({ screen, title }: SeatNeededProps) => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  return (
    <StagePane screen={screen} ready={false} title={title} subtitle={t('frame:seat.needed')}>
      <div className={styles.box} data-seat-needed="true">
        <h2 className={styles.title}>{t('frame:seat.who')}</h2>
        {reviewId ? <SeatTaking reviewId={reviewId} /> : null}
      </div>
    </StagePane>
  );
};
