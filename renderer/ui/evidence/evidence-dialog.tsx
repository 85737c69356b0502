import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { downloadFile, fileUrl } from '../../host/files.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { FileViewer } from '../pdf/file-viewer.tsx';
import { SkeletonRows } from '../skeleton-rows.tsx';
import styles from './evidence-dialog.module.css';
import { useEvidenceFile, type EvidencePlace } from './use-evidence-file.ts';

interface EvidenceDialogProps {
  readonly place: EvidencePlace;
  readonly link: EvidenceLink;
  readonly title: string;
  readonly onClose: () => void;
}

/** The page or file behind a score, over whatever led to it; closing it returns there. */
export const EvidenceDialog = ({ place, link, title, onClose }: EvidenceDialogProps) => {
  const { t } = useTranslation();
  const [page, setPage] = useState(link.kind === 'page' ? link.page : 1);
  const { data, error } = useEvidenceFile(place, link);
  const subject =
    link.kind === 'page' ? { ...place, materialId: link.material } : { ...place, sha256: link.sha256 };
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
            preview={() => host.materials.preview(subject)}
            onOutside={async () => (await host.materials.openOutside(subject)).opened}
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
