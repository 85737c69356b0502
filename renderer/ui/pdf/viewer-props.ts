import type { ReactNode } from 'react';
import type { ReadingPlace } from '../../../shared/contract/materials.ts';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import type { ReadyPdf } from './document-session.ts';
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
  /** What was looked for elsewhere: the find bar opens with it and its finds are marked. */
  readonly find?: string | undefined;
  /** With it, selected text can be pinned: the part of the page that it covers, and the words. */
  readonly onQuote?: ((page: number, region: PageRegion, quote: string) => void) | undefined;
  /** Where the document was left (zoom and turn; the page is `page`), and told whenever it changes. */
  readonly place?: ReadingPlace | undefined;
  readonly onPlace?: ((place: ReadingPlace) => void) | undefined;
  readonly onReady?: ((pages: number) => void) | undefined;
}

/** The same once the document is open. */
export type ReaderProps = PdfViewerProps & {
  readonly ready: ReadyPdf;
  readonly onRetryPage: (page: number) => void;
};
