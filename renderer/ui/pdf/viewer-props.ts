import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReactNode } from 'react';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import type { PinnedRegion } from './region-layer.tsx';

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

/** The same once the document is open. */
export type ReaderProps = PdfViewerProps & { readonly document: PDFDocumentProxy };
