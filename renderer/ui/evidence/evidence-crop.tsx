import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { fileUrl } from '../../host/files.ts';
import { Icon } from '../icon.tsx';
import { bareMediaType, fileKindOf } from '../pdf/file-kind.ts';
import styles from './evidence.module.css';
import { PageCrop } from './page-crop.tsx';
import { PhotoCrop } from './photo-crop.tsx';
import { useEvidenceFile, type EvidencePlace } from './use-evidence-file.ts';
import { useWasInView } from './use-in-view.ts';

export interface EvidenceCropProps extends EvidencePlace {
  readonly link: EvidenceLink;
  /** CSS pixels; the height follows from what is shown. */
  readonly width: number;
  /** Title of the material, for screen readers and where no picture can be made. */
  readonly title?: string | undefined;
}

/** Where there is no picture: the kind of file in words, its name below. */
const FileTile = ({ name, what, width }: { name: string; what: string; width: number }) => (
  <span className={styles.tile} style={{ width }}>
    <Icon name="file" />
    <span className={styles.tileName}>{name}</span>
    <span className={styles.tileWhat}>{what}</span>
  </span>
);

/** Names a piece of evidence: the document, the page, whether a part of it. */
export const useEvidenceName = (link: EvidenceLink, title?: string): string => {
  const { t } = useTranslation();
  if (link.kind === 'attachment') return link.name;
  const where = link.region
    ? t('viewer:crop.region', { page: link.page })
    : t('viewer:crop.page', { page: link.page });
  return title ? t('viewer:crop.of', { title, where }) : where;
};

/**
 * What an entry rests on, as a picture: the pinned part of the page (framed), the whole page, the photo; a tile with the name where
 * there is no picture. Drawn when it comes into view, one at a time. Callers make it a button by putting it into one.
 */
export const EvidenceCrop = ({ link, width, title, ...place }: EvidenceCropProps) => {
  const { t } = useTranslation();
  const holder = useRef<HTMLSpanElement>(null);
  const seen = useWasInView(holder);
  const file = useEvidenceFile(place, link, seen);
  const [failed, setFailed] = useState<string | null>(null);
  const name = useEvidenceName(link, title);
  const url = file.data ? fileUrl(file.data.file) : null;
  const isFailed = file.isError || (url !== null && failed === url);
  const kind = file.data ? fileKindOf(file.data.mediaType) : null;
  const fail = () => setFailed(url);

  const content = () => {
    if (isFailed) return <FileTile name={name} what={t('viewer:crop.failed')} width={width} />;
    if (!file.data || !url) return <span className={styles.waiting} style={{ width, height: width * 0.6 }} />;
    if (kind === 'picture') {
      return (
        <PhotoCrop url={url} mediaType={bareMediaType(file.data.mediaType)} width={width} onFailed={fail} />
      );
    }
    if (kind === 'pdf') {
      const part = link.kind === 'page' ? link : { page: 1, region: undefined };
      return <PageCrop url={url} page={part.page} region={part.region} width={width} onFailed={fail} />;
    }
    return <FileTile name={name} what={t('viewer:crop.file')} width={width} />;
  };

  return (
    <span
      ref={holder}
      className={styles.crop}
      role="img"
      aria-label={name}
      data-crop={isFailed ? 'failed' : kind === null ? 'waiting' : kind}
    >
      {content()}
    </span>
  );
};
