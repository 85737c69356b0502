import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import { FindBar } from './find-bar.tsx';
import { FindHighlights } from './find-highlights.ts';
import { PageField } from './page-field.tsx';
import type { PageSize } from './page-layout.ts';
import type { QuarterTurns } from './page-region.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf.module.css';
import { Thumbnails } from './thumbnails.tsx';
import { useFindState } from './use-find-state.ts';
import { usePageScroll } from './use-page-scroll.ts';
import type { ReaderProps } from './viewer-props.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import { ViewerToolbar, ViewTools } from './viewer-toolbar.tsx';
import type { Zoom } from './zoom.ts';

/** A4 upright, until the first page says what it is. */
const A4: PageSize = { width: 595, height: 842 };

export const PdfReader = ({ document, title, page, onPage, pinned = [], ...props }: ReaderProps) => {
  const { t } = useTranslation();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>({ mode: 'fit' });
  const [turns, setTurns] = useState<QuarterTurns>(0);
  const [firstSize, setFirstSize] = useState<PageSize | null>(null);
  const [tool, setTool] = useState<{ kind: 'region' | 'text'; touch: boolean }>({
    kind: 'region',
    touch: false,
  });
  const [strip, setStrip] = useState(true);
  // The page being read comes first; small pictures begin when it is there.
  const [drawn, setDrawn] = useState(false);
  const [highlights] = useState(() => new FindHighlights());
  const count = document.numPages;
  const shown = Math.min(Math.max(1, page), count);
  const scroll = usePageScroll(scroller, {
    count,
    firstSize: firstSize ?? A4,
    zoom,
    turns,
    page: shown,
    onPage,
  });
  const find = useFindState(document, { page: shown, highlights, scroller, showPage: scroll.showPage });
  const { onReady, onRegion } = props;

  useEffect(() => {
    let live = true;
    document.getPage(1).then(
      (first) => {
        const { width, height } = first.getViewport({ scale: 1 });
        if (live) setFirstSize({ width, height });
      },
      () => {
        if (live) setFirstSize(A4);
      },
    );
    return () => {
      live = false;
    };
  }, [document]);
  useEffect(() => {
    onReady?.(document.numPages);
  }, [document, onReady]);
  useEffect(() => () => highlights.clear(), [highlights]);

  const goTo = (wanted: number) => {
    const next = Math.min(Math.max(1, wanted), count);
    scroll.showPage(next);
    onPage(next);
  };
  useViewerKeys((key) => {
    if (key === 'find') find.ask();
    else goTo(shown + (key === 'page-on' ? 1 : -1));
  });

  return (
    <section className={styles.viewer} aria-label={title} data-viewer="ready" data-pages={count}>
      <ViewerToolbar start={props.start}>
        <PageField page={shown} count={count} onPage={goTo} />
        <span className={styles.push} />
        <button type="button" className={styles.tool} aria-expanded={find.open} onClick={find.ask}>
          <Icon name="search" /> {t('viewer:find.open')} <kbd>/</kbd>
        </button>
        <ViewTools
          scale={scroll.scale}
          zoom={zoom}
          onZoom={setZoom}
          onTurn={() => setTurns((before) => ((before + 1) % 4) as QuarterTurns)}
        />
      </ViewerToolbar>
      {find.open ? (
        <FindBar
          query={find.query}
          onQuery={find.type}
          current={find.index + 1}
          count={find.count}
          searching={find.searching}
          onStep={find.step}
          focusKey={find.asked}
          onClose={() => {
            find.close();
            scroller?.focus({ preventScroll: true });
          }}
        />
      ) : null}
      <div
        ref={setScroller}
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('viewer:pages')}
      >
        <div
          className={styles.column}
          style={{ height: scroll.layout.height, minWidth: scroll.layout.width + 32 }}
        >
          {firstSize
            ? scroll.near.map((number) => {
                const box = scroll.layout.boxes[number - 1];
                return box ? (
                  <PdfPage
                    key={number}
                    document={document}
                    number={number}
                    box={box}
                    scale={scroll.scale}
                    turns={turns}
                    pinned={pinned.filter((each) => each.page === number)}
                    tool={tool.kind}
                    touch={tool.touch}
                    highlights={highlights}
                    onRegion={onRegion}
                    onSize={scroll.onSize}
                    onText={find.onText}
                    onDrawn={() => setDrawn(true)}
                  />
                ) : null;
              })
            : null}
        </div>
      </div>
      <footer className={styles.foot}>
        <button type="button" className={styles.tool} aria-expanded={strip} onClick={() => setStrip(!strip)}>
          {t('viewer:thumbnails.label')}
        </button>
        {strip ? (
          <Thumbnails document={document} drawing={drawn} page={shown} onPage={goTo} />
        ) : (
          <span className={styles.push} />
        )}
        {onRegion ? (
          <div className={styles.tools} role="group" aria-label={t('viewer:tool.label')}>
            <button
              type="button"
              className={styles.tool}
              aria-pressed={tool.kind === 'region'}
              onClick={() => setTool({ kind: 'region', touch: true })}
            >
              {t('viewer:tool.region')}
            </button>
            <button
              type="button"
              className={styles.tool}
              aria-pressed={tool.kind === 'text'}
              onClick={() => setTool({ kind: 'text', touch: false })}
            >
              {t('viewer:tool.text')}
            </button>
          </div>
        ) : null}
        {props.end}
      </footer>
    </section>
  );
};
