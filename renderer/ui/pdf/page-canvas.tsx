import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage, releaseCanvas } from './draw-page.ts';
import styles from './pdf.module.css';

/** While panes are being dragged the old picture is stretched; it is drawn anew when the hand rests. */
const REST_MS = 120;

/** The picture of one page. Redrawn when scale or turn change; the old picture stays until the new one is there. */
export const PageCanvas = ({
  page,
  scale,
  rotation,
  onDrawn,
}: {
  readonly page: PDFPageProxy;
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
      const drawing = drawPage(page, scale, rotation);
      cancel = drawing.cancel;
      drawing.drawn.then(
        (drawn) => {
          if (!drawn || !live || !holder.current) {
            releaseCanvas(drawing.canvas);
            return;
          }
          const before = canvas.current;
          holder.current.append(drawing.canvas);
          canvas.current = drawing.canvas;
          if (before) releaseCanvas(before);
          setFailed(false);
          drawnNow.current?.();
        },
        () => {
          releaseCanvas(drawing.canvas);
          if (live) setFailed(true);
        },
      );
    };
    const timer = window.setTimeout(draw, canvas.current ? REST_MS : 0);
    return () => {
      live = false;
      window.clearTimeout(timer);
      cancel();
    };
  }, [page, scale, rotation]);

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
