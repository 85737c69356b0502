import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindHighlights } from './find-highlights.ts';
import { PageCanvas } from './page-canvas.tsx';
import { boundSize, type PageBox, type PageSize } from './page-layout.ts';
import type { QuarterTurns } from './page-region.ts';
import { PageText } from './page-text.tsx';
import { WorkEnded, type PageWork } from './page-work.ts';
import styles from './pdf.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly work: PageWork;
  readonly number: number;
  readonly box: PageBox;
  readonly scale: number;
  readonly turns: QuarterTurns;
  readonly highlights: FindHighlights;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onText: (page: number) => void;
  readonly onDrawn?: (() => void) | undefined;
  /** What lies on it: regions, a frame, a button beside what is selected. */
  readonly children?: ReactNode;
}

/** Where a page stands in the column. */
export const placeOfPage = (box: PageBox, scale: number): CSSProperties =>
  ({
    top: box.top,
    width: box.width,
    height: box.height,
    marginInlineStart: -box.width / 2,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  }) as CSSProperties;

/** One sheet of paper: the picture, the text above it, and what lies on it. */
export const PdfPage = (props: PdfPageProps) => {
  const { document, work, number, box, turns, onSize } = props;
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<{ page: PDFPageProxy; shrink: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    const task = work.add({ page: number, kind: 'page', run: () => document.getPage(number) });
    task.done.then(
      (page) => {
        const { shrink, ...size } = boundSize(page.getViewport({ scale: 1 }));
        onSize(number, size);
        setLoaded({ page, shrink });
      },
      (reason: unknown) => setFailed(!(reason instanceof WorkEnded)),
    );
    return task.cancel;
  }, [document, work, number, onSize]);

  const page = loaded?.page;
  const rotation = page ? (page.rotate + turns * 90) % 360 : 0;
  const scale = props.scale * (loaded?.shrink ?? 1);
  return (
    <div
      className={styles.page}
      style={placeOfPage(box, scale)}
      data-page={number}
      data-drawn={drawn}
      role="group"
      aria-label={t('viewer:page.label', { page: number })}
    >
      {failed ? <p className={styles.pageFailed}>{t('viewer:page.failed')}</p> : null}
      {page ? (
        <PageCanvas
          page={page}
          work={work}
          scale={scale}
          rotation={rotation}
          onDrawn={() => {
            setDrawn(true);
            props.onDrawn?.();
          }}
        />
      ) : null}
      {page && drawn ? (
        <PageText
          page={page}
          work={work}
          rotation={rotation}
          highlights={props.highlights}
          onText={props.onText}
        />
      ) : null}
      {props.children}
    </div>
  );
};
