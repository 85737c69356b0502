import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ImageViewer } from './image-viewer.tsx';
import { PdfViewer } from './pdf-viewer.tsx';
import type { PdfViewerProps } from './viewer-props.ts';
import styles from './pdf.module.css';
import { ViewerToolbar } from './viewer-toolbar.tsx';

/** What a window can show by itself; everything else is offered for saving. */
export type FileKind = 'pdf' | 'picture' | 'other';

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp']);

export const fileKindOf = (mediaType: string): FileKind => {
  const bare = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  if (bare === 'application/pdf') return 'pdf';
  return PICTURES.has(bare) ? 'picture' : 'other';
};

export interface FileViewerProps extends PdfViewerProps {
  readonly mediaType: string;
  readonly onDownload: () => void;
}

/** Any file of a submission: a document, a picture, or an offer to save what cannot be shown here. */
export const FileViewer = ({ mediaType, onDownload, ...props }: FileViewerProps) => {
  const { t } = useTranslation();
  const kind = fileKindOf(mediaType);
  switch (kind) {
    case 'pdf':
      return <PdfViewer {...props} />;
    case 'picture':
      return (
        <ImageViewer
          key={props.url}
          url={props.url}
          title={props.title}
          pinned={props.pinned ?? []}
          onRegion={props.onRegion}
          start={props.start}
          end={props.end}
        />
      );
    case 'other':
      return (
        <section className={styles.viewer} aria-label={props.title} data-viewer="other">
          <ViewerToolbar start={props.start} />
          <div className={styles.state}>
            <div className={styles.note}>
              <p className={styles.noteTitle}>{t('viewer:other.title')}</p>
              <p>{t('viewer:other.what', { type: mediaType })}</p>
              <Button variant="default" onClick={onDownload}>
                {t('viewer:other.save')}
              </Button>
            </div>
          </div>
          {props.end ? <footer className={styles.foot}>{props.end}</footer> : null}
        </section>
      );
  }
};
