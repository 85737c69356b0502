import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentState } from './document-states.tsx';
import { FindHighlights } from './find-highlights.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf.module.css';
import { usePageScroll } from './use-page-scroll.ts';
import { usePdfDocument } from './use-pdf-document.ts';
import type { Anchor, PageSize } from './page-layout.ts';

export interface PdfPagesProps {
  readonly url: string;
  readonly title: string;
  /** Called when the pages of `url` are there, with their number. */
  readonly onReady?: ((pages: number) => void) | undefined;
}

const nothing = () => undefined;

/** Where the reader is, kept across documents. */
interface Place {
  readonly read: () => Anchor;
  readonly keep: (anchor: Anchor) => void;
}

const startPlace = (): Place => {
  let anchor: Anchor = { page: 1, fraction: 0 };
  return {
    read: () => anchor,
    keep: (next) => {
      anchor = next;
    },
  };
};

interface PagesProps {
  readonly document: PDFDocumentProxy;
  readonly title: string;
  readonly place: Place;
  readonly shown: boolean;
}

const Pages = ({ document, title, place, shown }: PagesProps) => {
  const { t } = useTranslation();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [start] = useState(() => place.read());
  const [page, setPage] = useState(Math.min(start.page, document.numPages));
  const [highlights] = useState(() => new FindHighlights());
  const [firstSize, setFirstSize] = useState<PageSize>({ width: 595, height: 842 });
  const scroll = usePageScroll(scroller, {
    count: document.numPages,
    firstSize,
    zoom: { mode: 'fit' },
    turns: 0,
    page,
    onPage: setPage,
    start,
    onMove: (anchor) => {
      if (shown) place.keep(anchor);
    },
  });
  useEffect(() => {
    let live = true;
    document.getPage(1).then((first) => {
      const { width, height } = first.getViewport({ scale: 1 });
      if (live) setFirstSize({ width, height });
    }, nothing);
    return () => {
      live = false;
    };
  }, [document]);
  return (
    <div ref={setScroller} className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <p className="pd-sr-only">{t('viewer:page.of', { page, count: document.numPages })}</p>
      <div className={styles.column} style={{ height: scroll.layout.height }}>
        {scroll.near.map((number) => {
          const box = scroll.layout.boxes[number - 1];
          return box ? (
            <PdfPage
              key={number}
              document={document}
              number={number}
              box={box}
              scale={scroll.scale}
              turns={0}
              pinned={[]}
              tool="text"
              touch={false}
              highlights={highlights}
              onSize={scroll.onSize}
              onText={nothing}
            />
          ) : null;
        })}
      </div>
    </div>
  );
};

const OpenedPages = ({
  url,
  title,
  onReady,
  shown,
  place,
}: PdfPagesProps & Pick<PagesProps, 'shown' | 'place'>) => {
  const load = usePdfDocument(url);
  const ready = load.state.phase === 'ready' ? load.state.document : null;
  const failed = load.state.phase === 'failed';
  useEffect(() => {
    // A document that cannot be shown takes the place too: it says why.
    if (ready || failed) onReady?.(ready?.numPages ?? 0);
  }, [ready, failed, onReady]);
  return (
    <div
      className={shown ? styles.viewer : styles.waiting}
      data-viewer={load.state.phase}
      aria-hidden={!shown}
    >
      {ready ? (
        <Pages document={ready} title={title} place={place} shown={shown} />
      ) : (
        <DocumentState load={load} />
      )}
    </div>
  );
};

/**
 * All pages scaled to the width, to read only: the opinion's preview, what is being signed. When `url` changes, the
 * pages before stay until the new ones are there, and the reader stays at the same page.
 */
export const PdfPages = ({ url, title, onReady }: PdfPagesProps) => {
  const [shown, setShown] = useState(url);
  const [place] = useState(startPlace);
  const urls = shown === url ? [url] : [shown, url];
  return (
    <div className={styles.stack}>
      {urls.map((each) => (
        <OpenedPages
          key={each}
          url={each}
          title={title}
          place={place}
          shown={each === shown}
          onReady={
            each === url
              ? (pages) => {
                  setShown(url);
                  onReady?.(pages);
                }
              : undefined
          }
        />
      ))}
    </div>
  );
};
