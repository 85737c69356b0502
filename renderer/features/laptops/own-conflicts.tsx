import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Seat } from '../../host/navigation.ts';
import type { LaptopState } from './laptops-queries.ts';
import styles from './versions.module.css';
import { VersionDialog } from './version-dialog.tsx';

interface OwnConflictsProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly state: LaptopState;
}

/** The own sheets that have two versions, each with the way to choose. Shows nothing where there are none. */
export const OwnConflicts = ({ reviewId, seat, state }: OwnConflictsProps) => {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState<SubmissionId | null>(null);
  const own = state.conflicts.filter((conflict) => conflict.member === seat.member.id);
  const current = own.find((conflict) => conflict.submissionId === choosing);
  if (own.length === 0) return null;
  return (
    <section className={styles.conflicts} aria-labelledby="own-conflicts-title">
      <h2 className={styles.heading} id="own-conflicts-title">
        {t('laptops:versions.title', { count: own.length })}
      </h2>
      <p className={styles.text}>{t('laptops:versions.what')}</p>
      <ul>
        {own.map(({ submissionId, baseName }) => (
          <li key={submissionId}>
            <span>{baseName}</span>
            <Button size="sm" onClick={() => setChoosing(submissionId)}>
              {t('laptops:versions.open')}
            </Button>
          </li>
        ))}
      </ul>
      {current ? (
        <VersionDialog
          reviewId={reviewId}
          seat={seat}
          submissionId={current.submissionId}
          baseName={current.baseName}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </section>
  );
};
