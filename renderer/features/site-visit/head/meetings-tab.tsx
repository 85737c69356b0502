import { useTranslation } from 'react-i18next';
import { MEETING_KINDS } from '../../../../shared/domain/site-visit/site-visit.ts';
import styles from '../site-visit.module.css';
import { HeadCard } from './head-card.tsx';
import { MeetingCard } from './meeting-card.tsx';

/** 概况与会议. */
export const MeetingsTab = () => {
  const { t } = useTranslation();
  return (
    <div className={styles.pane}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('site-visit:tab.meetings')}>
        <div className={styles.cards}>
          <HeadCard />
          {MEETING_KINDS.map((kind) => (
            <MeetingCard key={kind} kind={kind} />
          ))}
        </div>
      </div>
    </div>
  );
};
