import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import { FindBar } from './find-bar.tsx';
import { FindHighlights } from './find-highlights.ts';
import { OutlinePane } from './outline-pane.tsx';
import type { OutlineEntry } from './outline-rows.ts';
import { PageField } from './page-field.tsx';
import { MAX_PAGES } from './page-layout.ts';
import type { QuarterTurns } from './page-region.ts';
import styles from './pdf.module.css';
import { ReaderFoot } from './reader-foot.tsx';
import { ReaderPages } from './reader-pages.tsx';
import type { Tool } from './reader-page.tsx';
import { findOutlinePage, useOutline } from './use-outline.ts';
import { useFindState } from './use-find-state.ts';
import { useFirstSize } from './use-first-size.ts';
import { turnsOfPlace, useKeptPlace, zoomOfPlace } from './use-kept-place.ts';
import { usePageScroll } from './use-page-scroll.ts';
import type { ReaderProps } from './viewer-props.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import { ViewerToolbar, ViewTools } from './viewer-toolbar.tsx';
import type { Zoom } from './zoom.ts';

const NO_SIZE = { width: 595, height: 842 };

export const PdfReader = (props: ReaderProps) => {
  const { ready, title, page, onPage, onReady, place } = props;
  const { document, work, hung } = ready;
  const { t } = useTranslation();
  const [viewer, setViewer] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [zoom, setZoom] = useState<Zoom>(() => zoomOfPlace(place));
  const [turns, setTurns] = useState<QuarterTurns>(() => turnsOfPlace(place));
  const [tool, setTool] = useState<Tool>({ kind: 'region', touch: false });
  const [outlined, setOutlined] = useState(false);
  const outlineButton = useRef<HTMLButtonElement>(null);
  // The page being read comes first; small pictures begin when it is there.
  const [drawn, setDrawn] = useState(false);
  const [highlights] = useState(() => new FindHighlights());
  const count = Math.min(document.numPages, MAX_PAGES);
  const shown = Math.min(Math.max(1, page), count);
  const firstSize = useFirstSize(ready);
  const scroll = usePageScroll(scroller, {
    count,
    firstSize: firstSize ?? NO_SIZE,
    zoom,
    turns,
    page: shown,
    onPage,
  });
  const find = useFindState(
    { document, work, hung },
    { page: shown, given: props.find, highlights, scroller, showPage: scroll.showPage },
  );
  const outline = useOutline(document, work);
  useKeptPlace({ page: shown, zoom, turns }, props.onPlace);

  useEffect(() => work.look(shown), [work, shown]);
  useEffect(() => onReady?.(count), [count, onReady]);
  useEffect(() => () => highlights.clear(), [highlights]);

  const goTo = (wanted: number) => {
    const next = Math.min(Math.max(1, wanted), count);
    scroll.showPage(next);
    onPage(next);
  };
  useViewerKeys(viewer, (key) => {
    if (key === 'find') find.ask();
    else goTo(shown + (key === 'page-on' ? 1 : -1));
  });
  const closeOutline = () => {
    setOutlined(false);
    outlineButton.current?.focus();
  };
  const followOutline = (target: OutlineEntry['target']) => {
    findOutlinePage(document, work, target).then(
      (found) => {
        if (found === null) return;
        closeOutline();
        goTo(found);
      },
      // An entry that leads nowhere leaves the reader where he or she is.
      () => undefined,
    );
  };

  return (
    <section
      ref={setViewer}
      className={styles.viewer}
      aria-label={title}
      data-viewer="ready"
      data-pages={count}
    >
      <ViewerToolbar start={props.start}>
        {outline.length > 0 ? (
          <button
            ref={outlineButton}
            type="button"
            className={styles.tool}
            aria-expanded={outlined}
            onClick={() => setOutlined(!outlined)}
          >
            {t('viewer:outline.label')}
          </button>
        ) : null}
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
      <div className={styles.body}>
        <ReaderPages
          reader={props}
          scroll={scroll}
          scroller={scroller}
          onScroller={setScroller}
          page={shown}
          isSized={firstSize !== null}
          turns={turns}
          tool={tool}
          highlights={highlights}
          onText={find.onText}
          onDrawn={() => setDrawn(true)}
          onPage={goTo}
        />
        {outlined && outline.length > 0 ? (
          <OutlinePane entries={outline} onTarget={followOutline} onClose={closeOutline} />
        ) : null}
      </div>
      <ReaderFoot reader={props} page={shown} drawing={drawn} tool={tool} onPage={goTo} onTool={setTool} />
    </section>
  );
};
