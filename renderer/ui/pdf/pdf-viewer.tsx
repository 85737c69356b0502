import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReactNode } from 'react';
import type { PageRegion } from '../../../shared/domain/sheet.ts';
import { DocumentState } from './document-states.tsx';
import { PdfReader } from './pdf-reader.tsx';
import styles from './pdf.module.css';
import type { PinnedRegion } from './region-layer.tsx';
import { usePdfDocument } from './use-pdf-document.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';

export interface PdfViewerProps {
  readonly url: string;
  /** Name of the document, for screen readers. */
  readonly title: string;
  /** From 1. Setting it scrolls there; scrolling reports through `onPage`. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly pinned?: readonly PinnedRegion[];
  /** With it, dragging on a page pins that part. Thousandths of the unturned page. */
  readonly onRegion?: ((page: number, region: PageRegion) => void) | undefined;
  /** Left end of the toolbar: what is open, or a choice of what to open. */
  readonly start?: ReactNode;
  /** Right end of the strip below. */
  readonly end?: ReactNode;
  readonly onReady?: ((pages: number) => void) | undefined;
}

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
  return <PdfReader {...props} document={load.state.document} />;
};

/** A document to read: pages near the viewport only, text to select and find, regions to pin, keys `[` `]` `/`. */
export const PdfViewer = (props: PdfViewerProps) => <OpenedViewer key={props.url} {...props} />;

export type ReaderProps = PdfViewerProps & { readonly document: PDFDocumentProxy };
