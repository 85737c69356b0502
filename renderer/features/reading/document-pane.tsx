import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingPlace } from '../../../shared/contract/materials.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { downloadFile, fileUrl } from '../../host/files.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FileViewer } from '../../ui/pdf/file-viewer.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import type { OpenDocument } from './desk-store.ts';
import styles from './reading.module.css';
import { useUses, type ReadableMaterial, type ReadingAt } from './reading-queries.ts';
import { UseList } from './use-list.tsx';

interface DocumentPaneProps {
  readonly at: ReadingAt;
  readonly open: OpenDocument;
  readonly material: ReadableMaterial;
  readonly baseName: string;
  readonly onClose: () => void;
}

/** One document on the desk, with what already rests on it marked on its pages. */
export const DocumentPane = ({ at, open, material, baseName, onClose }: DocumentPaneProps) => {
  const { t } = useTranslation();
  const { reviewId, session } = at;
  const { submissionId, materialId } = open;
  const subject = { reviewId, session, submissionId, materialId };
  const [page, setPage] = useState(open.page ?? material.place?.page ?? 1);
  const file = useQuery({
    queryKey: queryKeys.material(reviewId, submissionId, materialId, session),
    queryFn: () => host.materials.open(subject),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const uses = useUses(at, submissionId, materialId).data?.uses ?? [];
  const keep = useCallback(
    (place: ReadingPlace) => {
      // A place that was not kept costs a click; it is not worth a message.
      void host.materials
        .keepPlace({ reviewId, session, submissionId, materialId, place })
        .catch(() => undefined);
    },
    [reviewId, session, submissionId, materialId],
  );
  const start = (
    <>
      <span className={styles.paneTitle}>
        {t('reading:pane.title', { title: material.title, base: baseName })}
      </span>
      <button
        type="button"
        className={styles.clear}
        aria-label={t('reading:pane.close', { title: material.title })}
        onClick={onClose}
      >
        <Icon name="cross" size={13} />
      </button>
    </>
  );
  if (!file.data)
    return (
      <div className={styles.waiting}>
        {start}
        {file.isError ? (
          <FailureNotice failure={failureOf(file.error)} onRetry={() => void file.refetch()} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
    );
  const handle = file.data.file;
  return (
    <FileViewer
      url={fileUrl(handle)}
      title={material.title}
      mediaType={file.data.mediaType}
      page={page}
      onPage={setPage}
      find={open.find}
      place={open.page === undefined ? (material.place ?? undefined) : undefined}
      onPlace={keep}
      pinned={uses.map((use, index) => ({
        id: use.evidenceId,
        page: use.page,
        region: use.region,
        label: String(index + 1),
        title: use.memberName,
      }))}
      onDownload={() => downloadFile(handle, material.title)}
      preview={() => host.materials.preview({ reviewId, session, submissionId, materialId })}
      onOutside={async () =>
        (await host.materials.openOutside({ reviewId, session, submissionId, materialId })).opened
      }
      start={start}
      end={<UseList uses={uses} page={page} onPage={setPage} />}
    />
  );
};
