import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage, type PageDrawing } from './draw-page.ts';
import { releaseCanvas } from './release-canvas.ts';
import { WorkEnded, type PageWork } from './page-work.ts';
import styles from './pdf.module.css';

/** While panes are being dragged the old picture is stretched; it is drawn anew when the hand rests. */
const REST_MS = 120;

/** The picture of one page. Redrawn when scale or turn change; the old picture stays until the new one is there. */
export const PageCanvas = ({
  page,
  work,
  scale,
  rotation,
  onDrawn,
}: {
  readonly page: PDFPageProxy;
  readonly work: PageWork;
  readonly scale: number;
  readonly rotation: number;
  readonly onDrawn?: (() => void) | undefined;
}) => {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const drawnNow = useRef(onDrawn);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    drawnNow.current = onDrawn;
  });

  useEffect(() => {
    let cancel: () => void = () => undefined;
    let live = true;
    const draw = () => {
      let drawing: PageDrawing | undefined;
      const task = work.add({
        page: page.pageNumber,
        kind: 'page',
        run: () => (drawing = drawPage(page, scale, rotation)).drawn,
        stop: () => drawing?.cancel(),
      });
      cancel = task.cancel;
      task.done.then(
        (drawn) => {
          if (!drawing) return;
          if (!drawn || !live || !holder.current) return releaseCanvas(drawing.canvas);
          const before = canvas.current;
          holder.current.append(drawing.canvas);
          canvas.current = drawing.canvas;
          if (before) releaseCanvas(before);
          setFailed(false);
          drawnNow.current?.();
        },
        (reason: unknown) => {
          if (drawing) releaseCanvas(drawing.canvas);
          if (live && !(reason instanceof WorkEnded)) setFailed(true);
        },
      );
    };
    const timer = window.setTimeout(draw, canvas.current ? REST_MS : 0);
    return () => {
      live = false;
      window.clearTimeout(timer);
      cancel();
    };
  }, [page, work, scale, rotation]);

  useEffect(
    () => () => {
      if (canvas.current) releaseCanvas(canvas.current);
      canvas.current = null;
      page.cleanup();
    },
    [page],
  );

  return (
    <div ref={holder} className={styles.canvas} aria-hidden={!failed}>
      {failed ? <p className={styles.pageFailed}>{t('viewer:page.failed')}</p> : null}
    </div>
  );
};
