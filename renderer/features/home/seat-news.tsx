import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../../shared/contract/intake.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './seat-news.module.css';

interface SeatNewsProps {
  readonly seat: NonNullable<OpenedFile['seat']>;
  readonly onGo: () => void;
}

/** What a later seat file brought to a member's own laptop, by submission. What was scored here stays in any case. */
export const SeatNews = ({ seat, onGo }: SeatNewsProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.news} role="status" data-seat-news={seat.brought.length}>
      <span className={styles.mark}>
        <Icon name="check" size={18} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{seat.older ? t('home:news.older') : t('home:news.title')}</p>
        {seat.brought.length === 0 ? <p>{t('home:news.nothing')}</p> : null}
        <ul>
          {seat.brought.map(({ what, submissionId, baseName }) => (
            <li key={`${what}/${submissionId}`}>{t(`home:news.${what}`, { submission: baseName })}</li>
          ))}
        </ul>
        <p className={styles.kept}>{t('home:news.kept')}</p>
      </div>
      <Button onClick={onGo}>{t('home:news.go')}</Button>
    </div>
  );
};
