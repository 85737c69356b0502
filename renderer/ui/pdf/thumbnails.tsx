import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage, releaseCanvas } from './draw-page.ts';
import styles from './pdf.module.css';

const HEIGHT = 52;
/** Drawn larger and shrunk: PDF.js draws no line thinner than a pixel, and a table would become a black box. */
const FINER = 4;
const STEP = 50;

/** Small pictures are drawn one at a time, so that the page being read comes first. */
const makeTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return (work: () => Promise<void>): void => {
    last = last.then(work, work);
  };
};

const Thumbnail = ({
  document,
  drawing,
  number,
  takeTurn,
}: {
  readonly document: PDFDocumentProxy;
  readonly drawing: boolean;
  readonly number: number;
  readonly takeTurn: (work: () => Promise<void>) => void;
}) => {
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!drawing) return;
    let live = true;
    let canvas: HTMLCanvasElement | null = null;
    takeTurn(async () => {
      if (!live) return;
      try {
        const page = await document.getPage(number);
        const whole = page.getViewport({ scale: 1 });
        const drawing = drawPage(page, (FINER * HEIGHT) / Math.max(1, whole.height), page.rotate);
        if ((await drawing.drawn) && live && holder.current) {
          canvas = drawing.canvas;
          holder.current.replaceChildren(canvas);
        } else releaseCanvas(drawing.canvas);
      } catch {
        // The strip shows an empty sheet; the page itself says what is wrong.
      }
    });
    return () => {
      live = false;
      if (canvas) releaseCanvas(canvas);
    };
  }, [document, drawing, number, takeTurn]);
  return <span ref={holder} className={styles.thumbPicture} aria-hidden="true" />;
};

/** 缩略图: a strip of the pages; only those in sight are drawn. */
export const Thumbnails = ({
  document,
  drawing,
  page,
  onPage,
}: {
  readonly document: PDFDocumentProxy;
  /** False until the page being read is there. */
  readonly drawing: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const turns = useRef<ReturnType<typeof makeTurns>>(null);
  turns.current ??= makeTurns();
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by the compiler
  const virtual = useVirtualizer({
    horizontal: true,
    count: document.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => STEP,
    overscan: 2,
  });
  useEffect(() => {
    virtual.scrollToIndex(page - 1, { align: 'auto' });
  }, [virtual, page]);
  return (
    <div ref={scroller} className={styles.thumbs} role="group" aria-label={t('viewer:thumbnails.label')}>
      <div className={styles.thumbTrack} style={{ width: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <button
            key={item.key}
            type="button"
            className={styles.thumb}
            style={{ left: item.start }}
            aria-label={t('viewer:page.label', { page: item.index + 1 })}
            aria-current={item.index + 1 === page ? 'page' : undefined}
            tabIndex={item.index + 1 === page ? 0 : -1}
            onClick={() => onPage(item.index + 1)}
          >
            <Thumbnail
              document={document}
              drawing={drawing}
              number={item.index + 1}
              takeTurn={turns.current ?? makeTurns()}
            />
          </button>
        ))}
      </div>
    </div>
  );
};
