import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadyPdf } from './document-session.ts';
import { DocumentState } from './document-states.tsx';
import { FindHighlights } from './find-highlights.ts';
import { HungPage } from './hung-page.tsx';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf.module.css';
import { usePageScroll } from './use-page-scroll.ts';
import { usePdfDocument } from './use-pdf-document.ts';
import type { Anchor, PageSize } from './page-layout.ts';
import { useFirstSize } from './use-first-size.ts';

export interface PdfPagesProps {
  readonly url: string;
  readonly title: string;
  /** Called when the pages of `url` are there, with their number. */
  readonly onReady?: ((pages: number) => void) | undefined;
}

/** Until the first page says what it is. */
const A4: PageSize = { width: 595, height: 842 };

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
  readonly ready: ReadyPdf;
  readonly onRetryPage: (page: number) => void;
  readonly title: string;
  readonly place: Place;
  readonly shown: boolean;
}

const Pages = ({ ready, onRetryPage, title, place, shown }: PagesProps) => {
  const { document, work, hung, opening } = ready;
  const { t } = useTranslation();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [start] = useState(() => place.read());
  const [page, setPage] = useState(Math.min(start.page, document.numPages));
  const [highlights] = useState(() => new FindHighlights());
  const firstSize = useFirstSize(ready) ?? A4;
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
  useEffect(() => work.look(page), [work, page]);
  return (
    <div ref={setScroller} className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <p className="pd-sr-only">{t('viewer:page.of', { page, count: document.numPages })}</p>
      <div className={styles.column} style={{ height: scroll.layout.height }}>
        {scroll.near.map((number) => {
          const box = scroll.layout.boxes[number - 1];
          if (!box) return null;
          return hung.has(number) ? (
            <HungPage key={number} number={number} box={box} onRetry={() => onRetryPage(number)} />
          ) : (
            <PdfPage
              key={`${opening}-${number}`}
              document={document}
              work={work}
              number={number}
              box={box}
              scale={scroll.scale}
              turns={0}
              highlights={highlights}
              onSize={scroll.onSize}
              onText={nothing}
            />
          );
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
  const ready = load.state.phase === 'ready' ? load.state : null;
  const pages = ready?.document.numPages ?? null;
  const failed = load.state.phase === 'failed';
  useEffect(() => {
    // A document that cannot be shown takes the place too: it says why.
    if (pages !== null || failed) onReady?.(pages ?? 0);
  }, [pages, failed, onReady]);
  return (
    <div
      className={shown ? styles.viewer : styles.waiting}
      data-viewer={load.state.phase}
      aria-hidden={!shown}
    >
      {ready ? (
        <Pages ready={ready} onRetryPage={load.retryPage} title={title} place={place} shown={shown} />
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
