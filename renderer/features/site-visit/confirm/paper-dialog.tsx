import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../../host/client.ts';
import { failureOf } from '../../../host/failure.ts';
import { downloadFile, fileUrl } from '../../../host/files.ts';
import { queryKeys } from '../../../host/queries.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { FileViewer } from '../../../ui/pdf/file-viewer.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';

/** 现场核查记录表 as it stands, to be looked at, saved and printed. */
export const PaperDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { at, visit } = useVisitDesk();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKeys.siteVisit(at.reviewId, at.submissionId, at.session), 'paper'],
    queryFn: () => host.siteVisit.paper(at),
    // Made anew each time that it is opened: the record may have changed.
    gcTime: 0,
    staleTime: Infinity,
  });
  const title = t('site-visit:paper.title');
  const save = (file: string): void =>
    downloadFile(file, t('site-visit:paper.fileName', { name: visit.baseName }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="70rem"
      closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
    >
      <div className={styles.paper} data-paper={data ? 'ready' : 'waiting'}>
        {data ? (
          <FileViewer
            url={fileUrl(data.file)}
            title={title}
            mediaType={data.mediaType}
            page={page}
            onPage={setPage}
            onDownload={() => save(data.file)}
          />
        ) : error ? (
          <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
      <div className={styles.paperFoot}>
        <p className={styles.footWhy}>{t('site-visit:paper.print')}</p>
        <Button size="lg" disabled={!data} onClick={() => data && save(data.file)}>
          {t('site-visit:paper.save')}
        </Button>
      </div>
    </Modal>
  );
};
