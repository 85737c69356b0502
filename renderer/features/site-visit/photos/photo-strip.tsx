import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhotoView } from '../../../../shared/contract/site-visit.ts';
import { chooseFiles } from '../../../host/files.ts';
import { CameraDialog } from '../../../ui/camera/camera-dialog.tsx';
import { useVisitDesk } from '../visit-desk.ts';
import { PhotoAddDialog } from './photo-add-dialog.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import { PhotoThumb } from './photo-thumb.tsx';
import styles from './photos.module.css';

const ACCEPT = 'image/*,.heic,.heif';

interface PhotoStripProps {
  /** What the photos show: an item, a finding, a sample, an interview, or the visit as a whole. */
  readonly subject: string;
  readonly about: string;
  readonly photos: readonly VisitPhotoView[];
}

/** Photos of one thing, and the two ways to add one. */
export const PhotoStrip = ({ subject, about, photos }: PhotoStripProps) => {
  const { t } = useTranslation();
  const { isOpen } = useVisitDesk();
  const [camera, setCamera] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const photo = photos.find(({ id }) => id === shown);
  const choose = async (): Promise<void> => {
    setCamera(false);
    setFiles(await chooseFiles(ACCEPT));
  };
  return (
    <section aria-label={t('site-visit:photo.of', { about })}>
      <p className={styles.label}>{t('site-visit:photo.label', { photos: photos.length })}</p>
      {photos.length > 0 ? (
        <ul className={styles.strip}>
          {photos.map((each) => (
            <PhotoThumb key={each.id} photo={each} onOpen={() => setShown(each.id)} />
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <div className={styles.buttons}>
          <Button size="lg" variant="default" onClick={() => setCamera(true)}>
            {t('site-visit:photo.take')}
          </Button>
          <Button size="lg" variant="default" onClick={() => void choose()}>
            {t('site-visit:photo.choose')}
          </Button>
        </div>
      ) : null}
      {camera ? (
        <CameraDialog
          onClose={() => setCamera(false)}
          onChooseFile={() => void choose()}
          onPhoto={(file) => {
            setCamera(false);
            setFiles([file]);
          }}
        />
      ) : null}
      {files.length > 0 ? (
        <PhotoAddDialog subject={subject} about={about} files={files} onClose={() => setFiles([])} />
      ) : null}
      {photo ? <PhotoDialog photo={photo} onClose={() => setShown(null)} /> : null}
    </section>
  );
};
