import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhotoView } from '../../../../shared/contract/site-visit.ts';
import { host } from '../../../host/client.ts';
import { failureOf } from '../../../host/failure.ts';
import { downloadFile, fileUrl } from '../../../host/files.ts';
import { FileClaims } from '../../../ui/evidence/file-claims.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { FileViewer } from '../../../ui/pdf/file-viewer.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';
import { usePhotoFile } from './photo-file.ts';
import styles from './photos.module.css';

interface PhotoDialogProps {
  readonly photo: VisitPhotoView;
  readonly onClose: () => void;
}

/** A photo in full, with what it says of itself, and the way to take it out again. */
export const PhotoDialog = ({ photo, onClose }: PhotoDialogProps) => {
  const { t } = useTranslation();
  const { moment, bytes } = useMoments();
  const { at, isOpen } = useVisitDesk();
  const { data, error } = usePhotoFile(at, photo.id);
  const change = useVisitChange(at);
  const [asking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    if (await change.run(() => host.siteVisit.removePhoto({ ...at, photoId: photo.id }))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={photo.note || photo.name}
      size="70rem"
      closeButtonProps={{ 'aria-label': t('common:close'), size: 48 }}
    >
      <div className={styles.viewer}>
        {data ? (
          <FileViewer
            url={fileUrl(data.file)}
            title={photo.note || photo.name}
            mediaType={data.mediaType}
            page={1}
            onPage={() => undefined}
            onDownload={() => downloadFile(data.file, photo.name)}
          />
        ) : error ? (
          <FailureNotice failure={failureOf(error)} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
      <div className={styles.facts}>
        <p>
          {t('site-visit:photo.addedBy', {
            name: photo.recorded.by,
            at: moment(photo.recorded.at),
            file: photo.name,
            size: bytes(photo.bytes),
          })}
        </p>
        <FileClaims claimed={photo.claimed} />
        {change.failure ? <FailureNotice failure={change.failure} onClose={change.clear} /> : null}
        {isOpen ? (
          <div className={styles.buttons}>
            {asking ? (
              <>
                <p className={styles.ask}>{t('site-visit:photo.removeMeans')}</p>
                <Button size="lg" variant="default" autoFocus onClick={() => setAsking(false)}>
                  {t('common:cancel')}
                </Button>
                <Button size="lg" color="red" loading={change.busy} onClick={() => void remove()}>
                  {t('site-visit:photo.remove')}
                </Button>
              </>
            ) : (
              <Button size="lg" variant="subtle" color="red" onClick={() => setAsking(true)}>
                {t('site-visit:photo.removeAsk')}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </Modal>
  );
};
