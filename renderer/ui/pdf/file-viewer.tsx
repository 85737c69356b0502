import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import { PreviewViewer } from '../preview/preview-viewer.tsx';
import { bareMediaType, fileKindOf } from './file-kind.ts';
import { ImageViewer } from './image-viewer.tsx';
import { PdfViewer } from './pdf-viewer.tsx';
import type { PdfViewerProps } from './viewer-props.ts';
import styles from './pdf.module.css';
import { ViewerToolbar } from './viewer-toolbar.tsx';

export interface FileViewerProps extends PdfViewerProps {
  readonly mediaType: string;
  readonly onDownload: () => void;
  /** Asks the host for a view of what is no picture and no PDF. */
  readonly preview?: (() => Promise<MaterialPreview>) | undefined;
  /** Hands a copy to the system's own program, after a warning; false where there is none. */
  readonly onOutside?: (() => Promise<boolean>) | undefined;
}

/** Any file of a submission: a document, a picture, the host's view of another kind, or an offer to save it. */
export const FileViewer = ({ mediaType, onDownload, preview, onOutside, ...props }: FileViewerProps) => {
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
          mediaType={bareMediaType(mediaType)}
          onDownload={onDownload}
          pinned={props.pinned ?? []}
          onRegion={props.onRegion}
          start={props.start}
          end={props.end}
        />
      );
    case 'other':
      if (preview)
        return (
          <PreviewViewer
            key={props.url}
            url={props.url}
            title={props.title}
            preview={preview}
            onOutside={onOutside}
            onDownload={onDownload}
            find={props.find}
            page={props.page}
            start={props.start}
            end={props.end}
          />
        );
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
