import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { fileUrl } from '../../host/files.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PdfPages } from '../../ui/pdf/pdf-pages.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import styles from './opinion.module.css';
import { usePreview, type OpinionAt } from './opinion-queries.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

interface OpinionPreviewProps {
  readonly at: OpinionAt;
  readonly name: string;
}

/** The page as it will print; the pages before stay in view until newer ones are drawn. */
export const OpinionPreview = ({ at, name }: OpinionPreviewProps) => {
  const { t } = useTranslation();
  const { data, error, refetch, isFetching } = usePreview(at);
  const { box, onScrollCapture, restore } = useKeptScroll();
  return (
    <div className={styles.preview}>
      <div className={styles.previewHead}>
        <h2>{t('opinion:preview.title')}</h2>
        <span role="status">
          {isFetching
            ? t('opinion:preview.busy')
            : data
              ? t('opinion:preview.pages', { pages: data.pages })
              : ''}
        </span>
      </div>
      {error ? (
        <div className={styles.previewNotice}>
          <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
        </div>
      ) : null}
      <div className={styles.previewPages} ref={box} onScrollCapture={onScrollCapture}>
        {data ? (
          <PdfPages url={fileUrl(data.file)} title={t('opinion:preview.label', { name })} onReady={restore} />
        ) : error ? null : (
          <SkeletonRows rows={12} />
        )}
      </div>
    </div>
  );
};
