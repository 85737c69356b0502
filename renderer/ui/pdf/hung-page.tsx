import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PageBox } from './page-layout.ts';
import { placeOfPage } from './pdf-page.tsx';
import styles from './pdf.module.css';

/** Stands in the place of a page that was not drawn in time: what happened, and that nothing else was touched. */
export const HungPage = ({
  number,
  box,
  onRetry,
  onSkip,
}: {
  readonly number: number;
  readonly box: PageBox;
  readonly onRetry: () => void;
  /** Absent on the last page, and where pages are not gone to. */
  readonly onSkip?: (() => void) | undefined;
}) => {
  const { t } = useTranslation();
  return (
    <div
      className={styles.page}
      style={placeOfPage(box, 1)}
      data-page={number}
      data-hung="true"
      role="group"
      aria-label={t('viewer:page.label', { page: number })}
    >
      <div className={styles.hung} role="status">
        <p className={styles.noteTitle}>{t('viewer:page.hung')}</p>
        <p>{t('viewer:page.hungWhat')}</p>
        <div className={styles.hungButtons}>
          <Button variant="default" onClick={onRetry}>
            {t('viewer:page.again')}
          </Button>
          {onSkip ? (
            <Button variant="default" onClick={onSkip}>
              {t('viewer:page.skip')}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
};
