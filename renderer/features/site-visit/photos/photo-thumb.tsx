import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitPhotoView } from '../../../../shared/contract/site-visit.ts';
import { fileUrl } from '../../../host/files.ts';
import { FileClaims } from '../../../ui/evidence/file-claims.tsx';
import { useWasInView } from '../../../ui/evidence/use-in-view.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { usePhotoFile } from './photo-file.ts';
import styles from './photos.module.css';
import { ThumbPicture } from './thumb-picture.tsx';

interface PhotoThumbProps {
  readonly photo: VisitPhotoView;
  readonly onOpen: () => void;
}

/** A photo in small, with its caption and what it says of itself. */
export const PhotoThumb = ({ photo, onOpen }: PhotoThumbProps) => {
  const { t } = useTranslation();
  const { at } = useVisitDesk();
  const line = useRef<HTMLLIElement>(null);
  const { data } = usePhotoFile(at, photo.id, useWasInView(line));
  const caption = photo.note || photo.name;
  return (
    <li ref={line} className={styles.thumb}>
      <button
        type="button"
        className={styles.open}
        aria-label={t('site-visit:photo.open', { caption })}
        onClick={onOpen}
      >
        {data ? (
          <ThumbPicture url={fileUrl(data.file)} mediaType={data.mediaType} name={photo.name} />
        ) : (
          <span className={styles.undrawn} />
        )}
      </button>
      <span className={styles.caption}>{caption}</span>
      <FileClaims claimed={photo.claimed} />
    </li>
  );
};
