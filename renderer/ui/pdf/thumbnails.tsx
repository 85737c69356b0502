import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage, type PageDrawing } from './draw-page.ts';
import { releaseCanvas } from './release-canvas.ts';
import type { PageWork } from './page-work.ts';
import styles from './pdf.module.css';

const HEIGHT = 52;
/** Drawn larger and shrunk: PDF.js draws no line thinner than a pixel, and a table would become a black box. */
const FINER = 4;
const STEP = 50;

const Thumbnail = ({
  document,
  work,
  drawing,
  number,
}: {
  readonly document: PDFDocumentProxy;
  readonly work: PageWork;
  readonly drawing: boolean;
  readonly number: number;
}) => {
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!drawing) return;
    let live = true;
    let canvas: HTMLCanvasElement | null = null;
    let picture: PageDrawing | undefined;
    const draw = async (): Promise<PageDrawing | null> => {
      const page = await document.getPage(number);
      const whole = page.getViewport({ scale: 1 });
      picture = drawPage(page, (FINER * HEIGHT) / Math.max(1, whole.height), page.rotate);
      const drawn = await picture.drawn;
      page.cleanup();
      return drawn ? picture : null;
    };
    const task = work.add({ page: number, kind: 'thumbnail', run: draw, stop: () => picture?.cancel() });
    task.done.then(
      (drawn) => {
        if (!drawn || !live || !holder.current) {
          if (picture) releaseCanvas(picture.canvas);
          return;
        }
        canvas = drawn.canvas;
        holder.current.replaceChildren(canvas);
      },
      // The strip shows an empty sheet; the page itself says what is wrong.
      () => undefined,
    );
    return () => {
      live = false;
      task.cancel();
      if (canvas) releaseCanvas(canvas);
    };
  }, [document, work, drawing, number]);
  return <span ref={holder} className={styles.thumbPicture} aria-hidden="true" />;
};

/** 缩略图: a strip of the pages; only those in sight are drawn. */
export const Thumbnails = ({
  document,
  work,
  hung,
  drawing,
  page,
  onPage,
}: {
  readonly document: PDFDocumentProxy;
  readonly work: PageWork;
  /** Left out: asking for them would cost another worker. */
  readonly hung: ReadonlySet<number>;
  /** False until the page being read is there. */
  readonly drawing: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
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
              work={work}
              drawing={drawing && !hung.has(item.index + 1)}
              number={item.index + 1}
            />
          </button>
        ))}
      </div>
    </div>
  );
};
