import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { downloadFile, fileUrl } from '../../host/files.ts';
import { useNavigation, useSeat } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileViewer } from '../../ui/pdf/file-viewer.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import styles from './evidence-dialog.module.css';

interface EvidenceDialogProps {
  readonly submissionId: SubmissionId;
  readonly link: EvidenceLink;
  readonly title: string;
  readonly onClose: () => void;
}

const useEvidenceFile = (submissionId: SubmissionId, link: EvidenceLink) => {
  const reviewId = useNavigation((state) => state.reviewId);
  const session = useSeat()?.session;
  const open = reviewId !== null && session !== undefined;
  const subject = link.kind === 'page' ? link.material : link.sha256;
  return useQuery({
    queryKey: open ? queryKeys.material(reviewId, submissionId, subject, session) : ['seat', 'none'],
    queryFn: () => {
      if (!open) throw new Error('evidence is open to a seat only');
      const on = { reviewId, session, submissionId };
      return link.kind === 'page'
        ? host.materials.open({ ...on, materialId: link.material })
        : host.materials.openAttachment({ ...on, sha256: link.sha256 });
    },
    enabled: open,
  });
};

/** The page or file behind a score, over the matrix; closing it returns to the same cell. */
export const EvidenceDialog = ({ submissionId, link, title, onClose }: EvidenceDialogProps) => {
  const { t } = useTranslation();
  const [page, setPage] = useState(link.kind === 'page' ? link.page : 1);
  const { data, error } = useEvidenceFile(submissionId, link);
  const pinned =
    link.kind === 'page' && link.region
      ? [{ id: link.id, page: link.page, region: link.region, label: '1', title: link.note || title }]
      : [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="70rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {link.note ? <p className={styles.note}>{link.note}</p> : null}
      <div className={styles.viewer}>
        {data ? (
          <FileViewer
            url={fileUrl(data.file)}
            title={title}
            mediaType={data.mediaType}
            page={page}
            onPage={setPage}
            pinned={pinned}
            onDownload={() => downloadFile(data.file, title)}
          />
        ) : error ? (
          <FailureNotice failure={failureOf(error)} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
    </Modal>
  );
};
