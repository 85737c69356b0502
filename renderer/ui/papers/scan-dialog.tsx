import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { downloadFile, fileUrl } from '../../host/files.ts';
import type { PapersAt } from '../../host/papers.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { FileViewer } from '../pdf/file-viewer.tsx';
import { SkeletonRows } from '../skeleton-rows.tsx';
import styles from './papers-ui.module.css';

interface ScanDialogProps {
  readonly at: PapersAt;
  readonly sha256: Sha256;
  readonly onClose: () => void;
}

/** 扫描件: the print-out that was signed with a pen, as it was attached. */
export const ScanDialog = ({ at, sha256, onClose }: ScanDialogProps) => {
  const { t } = useTranslation();
  const { reviewId, session } = at;
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.scan(reviewId, sha256, session),
    queryFn: () => host.papers.openScan({ reviewId, session, sha256 }),
    staleTime: Infinity,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('papers:scan.title')}
      size="80rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={styles.scan}>
        {data ? (
          <FileViewer
            url={fileUrl(data.file)}
            title={data.name}
            mediaType={data.mediaType}
            page={page}
            onPage={setPage}
            onDownload={() => downloadFile(data.file, data.name)}
          />
        ) : error ? (
          <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={10} />
        )}
      </div>
    </Modal>
  );
};
