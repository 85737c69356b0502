import { DocumentState } from './document-states.tsx';
import { PdfReader } from './pdf-reader.tsx';
import styles from './pdf.module.css';
import type { PdfViewerProps } from './viewer-props.ts';
import { usePdfDocument } from './use-pdf-document.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';

/** Opens the document once for as long as it is wanted, says what is the matter when it cannot be shown. */
const OpenedViewer = (props: PdfViewerProps) => {
  const load = usePdfDocument(props.url);
  if (load.state.phase !== 'ready') {
    return (
      <section className={styles.viewer} aria-label={props.title} data-viewer={load.state.phase}>
        <ViewerToolbar start={props.start} />
        <DocumentState load={load} />
      </section>
    );
  }
  return <PdfReader {...props} ready={load.state} onRetryPage={load.retryPage} />;
};

/** A document to read: pages near the viewport only, text to select and find, regions to pin, keys `[` `]` `/`. */
export const PdfViewer = (props: PdfViewerProps) => <OpenedViewer key={props.url} {...props} />;
