import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import type { FindHighlights } from './find-highlights.ts';
import { PageCanvas } from './page-canvas.tsx';
import type { PageBox, PageSize } from './page-layout.ts';
import type { QuarterTurns } from './page-region.ts';
import { PageText } from './page-text.tsx';
import styles from './pdf.module.css';
import { RegionLayer, type PinnedRegion } from './region-layer.tsx';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly box: PageBox;
  readonly scale: number;
  readonly turns: QuarterTurns;
  readonly pinned: readonly PinnedRegion[];
  readonly tool: 'region' | 'text';
  readonly touch: boolean;
  readonly highlights: FindHighlights;
  readonly onRegion?: ((page: number, region: PageRegion) => void) | undefined;
  readonly onSize: (page: number, size: PageSize) => void;
  readonly onText: (page: number) => void;
  readonly onDrawn?: (() => void) | undefined;
}

const placeOf = (box: PageBox, scale: number): CSSProperties =>
  ({
    top: box.top,
    width: box.width,
    height: box.height,
    marginInlineStart: -box.width / 2,
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  }) as CSSProperties;

/** One sheet of paper: the picture, the text above it, and what is pinned on it. */
export const PdfPage = (props: PdfPageProps) => {
  const { document, number, box, scale, turns, onSize } = props;
  const { t } = useTranslation();
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    let live = true;
    document.getPage(number).then(
      (loaded) => {
        if (!live) return;
        const { width, height } = loaded.getViewport({ scale: 1 });
        onSize(number, { width, height });
        setPage(loaded);
      },
      () => {
        if (live) setFailed(true);
      },
    );
    return () => {
      live = false;
    };
  }, [document, number, onSize]);

  const rotation = page ? (page.rotate + turns * 90) % 360 : 0;
  return (
    <div
      className={styles.page}
      style={placeOf(box, scale)}
      data-page={number}
      data-drawn={drawn}
      role="group"
      aria-label={t('viewer:page.label', { page: number })}
    >
      {failed ? <p className={styles.pageFailed}>{t('viewer:page.failed')}</p> : null}
      {page ? (
        <>
          <PageCanvas
            page={page}
            scale={scale}
            rotation={rotation}
            onDrawn={() => {
              setDrawn(true);
              props.onDrawn?.();
            }}
          />
          <PageText page={page} rotation={rotation} highlights={props.highlights} onText={props.onText} />
        </>
      ) : null}
      <RegionLayer
        turns={turns}
        pinned={props.pinned}
        touch={props.touch}
        onRegion={
          props.tool === 'region' && props.onRegion ? (region) => props.onRegion?.(number, region) : undefined
        }
      />
    </div>
  );
};
